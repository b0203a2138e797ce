/** From what the planner looks at, and the settings, to a page: its layout, its map and where that map looks. */
import type { Messages } from '../../catalogue/messages/zh'
import { themeOf } from '../../catalogue/themes'
import { DISTRICTS } from '../../core/domain/district'
import { DOCUMENT, DOC_IDS } from '../../core/domain/document'
import type { Bounds } from '../../core/domain/geometry'
import { boundsOf, isArea } from '../../core/domain/geometry'
import { factsTable } from '../../core/report/facts-table'
import { layoutPage } from '../../core/report/page'
import type { Box } from '../../core/report/page-box'
import type { PageLink } from '../../core/report/book-contents'
import type { Ground, PageCamera } from '../../core/report/page-camera'
import { pageCamera } from '../../core/report/page-camera'
import type {
  PageContent,
  PageFacts,
  PageLayout,
  PageLegendEntry,
  PageList,
  PageLocator,
  PageLogo,
} from '../../core/report/page-content'
import { editedLegend } from '../../core/report/page-legend-edits'
import type { ScreenView } from '../../core/report/page-screen'
import { frameAtScale, frameOnScreen, groundUnder } from '../../core/report/page-screen'
import type { MapAs, SnapshotSettings } from '../../core/report/page-settings'
import { logoSize } from '../../core/report/page-logo'
import { sheetOf } from '../../core/report/page-sheet'
import type { WidthOf } from '../../core/report/page-text'
import { nextRoundScale } from '../../core/report/scale'
import { legendOf } from '../../map/legend'
import { SAMPLE_SIZE, sampleSvg } from '../../map/legend-sample'
import type { MapState } from '../../map/map-state'
import { PAGE_DETAIL } from './page-context'
import type { EvidenceOf } from './page-evidence'
import { footnotesOf } from './page-evidence'

/** What a page is made from. */
export interface PageInputs {
  readonly state: MapState
  readonly screen: ScreenView
  readonly words: Messages
  readonly widthOf: WidthOf
  /** ISO date of today. */
  readonly today: string
  /** Absent until the evidence is loaded: a page then has no footnotes. */
  readonly evidenceOf?: EvidenceOf | null
}

/** The words the atlas proposes where the settings leave them open. */
export interface PageDefaults {
  readonly title: string
  readonly subtitle: string
  readonly sources: string
  readonly date: string
}

/** Where the map goes on the page and which ground it shows; `onScreen` is the same ground on the live map. */
export interface FramedPage {
  readonly layout: PageLayout
  readonly camera: PageCamera
  readonly onScreen: Box | null
}

export interface PageLegendLine {
  readonly id: string
  readonly title: string
  readonly sampleSvg: string
  readonly group: 'result' | 'content' | 'status'
}

export interface ComposedPage {
  readonly layout: PageLayout
  readonly camera: PageCamera
  /** What the map of the page shows. */
  readonly state: MapState
  /** All that could stand in the legend, under the atlas's own titles. */
  readonly legend: readonly PageLegendLine[]
  readonly title: string
  readonly date: string
  /** Places that lead to other pages of the same file. */
  readonly links?: readonly PageLink[]
  /** What its map becomes in a PDF; a picture unless told. */
  readonly mapAs?: MapAs
}

/** The theme, and the districts that are chosen. */
export function placeTitle({ theme, chosenDistricts, language }: MapState): string {
  const districts = chosenDistricts.map((d) => DISTRICTS[d].title[language])
  return [themeOf(theme).title[language], districts.join(language === 'zh' ? '、' : ', ')]
    .filter(Boolean)
    .join(' · ')
}

export function pageDefaults({ state, words, today }: Omit<PageInputs, 'screen' | 'widthOf'>): PageDefaults {
  const { language } = state
  const { about } = themeOf(state.theme)
  const { comparison } = state
  const compared =
    comparison &&
    words.conditions.change(
      DOCUMENT[comparison.from].title[language],
      DOCUMENT[comparison.to].title[language],
    )
  const place = placeTitle(state)
  const [answer, ...others] = state.results.filter((r) => r.shown)
  // A page of one answer is about the question; what lies below it comes second.
  const asked = answer && !others.length ? answer.result.title[language] : null
  const cited = new Set(state.visible.filter((e) => e.geometry).flatMap((e) => e.docs))
  const documents = DOC_IDS.filter((d) => cited.has(d)).map((d) => DOCUMENT[d].title[language])
  return {
    title: asked ?? place,
    subtitle: compared ?? (asked ? place : about[language].replace(/[。.]$/, '')),
    sources: documents.length ? words.report.sourcesOf(documents) : '',
    date: today,
  }
}

/** The frame and its ground; cheap enough to follow every move of the map. */
export function framePage(settings: SnapshotSettings, inputs: PageInputs): FramedPage {
  const sheet = sheetOf(settings.size, settings.orientation, settings.custom)
  const layout = layoutPage(sheet, emptyContent(settings, inputs), inputs.widthOf)
  return { layout, ...cameraOf(settings, inputs, layout) }
}

/** The whole page. The legend names what lies in the frame and nothing else. */
export function composePage(settings: SnapshotSettings, inputs: PageInputs): ComposedPage {
  const { layout: framed, camera } = framePage(settings, inputs)
  const state = pageState(inputs.state, camera.zoom)
  const legend = legendLines(state, camera.bounds)
  const empty = emptyContent(settings, inputs)
  const content: PageContent = {
    ...empty,
    legend: empty.legend && printed(legend, settings),
    denominator: settings.scaleBar ? camera.denominator : null,
    view: camera,
    ...(settings.footnotes ? footnotesIn(inputs, camera.bounds) : {}),
  }
  const defaults = pageDefaults(inputs)
  return {
    layout: layoutPage(framed.sheet, content, inputs.widthOf),
    camera,
    state,
    legend,
    title: settings.title ?? defaults.title,
    date: settings.date ?? defaults.date,
    mapAs: settings.mapAs,
  }
}

/** A page shows no pointer and no selection, and its marks are as large as its own zoom allows. */
export function pageState(state: MapState, zoom: number): MapState {
  const fullMarks = zoom + PAGE_DETAIL >= themeOf(state.theme).marksFromZoom
  return { ...state, appearance: 'light', selected: null, hovered: null, fullMarks }
}

/** The content without what depends on the ground: it decides the frame. */
export function emptyContent(settings: SnapshotSettings, inputs: PageInputs): PageContent {
  const { report } = inputs.words
  const defaults = pageDefaults(inputs)
  const date = settings.date ?? defaults.date
  return {
    title: settings.title ?? defaults.title,
    subtitle: settings.subtitle ?? defaults.subtitle,
    notes: settings.notes,
    legend: settings.legend ? [] : null,
    legendRoom: printed(legendLines(pageState(inputs.state, Infinity), WORLD), settings),
    sampleBox: SAMPLE_SIZE,
    denominator: settings.scaleBar ? 1 : null,
    northArrow: settings.northArrow,
    sources: settings.sources ?? defaults.sources,
    credits: report.credits,
    reviewNumber: settings.reviewNumber.trim() && report.reviewLine(settings.reviewNumber.trim()),
    date: date.trim() && report.dateLine(date),
    makers: makersOf(settings, inputs),
    grid: settings.grid,
    boxes: settings.boxes,
    ...(settings.assumptions ? { assumptions: assumptionsOf(inputs) } : {}),
    ...(settings.footnotes ? footnotesIn(inputs, null) : {}),
    ...(settings.facts ? { facts: factsOf(inputs) } : {}),
    ...(settings.locator ? { locator: locatorOf(inputs.state) } : {}),
    ...(settings.logo ? { logo: logoOf(settings.logo) } : {}),
    words: {
      legend: report.legend,
      notes: report.notes,
      north: report.north,
      atCentre: report.atCentre,
      more: report.more,
    },
  }
}

const makersOf = ({ unit, author }: SnapshotSettings, { words: { sheet } }: PageInputs): string[] => [
  ...(unit.trim() ? [sheet.unit(unit.trim())] : []),
  ...(author.trim() ? [sheet.author(author.trim())] : []),
]

/** What the answers on the map take for granted, each sentence once. */
function assumptionsOf({ state, words }: PageInputs): PageList {
  const shown = state.results.filter((r) => r.shown).flatMap(({ result }) => result.assumptions)
  return { heading: words.sheet.assumptions, lines: [...new Set(shown.map((text) => text[state.language]))] }
}

const footnotesIn = (
  { state, evidenceOf, words }: PageInputs,
  bounds: Bounds | null,
): Pick<PageContent, 'footnotes'> =>
  evidenceOf ? { footnotes: footnotesOf(state, evidenceOf, bounds, words) } : {}

const factsOf = ({ state, words: { sheet } }: PageInputs): PageFacts => ({
  heading: sheet.facts,
  ...factsTable(state.visible, state.language, sheet),
})

const locatorOf = ({ districts, chosenDistricts }: MapState): PageLocator => ({
  areas: districts.flatMap(({ geometry, name }) =>
    isArea(geometry)
      ? [{ shape: geometry, chosen: (chosenDistricts as readonly string[]).includes(name) }]
      : [],
  ),
})

function logoOf(url: string): PageLogo {
  const { width, height } = logoSize(url)!
  return { url, aspect: width / height }
}

/** Where the map looks, and the same ground on the live map; a scale that is wanted changes the ground, not its middle. */
function cameraOf(
  settings: SnapshotSettings,
  { screen, state }: PageInputs,
  { frame, sheet }: PageLayout,
): Pick<FramedPage, 'camera' | 'onScreen'> {
  const { ground } = settings
  const look = (at: Ground) => pageCamera(frame, sheet.magnify, at)
  if (ground === 'screen') {
    const free = frameOnScreen(screen, frame)
    const denominator = wantedScale(settings, look(groundUnder(screen, free)).denominator)
    const onScreen = denominator ? frameAtScale(screen, frame, denominator) : free
    return { camera: look(groundUnder(screen, onScreen)), onScreen }
  }
  if (ground !== 'districts' && 'denominator' in ground) return { camera: look(ground), onScreen: null }
  const fitted = look(ground === 'districts' ? { bounds: districtBounds(state) } : ground)
  const denominator = wantedScale(settings, fitted.denominator)
  return { camera: denominator ? look({ center: fitted.center, denominator }) : fitted, onScreen: null }
}

/** The fixed scale, or the next round one; null where any will do. Nobody knows how large a slide is shown. */
function wantedScale({ scale, roundScale, size }: SnapshotSettings, free: number): number | null {
  if (size === 'slide') return null
  return scale ?? (roundScale ? nextRoundScale(free) : null)
}

/** The districts of the filter, or all six. */
export function districtBounds({ districts, chosenDistricts }: MapState): Bounds {
  const chosen = districts.filter((d) => (chosenDistricts as readonly string[]).includes(d.name))
  return boundsOf((chosen.length ? chosen : districts).map((d) => d.geometry))!
}

const WORLD: Bounds = [-180, -85, 180, 85]
const GROUP = { result: 'result', rhythm: 'status', hatch: 'status' } as const

export function legendLines(state: MapState, bounds: Bounds): PageLegendLine[] {
  return legendOf(state, bounds).map((entry) => ({
    id: entry.id,
    title: entry.title[state.language],
    sampleSvg: sampleSvg(entry),
    group: GROUP[entry.form as keyof typeof GROUP] ?? 'content',
  }))
}

/** The lines as the reader wants them, a gap where one group ends and the next begins. */
export function printed(
  all: readonly PageLegendLine[],
  { legendEdits }: SnapshotSettings,
): PageLegendEntry[] {
  const lines = editedLegend(all, legendEdits)
  return lines.map((line, i) => ({ ...line, gapBefore: i > 0 && line.group !== lines[i - 1]!.group }))
}
