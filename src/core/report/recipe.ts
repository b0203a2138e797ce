/** A report recipe: which pages, books, briefings, comparisons and tables make one pack. Plain JSON. */
import * as v from 'valibot'
import { DOC_IDS } from '../domain/document'
import { CHANGES } from '../domain/change'
import { LANGUAGES } from '../domain/text'
import { BRIEFING_FORMATS } from './briefing-format'
import { COMPARISON_FORMATS } from './comparison-wish'
import { EXPORT_FORMAT_IDS } from './export-formats'
import { PAGE_FORMATS } from './page-settings'
import { TEMPLATE_IDS } from './page-templates'

export const RECIPE_FORMAT = 'yuetu-recipe'
const VERSION = 1

/** Lists that can be written as tables. */
export const RECIPE_TABLES = ['list', 'compare', 'tasks', 'indicators', 'conflicts'] as const
export type RecipeTable = (typeof RECIPE_TABLES)[number]

const MOST_NAME = 80
const UNSAFE = /[\\/:*?"<>|\p{Cc}]|^[\s.]|[\s.]$/u

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'))
/** A text in the report's language, or in both. */
const text = v.lazy((input) =>
  typeof input === 'string' ? v.string() : v.strictObject({ zh: v.string(), en: v.string() }),
)
export type RecipeText = string | { readonly zh: string; readonly en: string }

const name = v.pipe(
  words,
  v.maxLength(MOST_NAME, `is longer than ${MOST_NAME} characters`),
  v.check((n) => !UNSAFE.test(n), 'becomes the name of a file: leave out \\ / : * ? " < > | and outer dots'),
)

/** One value or several; a text may join several by commas. */
const several = v.lazy((input) => (Array.isArray(input) ? v.array(words) : words))

const conditions = v.strictObject({
  theme: v.optional(words),
  district: v.optional(several),
  system: v.optional(several),
  kind: v.optional(several),
  status: v.optional(several),
  doc: v.optional(several),
  section: v.optional(several),
  words: v.optional(words),
  place: v.optional(v.picklist(['any', 'placed', 'unplaced'])),
  change: v.optional(
    v.strictObject({
      from: v.picklist(DOC_IDS),
      to: v.picklist(DOC_IDS),
      of: v.optional(v.array(v.picklist(CHANGES))),
    }),
  ),
})
/** Conditions by name, as `yuetu list` has them. */
export type RecipeConditions = Readonly<v.InferOutput<typeof conditions>>

/** What stands after `#` in an address, or conditions by name. */
const view = v.lazy((input) => (typeof input === 'string' ? v.string() : conditions))

/** Settings of a page; checked once their texts are filled in. */
const settings = v.record(v.string(), v.unknown())

const formats = <const T extends readonly string[]>(all: T) =>
  v.pipe(v.array(v.picklist(all)), v.minLength(1, `name at least one of ${all.join(', ')}`))

const common = { name, view: v.optional(view) }
const page = {
  settings: v.optional(settings),
  template: v.optional(v.picklist(TEMPLATE_IDS)),
  layout: v.optional(words),
}

const minutes = v.pipe(v.number(), v.minValue(1), v.maxValue(180))

const ITEM = v.variant('type', [
  v.strictObject({ type: v.literal('page'), ...common, ...page, formats: formats(PAGE_FORMATS) }),
  v.strictObject({
    type: v.literal('question'),
    ...common,
    ...page,
    ask: v.optional(words),
    formats: formats([...PAGE_FORMATS, ...EXPORT_FORMAT_IDS]),
  }),
  v.strictObject({
    type: v.literal('comparison'),
    ...common,
    settings: v.optional(settings),
    documents: v.optional(v.strictObject({ from: v.picklist(DOC_IDS), to: v.picklist(DOC_IDS) })),
    networks: v.optional(v.strictObject({ ask: words, minutes: v.optional(minutes) })),
    formats: formats([...COMPARISON_FORMATS, 'xlsx', 'csv']),
  }),
  v.strictObject({
    type: v.literal('book'),
    ...common,
    book: v.optional(v.record(v.string(), v.unknown())),
    formats: v.pipe(v.array(words), v.minLength(1, 'name at least one')),
  }),
  v.strictObject({
    type: v.literal('briefing'),
    name,
    district: several,
    map: v.optional(v.boolean(), true),
    formats: formats(BRIEFING_FORMATS),
  }),
  v.strictObject({
    type: v.literal('table'),
    ...common,
    table: v.optional(v.picklist(RECIPE_TABLES), 'list'),
    columns: v.optional(several),
    formats: formats(EXPORT_FORMAT_IDS),
  }),
])

const RECIPE = v.strictObject({
  format: v.literal(RECIPE_FORMAT),
  version: v.literal(VERSION),
  title: v.optional(text),
  about: v.optional(text),
  language: v.optional(v.picklist(LANGUAGES), 'zh'),
  view: v.optional(conditions, {}),
  settings: v.optional(settings, {}),
  items: v.pipe(v.array(ITEM), v.minLength(1, 'is empty: a recipe makes at least one thing')),
})

/**
 * A whole recipe. `view` and `settings` hold for every item that does not set the same itself; texts are in one
 * language or in both, and may hold the placeholders of `recipe-text`.
 */
export type Recipe = Readonly<v.InferOutput<typeof RECIPE>>
export type RecipeItem = Recipe['items'][number]
export type RecipeItemOf<T extends RecipeItem['type']> = Extract<RecipeItem, { type: T }>

/** Something in a recipe that must be mended first; the message is one sentence: where, what, what to do. */
export class RecipeError extends Error {
  override readonly name = 'RecipeError'
}

/** A fault at a place of the recipe, `items[2].formats[0]`. */
export const recipeFault = (path: string, reason: string): RecipeError =>
  new RecipeError(`${path}: ${reason}`)

/** Read a recipe's text. Throws `RecipeError`. */
export function readRecipe(source: string): Recipe {
  const read = v.safeParse(RECIPE, jsonOf(source))
  if (!read.success) throw recipeFault(...placeAndReason(read.issues[0]))
  const names = read.output.items.map((item) => item.name.toLowerCase())
  const twice = names.findIndex((n, i) => names.indexOf(n) !== i)
  if (twice >= 0)
    throw recipeFault(
      `items[${twice}].name`,
      `"${read.output.items[twice]!.name}" stands twice: name each item once.`,
    )
  return read.output
}

function jsonOf(source: string): unknown {
  const json = parsed(source.replace(/^\uFEFF/, ''))
  if (Array.isArray(json)) throw recipeFault('recipe', 'is a list: it begins with { and has "items".')
  return json
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    throw recipeFault('recipe', `is not whole JSON (${(error as Error).message}): mend it there.`)
  }
}

function placeAndReason(issue: v.BaseIssue<unknown>): [string, string] {
  const path = (v.getDotPath(issue) ?? '').replace(/\.(\d+)/g, '[$1]') || 'recipe'
  return [path, reasonOf(issue)]
}

function reasonOf({ type, kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind === 'validation') return `${message}.`
  if (type === 'strict_object' && expected === 'never')
    return 'is not known here: mend or remove it (yuetu report --help lists what there is).'
  if (received === 'undefined') return 'is missing: add it.'
  return `is ${received}, ${wanted(expected)} wanted.`
}

/** `("a" | "b")` as `one of "a", "b"`. */
const wanted = (expected: string | null): string => {
  const choices = /^\((.*)\)$/.exec(expected ?? '')?.[1]
  return choices ? `one of ${choices.replaceAll(' | ', ', ')}` : (expected ?? 'something else')
}
