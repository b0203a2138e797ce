/** From what the planner looks at, and the settings, to a page: its layout, its map and where that map looks. */
import type { Messages } from '../../catalogue/messages/zh'
import { themeOf } from '../../catalogue/themes'
import { DISTRICTS } from '../../core/domain/district'
import { DOCUMENT, DOC_IDS } from '../../core/domain/document'
import type { Bounds } from '../../core/domain/geometry'
import { boundsOf } from '../../core/domain/geometry'
import { layoutPage } from '../../core/report/page'
import type { PageLink } from '../../core/report/book-contents'
import type { Box } from '../../core/report/page-box'
import type { Ground, PageCamera } from '../../core/report/page-camera'
import { pageCamera } from '../../core/report/page-camera'
import type { PageContent, PageLayout, PageLegendEntry } from '../../core/report/page-content'
import { editedLegend } from '../../core/report/page-legend-edits'
import type { ScreenView } from '../../core/report/page-screen'
import { frameAtScale, frameOnScreen, groundUnder } from '../../core/report/page-screen'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { sheetOf } from '../../core/report/page-sheet'
import type { WidthOf } from '../../core/report/page-text'
import { legendOf } from '../../map/legend'
import { SAMPLE_SIZE, sampleSvg } from '../../map/legend-sample'
import type { MapState } from '../../map/map-state'
import { PAGE_DETAIL } from './page-context'

/** What a page is made from. */
export interface PageInputs {
  readonly state: MapState
  readonly screen: ScreenView
  readonly words: Messages
  readonly widthOf: WidthOf
  /** ISO date of today. */
  readonly today: string
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
}

export function pageDefaults({ state, words, today }: Omit<PageInputs, 'screen' | 'widthOf'>): PageDefaults {
  const { language } = state
  const { title, about } = themeOf(state.theme)
  const districts = state.chosenDistricts.map((d) => DISTRICTS[d].title[language])
  const { comparison } = state
  const compared =
    comparison &&
    words.conditions.change(
      DOCUMENT[comparison.from].title[language],
      DOCUMENT[comparison.to].title[language],
    )
  const cited = new Set(state.visible.filter((e) => e.geometry).flatMap((e) => e.docs))
  const documents = DOC_IDS.filter((d) => cited.has(d)).map((d) => DOCUMENT[d].title[language])
  return {
    title: [title[language], districts.join(language === 'zh' ? '、' : ', ')].filter(Boolean).join(' · '),
    subtitle: compared ?? about[language].replace(/[。.]$/, ''),
    sources: documents.length ? words.report.sourcesOf(documents) : '',
    date: today,
  }
}

/** The frame and its ground; cheap enough to follow every move of the map. */
export function framePage(settings: SnapshotSettings, inputs: PageInputs): FramedPage {
  const sheet = sheetOf(settings.size, settings.orientation, settings.custom)
  const layout = layoutPage(sheet, emptyContent(settings, inputs), inputs.widthOf)
  const { ground, onScreen } = groundOf(settings, inputs, layout.frame)
  return { layout, camera: pageCamera(layout.frame, sheet.magnify, ground), onScreen }
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
  }
  const defaults = pageDefaults(inputs)
  return {
    layout: layoutPage(framed.sheet, content, inputs.widthOf),
    camera,
    state,
    legend,
    title: settings.title ?? defaults.title,
    date: settings.date ?? defaults.date,
  }
}

/** A page shows no pointer and no selection, and its marks are as large as its own zoom allows. */
function pageState(state: MapState, zoom: number): MapState {
  const fullMarks = zoom + PAGE_DETAIL >= themeOf(state.theme).marksFromZoom
  return { ...state, appearance: 'light', selected: null, hovered: null, fullMarks }
}

/** The content without what depends on the ground: it decides the frame. */
function emptyContent(settings: SnapshotSettings, inputs: PageInputs): PageContent {
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
    words: {
      legend: report.legend,
      notes: report.notes,
      north: report.north,
      atCentre: report.atCentre,
      more: report.more,
    },
  }
}

function groundOf(
  { ground, scale, size }: SnapshotSettings,
  { screen, state }: PageInputs,
  frame: Box,
): { ground: Ground; onScreen: Box | null } {
  if (ground === 'districts') return { ground: { bounds: districtBounds(state) }, onScreen: null }
  if (ground !== 'screen') return { ground, onScreen: null }
  const isFixed = scale !== null && size !== 'slide'
  const onScreen = isFixed ? frameAtScale(screen, frame, scale) : frameOnScreen(screen, frame)
  return { ground: groundUnder(screen, onScreen), onScreen }
}

/** The districts of the filter, or all six. */
function districtBounds({ districts, chosenDistricts }: MapState): Bounds {
  const chosen = districts.filter((d) => (chosenDistricts as readonly string[]).includes(d.name))
  return boundsOf((chosen.length ? chosen : districts).map((d) => d.geometry))!
}

const WORLD: Bounds = [-180, -85, 180, 85]
const GROUP = { result: 'result', rhythm: 'status', hatch: 'status' } as const

function legendLines(state: MapState, bounds: Bounds): PageLegendLine[] {
  return legendOf(state, bounds).map((entry) => ({
    id: entry.id,
    title: entry.title[state.language],
    sampleSvg: sampleSvg(entry),
    group: GROUP[entry.form as keyof typeof GROUP] ?? 'content',
  }))
}

/** The lines as the reader wants them, a gap where one group ends and the next begins. */
function printed(all: readonly PageLegendLine[], { legendEdits }: SnapshotSettings): PageLegendEntry[] {
  const lines = editedLegend(all, legendEdits)
  return lines.map((line, i) => ({ ...line, gapBefore: i > 0 && line.group !== lines[i - 1]!.group }))
}
