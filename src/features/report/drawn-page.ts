/** Pages on their way into files. */
import type { MapStrip } from '../../adapters/maplibre/render-image'
import type { Language } from '../../core/domain/text'
import type { ComposedPage } from './compose-page'

/** A page whose map is drawn: what every format is written from. */
export interface RenderedPage {
  readonly page: ComposedPage
  /** The map at `dpi`, cut to the page's frame. */
  readonly map: HTMLCanvasElement
  readonly dpi: number
}

export interface RenderOptions {
  readonly signal?: AbortSignal
  /** How much of the map is drawn, 0 to 1. */
  onProgress?(share: number): void
}

/** A page, and its map strip by strip. */
export interface PageInStrips {
  readonly page: ComposedPage
  readonly strips: Iterable<MapStrip> | AsyncIterable<MapStrip>
  readonly dpi: number
}

/** One page after the other: a list, or made as they are asked for, so that no more than one is in memory. */
export type PagesInStrips = Iterable<PageInStrips> | AsyncIterable<PageInStrips>

/** What a file says about itself. */
export interface PageFileInfo {
  readonly title: string
  readonly language: Language
  /** ISO date. */
  readonly date: string
  readonly signal?: AbortSignal
}
