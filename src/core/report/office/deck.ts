/** Slides as plain data; lengths in millimetres, type in points, colours as CSS hex. */
import type { Language } from '../../domain/text'
import type { Box } from '../page-box'
import type { OfficeLook } from './theme'

export interface Deck {
  readonly title: string
  readonly language: Language
  /** ISO date. */
  readonly date: string
  readonly look: OfficeLook
  readonly width: number
  readonly height: number
  readonly slides: readonly Slide[]
}

export interface Slide {
  /** In drawing order. */
  readonly shapes: readonly Shape[]
  /** Paragraphs of the speaker's notes; none: no notes. */
  readonly notes: readonly string[]
}

export type Shape = TextShape | PictureShape | PolygonShape | TableShape

interface Placed {
  readonly box: Box
  /** What the list of objects calls it. */
  readonly name: string
}

/** Words somebody can edit. */
export interface TextShape extends Placed {
  readonly form: 'text'
  /** The slide's title, which outlines and screen readers go by: one a slide. */
  readonly isTitle?: boolean
  readonly anchor?: 'top' | 'bottom'
  readonly paragraphs: readonly Paragraph[]
  /** Degrees it is turned about its middle, clockwise. */
  readonly turn?: number
}

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly align?: 'left' | 'center' | 'right'
  /** From one line to the next, mm. */
  readonly leading?: number
  /** Room above, mm. */
  readonly before?: number
}

export interface Run {
  readonly text: string
  readonly points: number
  readonly colour: string
  readonly bold?: boolean
  /** The number of a footnote. */
  readonly raised?: boolean
}

export interface PictureShape extends Placed {
  readonly form: 'picture'
  readonly png: Uint8Array
  /** What it shows, for those who do not see it. */
  readonly alt: string
}

/** A closed outline through corners, mm on the slide. */
export interface PolygonShape extends Placed {
  readonly form: 'polygon'
  readonly corners: readonly (readonly [x: number, y: number])[]
  readonly fill: string | null
  readonly outline: { readonly colour: string; readonly width: number } | null
}

export interface TableShape extends Placed {
  readonly form: 'table'
  /** Widths of the columns; their sum is the box's. */
  readonly columns: readonly number[]
  /** The first is the header. */
  readonly rows: readonly TableRow[]
  /** Cells without margins: words stand at the edges of the box. */
  readonly tight?: boolean
}

export interface TableRow {
  /** At least so high; a program makes it as high as its words need. */
  readonly height: number
  readonly cells: readonly Paragraph[]
  readonly look: 'header' | 'body' | 'total'
}

/** A rectangle as a polygon. */
export const rectangle = (
  name: string,
  box: Box,
  { fill = null, outline = null }: Partial<Pick<PolygonShape, 'fill' | 'outline'>>,
): PolygonShape => {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const corners = [[box.x, box.y], [right, box.y], [right, bottom], [box.x, bottom]] as const // prettier-ignore
  return { form: 'polygon', name, box, corners, fill, outline }
}
