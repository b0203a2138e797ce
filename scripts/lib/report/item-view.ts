/** The view of an item, checked against the atlas: what it lists, and the address that shows it. */
import type { ThemeId } from '../../../src/catalogue/themes'
import { inTheme, themeOf } from '../../../src/catalogue/themes'
import type { Comparison } from '../../../src/core/domain/change'
import { comparisonOf } from '../../../src/core/domain/change'
import { DISTRICTS, isListed } from '../../../src/core/domain/district'
import { DOCUMENT } from '../../../src/core/domain/document'
import type { Entity } from '../../../src/core/domain/entity'
import type { ChangeCondition, Filter } from '../../../src/core/domain/filter'
import { matches } from '../../../src/core/domain/filter'
import type { Language } from '../../../src/core/domain/text'
import type { RecipeConditions } from '../../../src/core/report/recipe'
import { recipeFault } from '../../../src/core/report/recipe'
import { changeFiguresOf, figuresOf } from '../../../src/core/report/recipe-figures'
import type { PlaceholderValues } from '../../../src/core/report/recipe-text'
import type { RecipeView } from '../../../src/core/report/recipe-view'
import { recipeAddress } from '../../../src/core/report/recipe-view'
import type { CliAtlas } from '../cli-atlas'
import { CliError } from '../cli-error'
import type { ListOptions } from '../list-options'
import { changesIn, documentIn, filterOf, themeIn } from '../list-options'

/** A checked view. */
export interface ItemView {
  readonly filter: Filter
  readonly theme: ThemeId | null
  /** As the commands take them, every value by its own id. */
  readonly options: ListOptions
  /** What theme and filter let through, as `yuetu list` and `yuetu compare` have it. */
  readonly entities: readonly Entity[]
  /** The address (without `#`) that shows it. */
  readonly address: string
}

/** Check a view's values and find what it lists. Throws `RecipeError` that names `path`. */
export function itemView(view: RecipeView, atlas: CliAtlas, language: Language, path: string): ItemView {
  const { conditions } = view
  const options = optionsOf(conditions)
  const { filter, theme } = checked(path, () => ({
    filter: { ...filterOf(options, atlas.systems.map((s) => s.id)), change: changeIn(conditions.change) }, // prettier-ignore
    theme: themeIn(options) ?? null,
  }))
  const known = byId(filter, theme)
  return {
    filter,
    theme,
    options: optionsOf(known),
    entities: atlas.entities.filter(
      (e) => isListed(e) && (!theme || inTheme(theme, e)) && matches(filter, e, atlas.searchTextOf),
    ),
    address: recipeAddress({ ...view, conditions: known }, language),
  }
}

const joined = (value: string | readonly string[] | undefined): string | undefined =>
  value === undefined || typeof value === 'string' ? value : value.join(',') || undefined

/** Conditions as they would be typed after a command. */
function optionsOf({ place, words, theme, ...lists }: RecipeConditions): ListOptions {
  const { district, system, kind, status, doc, section } = lists
  const typed = { district, system, kind, status, doc, section }
  const values = Object.entries(typed).flatMap(([key, value]) => {
    const text = joined(value)
    return text ? [[key, text]] : []
  })
  return {
    ...Object.fromEntries(values),
    ...(theme ? { theme } : {}),
    ...(words ? { words } : {}),
    ...(place === 'placed' ? { placed: true } : place === 'unplaced' ? { unplaced: true } : {}),
  }
}

/** The same conditions, every value by its own id: what an address understands. */
const byId = (filter: Filter, theme: ThemeId | null): RecipeConditions => ({
  ...(theme ? { theme } : {}),
  district: [...filter.districts],
  system: [...filter.systems],
  kind: [...filter.kinds],
  status: [...filter.statuses],
  doc: [...filter.docs],
  section: [...filter.sections],
  place: filter.place,
  ...(filter.words ? { words: filter.words } : {}),
  ...(filter.change ? { change: { ...filter.change, of: [...filter.change.of] } } : {}),
})

function changeIn(change: RecipeConditions['change']): ChangeCondition | null {
  if (!change) return null
  const [from, to] = [documentIn('--from', change.from), documentIn('--to', change.to)]
  const pair = comparisonOf(from, to)
  if (pair?.from !== from)
    throw new CliError('--change: the older document stands first, and the two differ.')
  return { ...pair, of: changesIn(change.of?.join(',')) }
}

/** Say of a command's fault where the recipe has it: `--district` is `view.district`. */
export function checked<T>(path: string, check: () => T): T {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    const [, flag, reason] = /^--([\w-]+):? (.*)$/s.exec(error.message) ?? []
    throw flag ? recipeFault(`${path}.${flag}`, reason!) : recipeFault(path, error.message)
  }
}

/** What the placeholders of an item stand for. */
export function placeholdersOf(
  { entities, filter, theme }: ItemView,
  {
    date,
    version,
    language,
  }: { readonly date: string; readonly version: string; readonly language: Language },
): PlaceholderValues {
  const zh = language === 'zh'
  const districts = filter.districts.map((d) => DISTRICTS[d].title[language])
  const change: Comparison | null = filter.change
  return {
    date,
    version,
    district: districts.join(zh ? '、' : ', ') || (zh ? '绍兴市' : 'Shaoxing'),
    theme: themeOf(theme ?? 'overview').title[language],
    figures: figuresOf(entities),
    change: change && {
      from: DOCUMENT[change.from].title[language],
      to: DOCUMENT[change.to].title[language],
      ...changeFiguresOf(entities, change),
    },
  }
}
