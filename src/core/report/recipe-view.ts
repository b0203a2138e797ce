/** The view of a recipe's item: an address or conditions by name, made into both. */
import type { RecipeConditions } from './recipe'
import { recipeFault } from './recipe'

/** Parts of an address that ask a question. */
export const ASKING = ['reach', 'buffer', 'overlap', 'nearest'] as const
export type AskingVerb = (typeof ASKING)[number]

export interface RecipeAsk {
  readonly verb: AskingVerb
  /** The question's fields, `from:hangzhou-east;net:planned`. */
  readonly fields: string
}

export interface RecipeView {
  readonly conditions: RecipeConditions
  /** Where the map looks, `9.2/29.9/120.5`; null where the page says. */
  readonly map: string | null
  /** The entity that is open. */
  readonly entity: string | null
  readonly ask: RecipeAsk | null
}

/** Conditions of an address by the names they have there. */
const LISTED = ['theme', 'district', 'system', 'kind', 'status', 'doc', 'section'] as const
/** What an address says of the screen alone, and what the report decides. */
const OF_THE_SCREEN = ['panel', 'read', 'look', 'lang']

/** A view as the item has it, over what holds for the whole recipe. Throws `RecipeError` that names `path`. */
export function recipeView(
  view: string | RecipeConditions | undefined,
  all: RecipeConditions,
  path: string,
): RecipeView {
  const read = typeof view === 'string' ? readAddress(view, path) : { ...NOTHING, conditions: view ?? {} }
  return { ...read, conditions: { ...all, ...read.conditions } }
}

const NOTHING = { map: null, entity: null, ask: null }

function readAddress(address: string, path: string): RecipeView {
  let view: RecipeView = { ...NOTHING, conditions: {} }
  for (const pair of address.replace(/^.*#/, '').split('&').filter(Boolean)) {
    const [name, ...rest] = pair.split('=')
    view = withPart(view, name!, decoded(rest.join('='), path), path)
  }
  return view
}

function withPart(view: RecipeView, name: string, value: string, path: string): RecipeView {
  const and = (more: RecipeConditions) => ({ ...view, conditions: { ...view.conditions, ...more } })
  if ((LISTED as readonly string[]).includes(name)) return and({ [name]: value })
  if (name === 'q') return and({ words: value })
  if (name === 'place') return and({ place: placeOf(value, path) })
  if (name === 'change') return and({ change: changeOf(value) })
  if (name === 'map') return { ...view, map: value }
  if (name === 'entity') return { ...view, entity: value }
  const verb = ASKING.find((asking) => asking === name)
  if (verb) return { ...view, ask: { verb, fields: value } }
  if (OF_THE_SCREEN.includes(name)) return view
  throw recipeFault(path, `"${name}" is no part of an address: mend or remove it.`)
}

function placeOf(value: string, path: string): 'placed' | 'unplaced' {
  if (value === 'placed' || value === 'unplaced') return value
  throw recipeFault(path, `place=${value} is neither placed nor unplaced.`)
}

/** `fyp-14/ronghang-2024/new,finished`; its words are checked with the other conditions. */
function changeOf(value: string): NonNullable<RecipeConditions['change']> {
  const [from = '', to = '', of = ''] = value.split('/')
  return { from, to, ...(of ? { of: of.split(',') } : {}) } as NonNullable<RecipeConditions['change']>
}

function decoded(text: string, path: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw recipeFault(path, `"${text}" is not a whole address: copy it again.`)
  }
}

/** A question as an item asks it, `reach=from:hangzhou-east`. Throws `RecipeError` that names `path`. */
export function readAsk(text: string, path: string): RecipeAsk {
  const { ask } = readAddress(text, path)
  if (!ask) throw recipeFault(path, `"${text}" asks nothing: begin it with one of ${ASKING.map((a) => `${a}=`).join(', ')}`) // prettier-ignore
  return ask
}

const joined = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join(',')

/** The address (without `#`) that shows a view, its panels closed. */
export function recipeAddress({ conditions, map, entity, ask }: RecipeView, language: string): string {
  const { change, words, place } = conditions
  const parts: Record<string, string> = {
    map: map ?? '',
    ...Object.fromEntries(LISTED.map((name) => [name, joined(conditions[name])])),
    change: change ? `${change.from}/${change.to}/${(change.of ?? []).join(',')}` : '',
    place: place && place !== 'any' ? place : '',
    q: words ?? '',
    entity: entity ?? '',
    panel: 'none',
    ...(ask ? { [ask.verb]: ask.fields } : {}),
    lang: language,
  }
  return Object.entries(parts)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
