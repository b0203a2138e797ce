import type { DistrictName } from '../domain/district'
import type { BookWish } from './book-wish'
import type { BriefingFormat } from './briefing-format'
import type { ComparisonWish } from './comparison-wish'
import type { PageFormat, SnapshotWish } from './page-settings'

/** Which briefing a program wants. */
export interface BriefingAsked {
  readonly district: DistrictName
  readonly format: BriefingFormat
  readonly withMap: boolean
}

/**
 * What the page offers to programs that drive it, as `window.yuetu`. Files carry their names; every call rejects with
 * one sentence where the wish or the graphics card does not allow it. One call at a time.
 */
export interface AtlasProgram {
  /**
   * Show the view of an address (what stands after `#`): its question is asked, earlier answers are put away. Resolves
   * once the map has drawn it.
   */
  open(address: string): Promise<void>
  /** A page of what the atlas shows now, as the dialog makes it. Wait for `data-map-state="idle"` or `open` first. */
  snapshot(wish?: SnapshotWish): Promise<File>
  /** The same page in several formats, its map drawn once. */
  pages(wish: SnapshotWish, formats: readonly PageFormat[]): Promise<File[]>
  /** An atlas of many pages. */
  book(wish: BookWish): Promise<File>
  /** A district's briefing in the language of the view. */
  briefing(wish: BriefingAsked): Promise<File>
  /** Two documents or two networks beside each other, with the difference and its table. */
  comparison(wish: ComparisonWish, formats: readonly PageFormat[]): Promise<File[]>
}

declare global {
  interface Window {
    yuetu?: AtlasProgram
  }
}
