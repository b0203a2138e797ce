import type { BookFormat, BookWish } from '../../../src/core/report/book-wish'
import { BOOK_FORMATS, BookWishError, readBookWish } from '../../../src/core/report/book-wish'
import type { RecipeItemOf } from '../../../src/core/report/recipe'
import { recipeFault } from '../../../src/core/report/recipe'
import { fillText } from '../../../src/core/report/recipe-text'
import { recipeView } from '../../../src/core/report/recipe-view'
import { itemSettings } from './item-settings'
import { itemView } from './item-view'
import type { PackGround, PackJob, PackPart, PlacedItem } from './pack'
import { figuresIn, valuesOf } from './page-item'

/** An atlas of many pages in each format. Throws `RecipeError`. */
export function bookPart({ item, path }: PlacedItem<RecipeItemOf<'book'>>, ground: PackGround): PackPart {
  const at = `${path}.view`
  const view = itemView(recipeView(item.view, ground.recipe.view, at), ground.atlas, ground.language, at)
  const values = valuesOf(view, ground)
  const { title, page, ...book } = item.book ?? {}
  const settings = itemSettings(
    { settings: asRecord(page, `${path}.book.page`) },
    values,
    ground,
    `${path}.book`,
  )
  const wish = {
    ...book,
    ...(title === undefined || title === null
      ? {}
      : { title: fillText(title as string, ground.language, values, `${path}.book.title`) }),
    page: settings,
  }
  const jobs = item.formats.map((format): PackJob => {
    const whole = checkedWish({ ...wish, format: formatOf(format, path) }, path)
    return {
      item: item.name,
      files: [`${item.name}.${format}`],
      make: async (names, window) => {
        const atlas = await window()
        await atlas.open(view.address)
        await atlas.save({ verb: 'book', of: [whole] }, names)
      },
    }
  })
  return { jobs, figures: figuresIn(view, ground) }
}

function asRecord(value: unknown, path: string): Record<string, unknown> {
  if (value === undefined) return {}
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw recipeFault(path, 'is no object of page settings.')
}

function formatOf(typed: string, path: string): BookFormat {
  const format = BOOK_FORMATS.find((f) => f === typed)
  if (!format) throw recipeFault(`${path}.formats`, `"${typed}" is not one of ${BOOK_FORMATS.join(', ')}.`)
  return format
}

function checkedWish(wish: unknown, path: string): BookWish {
  try {
    readBookWish(wish)
    return wish as BookWish
  } catch (error) {
    throw error instanceof BookWishError ? recipeFault(`${path}.book`, error.say.en) : error
  }
}
