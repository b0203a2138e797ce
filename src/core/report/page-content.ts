import type { AreaGeometry, LonLat } from '../domain/geometry'
import type { TextWeight } from './page-text'
import type { Box } from './page-box'
import type { PageCamera } from './page-camera'
import type { GridBlock } from './page-grid'
import type { PageBoxes, PartId, PlacedPart } from './page-part'
import type { ScaleBar } from './page-scale-bar'
import type { Sheet } from './page-sheet'

/** One line of the legend as it will be printed: its words, and its sample as SVG elements for `sampleBox`. */
export interface PageLegendEntry {
  readonly title: string
  readonly sampleSvg: string
  /** A new group begins here: a little more room above. */
  readonly gapBefore?: boolean
}

/** A text of several sentences or lines under a heading of its own. */
export interface PageList {
  readonly heading: string
  readonly lines: readonly string[]
}

/** A passage that stands behind something on the map: its literal words, and where they are. */
export interface PageFootnote {
  readonly text: string
  /** Where the map bears its number, WGS84; null: nowhere. */
  readonly at: LonLat | null
}

export interface PageFootnotes {
  readonly heading: string
  /** The most important first. */
  readonly entries: readonly PageFootnote[]
  /** Every one that this map could call for wherever it looked: the page keeps room for these. */
  readonly room: readonly PageFootnote[]
  /** Printed where not all of them fit. */
  more(count: number): string
}

/** A small table; the first column holds words, the others figures. */
export interface PageFacts {
  readonly heading: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The last row; null: none. */
  readonly total: readonly string[] | null
}

/** Shapes that show where in a larger area the map lies, WGS84. */
export interface PageLocator {
  readonly areas: readonly { readonly shape: AreaGeometry; readonly chosen: boolean }[]
}

export interface PageLogo {
  /** A data URL. */
  readonly url: string
  /** Width to height. */
  readonly aspect: number
}

/** What stands on the page beside the map. Empty texts leave no gap, and what is left out is not on the page. */
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
  /** Who made it, a line each. */
  readonly makers?: readonly string[]
  readonly assumptions?: PageList
  readonly footnotes?: PageFootnotes
  readonly facts?: PageFacts
  readonly locator?: PageLocator
  readonly logo?: PageLogo
  /** Degrees and minutes along the frame, and hairlines across the map. */
  readonly grid?: boolean
  /** Where the map looks; the arrangement does not depend on it. Absent: not known yet. */
  readonly view?: PageCamera
  /** Places chosen by hand. */
  readonly boxes?: PageBoxes
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
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'legend'
  | 'more'
  | 'notes'
  | 'assumption'
  | 'footnote'
  | 'sources'
  | 'credit'
  | 'maker'
  | 'review'
  | 'date'

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
  /** Footnotes left out; the page says so too. */
  readonly footnotes: number
  /** Parts there is no room for at all. */
  readonly parts: readonly PartId[]
  /** Parts that lie on each other because somebody put them there. */
  readonly clashes: readonly (readonly [PartId, PartId])[]
}

/**
 * A number: of a footnote, in a ring on the map and before its words; of a page, on the map beside the contents of a
 * book. Its middle, mm.
 */
export interface NumberMark {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly points: number
  readonly number: number
  readonly of: 'map' | 'list' | 'index'
  /** The ground of a page, outlined; mm, may reach beyond the frame. */
  readonly ground?: Box
}

/** A table with its place: widths of the columns, and rows as high as `rowHeight`, mm. */
export interface FactsBlock {
  readonly box: Box
  readonly widths: readonly number[]
  readonly rowHeight: number
  readonly points: number
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[] | null
}

/** Corners in mm. */
export type Outline = readonly (readonly [x: number, y: number])[]

export interface LocatorBlock {
  readonly box: Box
  readonly areas: readonly { readonly outlines: readonly Outline[]; readonly chosen: boolean }[]
  /** What the map shows; null where that is not known or lies outside. */
  readonly view: Box | null
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
  readonly rules: readonly {
    readonly part?: PartId
    readonly x: number
    readonly y: number
    readonly width: number
  }[]
  readonly grid: GridBlock | null
  readonly locator: LocatorBlock | null
  readonly facts: FactsBlock | null
  readonly logo: { readonly box: Box; readonly url: string } | null
  readonly marks: readonly NumberMark[]
  /** Paper under parts that somebody laid over the map. */
  readonly grounds: readonly Box[]
  readonly omitted: Omitted
  /** Where each part stands, the map first. */
  readonly parts: readonly PlacedPart[]
  /** Further maps beside the one in `frame`, each under its caption. */
  readonly frames: readonly PageFrame[]
}
