import type { RecipeItemOf } from '../../../src/core/report/recipe'
import type { PageFormat, SnapshotWish } from '../../../src/core/report/page-settings'
import type { RecipeView } from '../../../src/core/report/recipe-view'
import { recipeView } from '../../../src/core/report/recipe-view'
import { itemSettings } from './item-settings'
import type { SettingsAsked } from './item-settings'
import type { ItemView } from './item-view'
import { itemView, placeholdersOf } from './item-view'
import { resolve } from 'node:path'
import type { PackGround, PackJob, PackPart, PlacedItem } from './pack'
import { savedPage } from './recipe-file'

/** The endings of files of a page. */
export const endingsOf = (formats: readonly PageFormat[]): string[] =>
  formats.map((format) => (format === 'jpeg' ? 'jpg' : format))

/** The files of an item, one for each format. */
export const filesOf = (name: string, extensions: readonly string[]): string[] =>
  extensions.map((extension) => `${name}.${extension}`)

/** Figures of a view for the manifest. */
export const figuresIn = (view: ItemView, ground: PackGround): NonNullable<PackPart['figures']> => {
  const { figures, change } = valuesOf(view, ground)
  if (!change) return figures
  const { from: _, to: __, ...counts } = change
  return { ...figures, ...counts }
}

export const valuesOf = (view: ItemView, { atlas, date, language }: PackGround) =>
  placeholdersOf(view, { date, version: atlas.version(), language })

/** A page of the map in one or several formats. Throws `RecipeError`. */
export function pagePart({ item, path }: PlacedItem<RecipeItemOf<'page'>>, ground: PackGround): PackPart {
  const view = viewOfItem(item, ground, path)
  const checked = itemView(view, ground.atlas, ground.language, `${path}.view`)
  return {
    jobs: [pageJob(item.name, item.formats, checked, wishOf(item, view, checked, ground, path))],
    figures: figuresIn(checked, ground),
  }
}

/** An item's own view, else that of its saved layout. */
export function viewOfItem(
  { view, layout }: { readonly view?: RecipeItemOf<'page'>['view'] } & Pick<SettingsAsked, 'layout'>,
  { recipe, dir }: PackGround,
  path: string,
): RecipeView {
  const saved = view === undefined && layout !== undefined ? savedPage(resolve(dir, layout)).view : view
  return recipeView(saved, recipe.view, `${path}.view`)
}

/** The page's wish; where the view says where the map looks, the page shows that. */
export function wishOf(
  asked: SettingsAsked,
  view: RecipeView,
  checked: ItemView,
  ground: PackGround,
  path: string,
): SnapshotWish {
  const looks = view.map === null ? {} : { ground: 'screen' }
  const settings = { ...looks, ...asked.settings }
  return itemSettings({ ...asked, settings }, valuesOf(checked, ground), ground, path)
}

export const pageJob = (
  name: string,
  formats: readonly PageFormat[],
  view: ItemView,
  wish: SnapshotWish,
): PackJob => ({
  item: name,
  files: filesOf(name, endingsOf(formats)),
  make: async (names, window) => {
    const atlas = await window()
    await atlas.open(view.address)
    await atlas.save({ verb: 'pages', of: [wish, formats] }, names)
  },
})
