import type { Recipe } from '../../../src/core/report/recipe'
import { RecipeError, recipeFault } from '../../../src/core/report/recipe'
import { bookPart } from './book-item'
import { briefingPart } from './briefing-item'
import { comparisonPart } from './comparison-item'
import type { PackGround, PackPart, PlacedItem } from './pack'
import { pagePart } from './page-item'
import { questionPart } from './question-item'
import { tablePart } from './table-item'

type Part<T> = (
  placed: PlacedItem<Extract<Recipe['items'][number], { type: T }>>,
  ground: PackGround,
) => PackPart

const PARTS: { readonly [T in Recipe['items'][number]['type']]: Part<T> } = {
  page: pagePart,
  question: questionPart,
  comparison: comparisonPart,
  book: bookPart,
  briefing: briefingPart,
  table: tablePart,
}

/** What the items of a recipe come to, checked before anything is made. Throws `RecipeError` and `CliError`. */
export function planPack(
  ground: PackGround,
  only: readonly string[],
): (PackPart & { readonly name: string })[] {
  const { items } = ground.recipe
  const lost = only.find((name) => !items.some((item) => item.name === name))
  if (lost !== undefined)
    throw new RecipeError(`there is no item "${lost}"; there are ${items.map((i) => i.name).join(', ')}.`)
  const parts = items.flatMap((item, i) => {
    if (only.length && !only.includes(item.name)) return []
    const make = PARTS[item.type] as unknown as (placed: PlacedItem, ground: PackGround) => PackPart
    return [{ name: item.name, ...make({ item, path: `items[${i}]` }, ground) }]
  })
  const files = parts.flatMap((part) => part.jobs.flatMap((job) => job.files.map((f) => f.toLowerCase())))
  const twice = files.find((file, i) => files.indexOf(file) !== i)
  if (twice) throw recipeFault('items', `two of them make the file ${twice}: name them apart.`)
  return parts
}
