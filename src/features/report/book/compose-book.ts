/** From a book as somebody wants it to its pages, each composed when it is asked for. */
import type { Language } from '../../../core/domain/text'
import { boundsOf } from '../../../core/domain/geometry'
import { setContents } from '../../../core/report/book-contents'
import type { PageLink } from '../../../core/report/book-contents'
import type { IndexedPage } from '../../../core/report/book-index'
import { indexMarks } from '../../../core/report/book-index'
import { withFolio } from '../../../core/report/book-folio'
import type { BookPage, BookPlan } from '../../../core/report/book-plan'
import { commonScale, folioOf, planBook } from '../../../core/report/book-plan'
import type { BookSettings } from '../../../core/report/book-wish'
import type { Ground } from '../../../core/report/page-camera'
import { pageCamera } from '../../../core/report/page-camera'
import type { SnapshotSettings } from '../../../core/report/page-settings'
import { themeOf } from '../../../catalogue/themes'
import type { MapState } from '../../../map/map-state'
import type { ComposedPage, PageInputs } from '../compose-page'
import { composePage, framePage, pageDefaults } from '../compose-page'
import type { BookAtlas, BookSubject } from './book-kinds'
import { BOOK_SUBJECTS } from './book-kinds'

/** What a book is composed from. */
export interface BookInputs {
  readonly atlas: BookAtlas
  /** Of the reader's screen; each page has its own state and view in their place. */
  readonly inputs: PageInputs
  /** What a page of the atlas shows, whatever the screen does. */
  stateOf(subject: BookSubject): MapState
}

/** A page of the book, before it is drawn. */
export interface BookSheet extends Pick<BookPage, 'id' | 'number' | 'title'> {
  compose(): ComposedPage
}

export interface BookDraft {
  readonly plan: BookPlan
  /** Everything the kind of book could have a page for. */
  readonly subjects: readonly BookSubject[]
  readonly language: Language
  /** In the order of the file, the contents first. */
  readonly sheets: readonly BookSheet[]
}

/** Id of the page of contents. */
export const CONTENTS = 'contents'

/** The book that these settings make of the atlas. */
export function composeBook(settings: BookSettings, from: BookInputs): BookDraft {
  const { words, state } = from.inputs
  const { language } = state
  const subjects = BOOK_SUBJECTS[settings.kind](from.atlas)
  const title = settings.title ?? proposedTitle(settings, from)
  const things = subjects.map((s) => ({
    id: s.id,
    title: s.title[language],
    group: s.group?.[language] ?? null,
  }))
  const plan = planBook(things, { ...settings, title })
  const wanted = subjects.filter(({ id }) => plan.pages.some((page) => page.id === id))
  const scale = once(() => scaleOf(settings, wanted, from))
  const pages = plan.pages.map((page, i): BookSheet => {
    const subject = wanted[i]!
    return { ...page, compose: () => subjectPage(subject, page, plan, { settings, from, scale: scale() }) }
  })
  const contents: BookSheet = {
    id: CONTENTS,
    number: 1,
    title: words.book.contents,
    compose: () => contentsPage(plan, wanted, { settings, from, scale: scale() }),
  }
  return { plan, subjects, language, sheets: plan.contents ? [contents, ...pages] : pages }
}

/** `轨道网 · 分区图集`; a book of themes or views has no theme of its own. */
function proposedTitle({ kind }: BookSettings, { inputs, atlas }: BookInputs): string {
  const { words, state } = inputs
  const { book } = words.book.kinds[kind]
  if (kind === 'theme' || kind === 'view') return `${words.app.name} · ${book}`
  return `${themeOf(atlas.theme).title[state.language]} · ${book}`
}

interface Making {
  readonly settings: BookSettings
  readonly from: BookInputs
  /** One 1:n for all pages; null where each is fitted. */
  readonly scale: number | null
}

/** Settings of one page: what the book decides over what the reader set. */
const pageSettings = (
  { page, format }: BookSettings,
  title: string,
  ground: SnapshotSettings['ground'],
): SnapshotSettings => ({
  ...page,
  title,
  ground,
  scale: null,
  mapAs: format === 'pdf' ? page.mapAs : 'picture',
})

function inputsOf(subject: BookSubject, { inputs, stateOf }: BookInputs): PageInputs {
  const state = withThing(stateOf(subject), subject)
  const screen = 'camera' in subject.ground ? { ...inputs.screen, ...subject.ground.camera } : inputs.screen
  return { ...inputs, state, screen }
}

/** What a page is about is on it, whatever its theme. */
const withThing = (state: MapState, { thing }: BookSubject): MapState =>
  thing && !state.visible.includes(thing) ? { ...state, visible: [...state.visible, thing] } : state

const fittedGround = ({ ground }: BookSubject): SnapshotSettings['ground'] =>
  'camera' in ground ? 'screen' : { bounds: ground }

function scaleOf(settings: BookSettings, subjects: readonly BookSubject[], from: BookInputs): number | null {
  if (settings.scale === 'fitted') return null
  if (settings.scale !== 'common') return settings.scale
  const needed = subjects.map((subject) => fittedCamera(subject, settings, from).denominator)
  return needed.length ? commonScale(needed) : null
}

const fittedCamera = (subject: BookSubject, settings: BookSettings, from: BookInputs) =>
  framePage(
    pageSettings(settings, subject.title[from.inputs.state.language], fittedGround(subject)),
    inputsOf(subject, from),
  ).camera

function groundOf(subject: BookSubject, { settings, from, scale }: Making): SnapshotSettings['ground'] {
  if (scale === null) return fittedGround(subject)
  return { center: fittedCamera(subject, settings, from).center, denominator: scale }
}

function subjectPage(subject: BookSubject, page: BookPage, plan: BookPlan, making: Making): ComposedPage {
  const { settings, from } = making
  const composed = composePage(
    pageSettings(settings, page.title, groundOf(subject, making)),
    inputsOf(subject, from),
  )
  return {
    ...composed,
    layout: withFolio(composed.layout, folioOf(plan, page), from.inputs.widthOf),
    state: { ...composed.state, selected: subject.thing },
  }
}

/** A page of contents, with what leads from it to the others. */
export interface ContentsPage extends ComposedPage {
  readonly links: readonly PageLink[]
}

/** Nothing but a map and the list stands on the contents. */
const BARE = {
  legend: false,
  notes: '',
  scaleBar: false,
  northArrow: false,
  grid: false,
  locator: false,
  assumptions: false,
  footnotes: false,
  facts: false,
  boxes: {},
} as const satisfies Partial<SnapshotSettings>

function contentsPage(plan: BookPlan, subjects: readonly BookSubject[], making: Making): ContentsPage {
  const { settings, from } = making
  const { inputs } = from
  const { words, widthOf } = inputs
  const pages = subjects.map((subject, i): IndexedPage => {
    const ground = groundOf(subject, making)
    const wish = pageSettings(settings, '', ground)
    return { number: plan.pages[i]!.number, bounds: framePage(wish, inputsOf(subject, from)).camera.bounds }
  })
  const ground: Ground = { bounds: indexBounds(pages, from) }
  const wish: SnapshotSettings = {
    ...pageSettings(settings, plan.title, ground),
    ...BARE,
    subtitle: settings.page.subtitle ?? words.book.kinds[settings.kind].about,
    sources: settings.page.sources ?? sourcesOf(subjects, from),
  }
  const composed = composePage(wish, { ...inputs, state: quiet(inputs.state) })
  const set = setContents(
    composed.layout,
    plan.pages,
    { contents: words.book.contents, more: words.book.more },
    widthOf,
  )
  const layout = withFolio(set.layout, folioOf(plan, { title: words.book.contents, number: 1 }), widthOf)
  const camera = pageCamera(layout.frame, layout.sheet.magnify, ground)
  const marks = indexMarks(pages, camera, layout.frame, layout.sheet)
  return {
    ...composed,
    layout: { ...layout, marks },
    camera,
    title: words.book.contents,
    links: set.links,
  }
}

/** Districts, water and names: the ground the pages are found on. */
const quiet = (state: MapState): MapState => ({
  ...state,
  theme: 'overview',
  narrowed: false,
  comparison: null,
  visible: [],
  ground: [],
  contextLines: [],
  chosenDistricts: [],
  results: [],
})

/** The six districts, and every page that reaches beyond them. */
function indexBounds(pages: readonly IndexedPage[], { atlas }: BookInputs): ComposedPage['camera']['bounds'] {
  const city = boundsOf(atlas.districts.map((d) => d.geometry))
  const all = [...pages.map((page) => page.bounds), ...(city ? [city] : [])]
  const side = (i: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...all.map((b) => b[i]))
  const [w, s, e, n] = city ?? all[0]!
  // A page that shows half the province would make the districts a speck.
  const [dx, dy] = [(e - w) * 0.35, (n - s) * 0.35]
  return [
    Math.max(side(0, Math.min), w - dx),
    Math.max(side(1, Math.min), s - dy),
    Math.min(side(2, Math.max), e + dx),
    Math.min(side(3, Math.max), n + dy),
  ]
}

/** The documents behind any of the pages. */
function sourcesOf(subjects: readonly BookSubject[], from: BookInputs): string {
  const visible = new Set(subjects.flatMap((subject) => inputsOf(subject, from).state.visible))
  return pageDefaults({ ...from.inputs, state: { ...from.inputs.state, visible: [...visible] } }).sources
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
