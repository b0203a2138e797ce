import type { TextWeight } from './page-text'
import type { Box } from './page-box'
import type { PartId, PlacedPart } from './page-part'
import type { ScaleBar } from './page-scale-bar'
import type { Sheet } from './page-sheet'

/** One line of the legend as it will be printed: its words, and its sample as SVG elements for `sampleBox`. */
export interface PageLegendEntry {
  readonly title: string
  readonly sampleSvg: string
  /** A new group begins here: a little more room above. */
  readonly gapBefore?: boolean
}

/** What stands on the page beside the map. Empty texts leave no gap. */
export interface PageContent {
  readonly title: string
  readonly subtitle: string
  readonly notes: string
  /** Null: no legend, and no room kept for one. */
  readonly legend: readonly PageLegendEntry[] | null
  /** Every entry that this map could call for wherever it looked: an upright page keeps room for these. */
  readonly legendRoom: readonly PageLegendEntry[]
  /** The box samples are drawn in, CSS px. */
  readonly sampleBox: { readonly width: number; readonly height: number }
  /** The map's scale 1:n at its centre; null: no scale bar. The arrangement does not depend on n. */
  readonly denominator: number | null
  readonly northArrow: boolean
  readonly sources: string
  /** Attribution and the note on boundaries: on every page. */
  readonly credits: readonly string[]
  readonly reviewNumber: string
  readonly date: string
  readonly words: PageWords
}

export interface PageWords {
  readonly legend: string
  readonly notes: string
  readonly north: string
  /** That the scale holds at the page's centre. */
  readonly atCentre: string
  more(count: number): string
}

export type TextRole =
  'title' | 'subtitle' | 'heading' | 'legend' | 'more' | 'notes' | 'sources' | 'credit' | 'review' | 'date'

/** Lines of text set in a box. */
export interface TextBlock {
  readonly role: TextRole
  readonly part: PartId
  readonly box: Box
  readonly points: number
  readonly weight: TextWeight
  readonly lines: readonly string[]
  /** The same words for programs that break lines themselves; where they were cut, the lines as they are. */
  readonly text: string
  /** From one line to the next, mm. */
  readonly leading: number
}

/** A legend sample: SVG elements, scaled to the box. */
export interface SampleBlock {
  readonly box: Box
  readonly svg: string
}

/** A map of the page beside the main one. */
export interface PageFrame {
  readonly id: string
  readonly box: Box
  readonly caption: string
}

/** What did not fit, so that the reader can be told before the page is made. */
export interface Omitted {
  /** Legend entries left out; the page says so too. */
  readonly legend: number
  /** Texts that end in an ellipsis. */
  readonly texts: readonly TextRole[]
}

/** The page in millimetres. */
export interface PageLayout {
  readonly sheet: Sheet
  /** Where the map goes. */
  readonly frame: Box
  readonly texts: readonly TextBlock[]
  readonly samples: readonly SampleBlock[]
  readonly scaleBar: ScaleBar | null
  readonly northArrow: { readonly box: Box; readonly label: string; readonly points: number } | null
  /** Hairlines that part blocks: x, y and width, mm. */
  readonly rules: readonly { readonly x: number; readonly y: number; readonly width: number }[]
  readonly omitted: Omitted
  /** Where each part stands, the map first. */
  readonly parts: readonly PlacedPart[]
  /** Further maps beside the one in `frame`, each under its caption. */
  readonly frames: readonly PageFrame[]
}
