/** An atlas book as somebody wants it: plain data, checked, with a default for everything. */
import * as v from 'valibot'
import type { BilingualText } from '../domain/text'
import type { SnapshotSettings } from './page-settings'
import { checkSnapshotSettings } from './page-settings'
import { FIGURE_SIZES } from './page-sheet'

/** What there is a page for each of. */
export const BOOK_KINDS = ['district', 'board', 'corridor', 'township', 'theme', 'view'] as const
export type BookKindId = (typeof BOOK_KINDS)[number]

/** One PDF, one PowerPoint file, or a zip of PNG pictures. */
export const BOOK_FORMATS = ['pdf', 'pptx', 'zip'] as const
export type BookFormat = (typeof BOOK_FORMATS)[number]

const scale = v.pipe(v.number(), v.minValue(1000), v.maxValue(10_000_000))

const view = v.pipe(v.strictObject({ title: v.string(), address: v.string() }), v.readonly())

const WISH = v.strictObject({
  kind: v.optional(v.picklist(BOOK_KINDS), 'district'),
  format: v.optional(v.picklist(BOOK_FORMATS), 'pdf'),
  title: v.optional(v.nullable(v.string()), null),
  scale: v.optional(v.union([v.picklist(['fitted', 'common']), scale]), 'fitted'),
  contents: v.optional(v.boolean(), true),
  leftOut: v.optional(v.pipe(v.array(v.string()), v.readonly()), []),
  views: v.optional(v.pipe(v.array(view), v.readonly()), []),
  page: v.optional(v.record(v.string(), v.unknown()), {}),
})

type Checked = v.InferOutput<typeof WISH>

/**
 * A book. `kind`: what has a page each. `title`: null is what the atlas proposes. `scale`: each page fitted to its
 * ground, one round scale that holds the largest for all, or 1:n for all. `contents`: a page of contents in front.
 * `leftOut`: ids of things without a page (`district-yuecheng`, `view-2`). `views`: the pages of a book of views,
 * `address` being what stands after `#`. `page`: the settings of every page; its title, ground, scale and format are
 * the book's.
 */
export type BookSettings = Readonly<Omit<Checked, 'page'> & { page: SnapshotSettings }>
export type BookWish = Readonly<v.InferInput<typeof WISH>>

/** A place of a book that is an address; see `stores/url`. */
export type BookView = Checked['views'][number]

/** A wish that no book can be made of; the message names the first fault in one sentence, `say` in both languages. */
export class BookWishError extends Error {
  override readonly name = 'BookWishError'
  readonly say: BilingualText
  constructor(path: string, say: BilingualText) {
    super(`book wish: ${path || 'wish'}: ${say.en}`)
    this.say = { zh: `图集设置 ${path}：${say.zh}。`, en: `The book's ${path || 'wish'}: ${say.en}.` }
  }
}

/** Fill in what a wish leaves open; throws `BookWishError`. */
export function readBookWish(wish: unknown): BookSettings {
  const read = v.safeParse(WISH, wish ?? {})
  if (!read.success) throw faultOf(read.issues[0])
  const page = checkSnapshotSettings(read.output.page)
  if (page.fault) throw new BookWishError(['page', page.fault.path].filter(Boolean).join('.'), page.fault.say)
  if (!isBookSheet(page.settings.size)) throw new BookWishError('page.size', NO_SHEET)
  return { ...read.output, page: page.settings }
}

const NOT_SHEETS: readonly string[] = [...FIGURE_SIZES, 'half-page']
/** Can a book have this size? Figures of other documents have no margin for a page number. */
export const isBookSheet = (size: SnapshotSettings['size']): boolean => !NOT_SHEETS.includes(size)

const NO_SHEET: BilingualText = {
  zh: '插图尺寸不能成册，请用整页纸张或幻灯片',
  en: 'a figure of another document cannot be a page of a book; take a whole sheet or a slide',
}

function faultOf(issue: v.BaseIssue<unknown>): BookWishError {
  const { expected, received, message } = issue
  const path = v.getDotPath(issue) ?? ''
  if (expected === 'never')
    return new BookWishError(path, { zh: '没有这一项设置', en: 'there is no such setting' })
  if (!expected) return new BookWishError(path, { zh: message, en: message })
  return new BookWishError(path, {
    zh: `应为 ${expected}，现为 ${received}`,
    en: `expected ${expected}, found ${received}`,
  })
}

export const DEFAULT_BOOK: BookSettings = readBookWish({})
