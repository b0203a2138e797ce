/** From two sides and their difference to a page of three maps. */
import type { Bounds } from '../../../core/domain/geometry'
import type { ComparisonContent, Three } from '../../../core/report/comparison-sheet'
import { comparisonSheet, layoutComparison } from '../../../core/report/comparison-sheet'
import { figureTexts } from '../../../core/report/figure-text'
import { mergeInOrder } from '../../../core/report/merge-in-order'
import type { Box } from '../../../core/report/page-box'
import type { Ground } from '../../../core/report/page-camera'
import { pageCamera } from '../../../core/report/page-camera'
import type { PageFacts } from '../../../core/report/page-content'
import { frameOnScreen, groundUnder } from '../../../core/report/page-screen'
import type { SnapshotSettings } from '../../../core/report/page-settings'
import type { PlainTable } from '../../../core/report/plain-table'
import type { MapState } from '../../../map/map-state'
import type { ComposedPage, PageInputs, PageLegendLine } from '../compose-page'
import { districtBounds, emptyContent, legendLines, pageDefaults, pageState, printed } from '../compose-page'

/** What a comparison is made of, whatever it compares. */
export interface ComparedParts {
  readonly title: string
  readonly subtitle: string
  readonly captions: Three<string>
  /** What each of the three maps shows. */
  readonly states: Three<MapState>
  readonly table: PlainTable
  readonly notes: string
  readonly assumptions: readonly string[]
}

/** A comparison before it is drawn: a page whose one frame holds three maps of the same ground and scale. */
export interface ComposedComparison {
  readonly page: ComposedPage
  readonly frames: Three<Box>
  readonly states: Three<MapState>
}

const WORLD: Bounds = [-180, -85, 180, 85]

/** The sheet of a comparison; sources, makers and date are those of any page. */
export function composeComparison(
  parts: ComparedParts,
  settings: SnapshotSettings,
  inputs: PageInputs,
): ComposedComparison {
  const sheet = comparisonSheet(settings.size, settings.custom)
  const content = contentOf(parts, settings, inputs)
  const { frames } = layoutComparison(sheet, content, inputs.widthOf)
  const camera = pageCamera(frames[0], sheet.magnify, groundOf(settings, inputs, frames[0]))
  const states = onPage(parts.states, camera.zoom)
  const legend = legendOfAll(states, camera.bounds)
  const whole: ComparisonContent = {
    ...content,
    legend: content.legend && printed(legend, settings),
    denominator: settings.scaleBar ? camera.denominator : null,
  }
  const { layout } = layoutComparison(sheet, whole, inputs.widthOf)
  const { title } = content
  const date = settings.date ?? pageDefaults(inputs).date
  return { page: { layout, camera, state: states[2], legend, title, date }, frames, states }
}

/** Without what depends on the ground: it decides the frames. */
function contentOf(parts: ComparedParts, settings: SnapshotSettings, inputs: PageInputs): ComparisonContent {
  const { footnotes: _, locator: __, ...page } = emptyContent(settings, inputs)
  const { language } = inputs.state
  const room = legendOfAll(onPage(parts.states, Infinity), WORLD)
  return {
    ...page,
    title: settings.title ?? parts.title,
    subtitle: settings.subtitle ?? parts.subtitle,
    notes: [settings.notes, parts.notes].filter((n) => n.trim()).join('\n'),
    captions: parts.captions,
    legendRoom: printed(room, settings),
    facts: factsOf(parts.table),
    assumptions: { heading: inputs.words.ask.assumptions, lines: asList(parts.assumptions, language) },
    grid: false,
  }
}

const asList = (sentences: readonly string[], language: MapState['language']): string[] => [
  sentences.join(language === 'zh' ? '' : ' '),
]

const onPage = (states: Three<MapState>, zoom: number): Three<MapState> => [
  pageState(states[0], zoom),
  pageState(states[1], zoom),
  pageState(states[2], zoom),
]

/** One legend for all three maps, each entry once: that of the two sides, and what only the difference has. */
function legendOfAll(states: Three<MapState>, bounds: Bounds): PageLegendLine[] {
  const [before, after, difference] = states.map((state) => legendLines(state, bounds))
  const sides = mergeInOrder(before!, after!)
  const group = (is: PageLegendLine['group']) => sides.filter((line) => line.group === is)
  const all = [...group('result'), ...group('content'), ...group('status'), ...difference!]
  return all.filter((line, i) => all.findIndex((l) => l.id === line.id) === i)
}

/** The table as the page prints it. */
function factsOf({ title, header, rows, footerRows = 0 }: PlainTable): PageFacts {
  const columns = header.map((_, i) => columnOf(rows.map((row) => row[i] ?? null)))
  const cells = rows.map((_, r) => columns.map((column) => column[r]!))
  const body = footerRows ? cells.slice(0, -footerRows) : cells
  return { heading: title, columns: header, rows: body, total: footerRows ? cells.at(-1)! : null }
}

const columnOf = (cells: readonly (string | number | null)[]): string[] =>
  cells.some((cell) => typeof cell === 'string')
    ? cells.map((cell) => String(cell ?? ''))
    : figureTexts(cells as readonly (number | null)[])

function groundOf({ ground }: SnapshotSettings, { screen, state }: PageInputs, frame: Box): Ground {
  if (ground === 'screen') return groundUnder(screen, frameOnScreen(screen, frame))
  return ground === 'districts' ? { bounds: districtBounds(state) } : ground
}
