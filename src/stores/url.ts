/** The address of a view: one table, a row for each thing that can be shared. */
import { APPEARANCES } from '../catalogue/palette'
import { isThemeId } from '../catalogue/themes'
import { CHANGES, comparisonOf } from '../core/domain/change'
import type { Change } from '../core/domain/change'
import { DISTRICT_NAMES } from '../core/domain/district'
import type { DocId } from '../core/domain/document'
import { DOC_IDS } from '../core/domain/document'
import type { Filter } from '../core/domain/filter'
import { NO_FILTER } from '../core/domain/filter'
import { KINDS } from '../core/domain/kind'
import { STATUSES } from '../core/domain/status'
import { LANGUAGES } from '../core/domain/text'
import type { ThemeId } from '../catalogue/themes'
import type { Appearance } from '../catalogue/palette'
import type { Language } from '../core/domain/text'
import type { ReadingPage } from './reading'
import { PAGES } from './reading'
import type { SharedQuestion, SharedVerb } from './shared-question'
import { readQuestion, SHARED_VERBS, unreadFields, writeQuestion } from './shared-question'
import type { Camera, Panel } from './view'
import { HOME, PANELS } from './view'

/** All that an address holds. */
export interface SharedView {
  readonly camera: Camera
  readonly theme: ThemeId
  readonly filter: Filter
  readonly entity: string | null
  readonly panel: Panel | null
  /** What the open answer was asked; null where none is open. */
  readonly question: SharedQuestion | null
  readonly reading: { readonly page: ReadingPage; readonly subject: string }
  readonly language: Language
  readonly appearance: Appearance
}

export const DEFAULT_VIEW: SharedView = {
  camera: HOME,
  theme: 'overview',
  filter: NO_FILTER,
  entity: null,
  panel: 'legend',
  question: null,
  reading: { page: 'documents', subject: '' },
  language: 'zh',
  appearance: 'light',
}

/** A piece of an address that stands for nothing: `theme`, `atlantis`. */
export interface Unread {
  readonly name: string
  readonly text: string
}

interface Row {
  readonly name: string
  write(view: SharedView): string
  /** The part of the view that the text stands for; null where it stands for nothing. */
  read(text: string, view: SharedView): SharedView | null
  /** What of a text of several values stands for nothing. */
  unread?(text: string): readonly string[]
}

const choice = <K extends 'language' | 'appearance'>(
  name: string,
  key: K,
  options: readonly SharedView[K][],
): Row => ({
  name,
  write: (view) => view[key],
  read: (text, view) => (options.includes(text as SharedView[K]) ? { ...view, [key]: text } : null),
})

type ListKey = 'districts' | 'systems' | 'kinds' | 'statuses' | 'docs' | 'sections'

const list = (name: string, key: ListKey, options: readonly string[] | null): Row => ({
  name,
  write: (view) => view.filter[key].join(','),
  read: (text, view) => {
    const values = text.split(',').filter((v) => v && (!options || options.includes(v)))
    return { ...view, filter: { ...view.filter, [key]: [...new Set(values)] } }
  },
  unread: (text) => text.split(',').filter((v) => v && options && !options.includes(v)),
})

const isDocId = (text: string): text is DocId => (DOC_IDS as readonly string[]).includes(text)

const questionRow = (name: SharedVerb): Row => ({
  name,
  write: ({ question }) => (question?.verb === name ? writeQuestion(question) : ''),
  read: (text, view) => {
    const question = readQuestion(name, text)
    return question && { ...view, question }
  },
  unread: (text) => unreadFields(name, text),
})

const ROWS: readonly Row[] = [
  {
    name: 'map',
    write: ({ camera: { center, zoom } }) =>
      `${Number(zoom.toFixed(2))}/${center[1].toFixed(4)}/${center[0].toFixed(4)}`,
    read: (text, view) => {
      const [zoom, lat, lng] = /^\d+(\.\d+)?(\/-?\d+(\.\d+)?){2}$/.test(text)
        ? text.split('/').map(Number)
        : []
      const valid = zoom! >= 0 && zoom! <= 22 && Math.abs(lat!) <= 85 && Math.abs(lng!) <= 180
      return valid ? { ...view, camera: { center: [lng!, lat!], zoom: zoom! } } : null
    },
  },
  {
    name: 'theme',
    write: (view) => view.theme,
    read: (text, view) => (isThemeId(text) ? { ...view, theme: text } : null),
  },
  list('district', 'districts', DISTRICT_NAMES),
  list('system', 'systems', null),
  list('kind', 'kinds', KINDS),
  list('status', 'statuses', STATUSES),
  list('doc', 'docs', DOC_IDS),
  list('section', 'sections', null),
  {
    name: 'change',
    write: ({ filter: { change } }) => (change ? `${change.from}/${change.to}/${change.of.join(',')}` : ''),
    read: (text, view) => {
      const [from = '', to = '', of = ''] = text.split('/')
      if (!isDocId(from) || !isDocId(to)) return null
      const pair = comparisonOf(from, to)
      const wanted = of.split(',').filter((c): c is Change => (CHANGES as string[]).includes(c))
      return pair && { ...view, filter: { ...view.filter, change: { ...pair, of: [...new Set(wanted)] } } }
    },
  },
  {
    name: 'place',
    write: (view) => view.filter.place,
    read: (text, view) =>
      text === 'placed' || text === 'unplaced' ? { ...view, filter: { ...view.filter, place: text } } : null,
  },
  {
    name: 'q',
    write: (view) => view.filter.words,
    read: (text, view) => ({ ...view, filter: { ...view.filter, words: text } }),
  },
  {
    name: 'entity',
    write: (view) => view.entity ?? '',
    read: (text, view) => ({ ...view, entity: text || null }),
  },
  {
    name: 'panel',
    write: (view) => view.panel ?? 'none',
    read: (text, view) => {
      if (text === 'none') return { ...view, panel: null }
      return (PANELS as readonly string[]).includes(text) ? { ...view, panel: text as Panel } : null
    },
  },
  {
    name: 'read',
    write: ({ reading: { page, subject } }) => (subject ? `${page}/${subject}` : page),
    read: (text, view) => {
      const [page = '', ...subject] = text.split('/')
      const known = (PAGES as readonly string[]).includes(page)
      return known ? { ...view, reading: { page: page as ReadingPage, subject: subject.join('/') } } : null
    },
  },
  ...SHARED_VERBS.map(questionRow),
  choice('lang', 'language', LANGUAGES),
  choice('look', 'appearance', APPEARANCES),
]

/** Keep what reads well in an address bar, Chinese too; everything else, and every space, is percent-encoded. */
const encode = (text: string): string =>
  text.replace(/[^\p{L}\p{N}\p{M},/_.:;-]/gu, (character) => encodeURIComponent(character))

/** The address (with `#`) of a view; what equals the default is left out. */
export function writeAddress(view: SharedView): string {
  const parts = ROWS.flatMap((row) => {
    const text = row.write(view)
    return text === row.write(DEFAULT_VIEW) ? [] : [`${row.name}=${encode(text)}`]
  })
  return parts.length ? `#${parts.join('&')}` : '#'
}

interface Piece extends Unread {
  readonly row: Row | undefined
}

const piecesOf = (hash: string): Piece[] =>
  hash
    .replace(/^#/, '')
    .split('&')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return { name, text: decode(rest.join('=')), row: ROWS.find((r) => r.name === name) }
    })

/** The view an address stands for. Unknown names and bad values are passed over; `unreadIn` tells them. */
export const readAddress = (hash: string): SharedView =>
  piecesOf(hash).reduce((view, { row, text }) => row?.read(text, view) ?? view, DEFAULT_VIEW)

/** What is passed over when an address is read. */
export const unreadIn = (hash: string): Unread[] =>
  piecesOf(hash).flatMap(({ name, text, row }) => {
    if (!name || (row && !text)) return []
    const unread = row?.unread?.(text) ?? (row?.read(text, DEFAULT_VIEW) ? [] : [text])
    return unread.map((one) => ({ name, text: one }))
  })

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
