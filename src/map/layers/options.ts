import type { Appearance } from '../../catalogue/palette'
import type { Language } from '../../core/domain/text'

/** What the layers depend on. */
export interface LayerOptions {
  readonly appearance: Appearance
  readonly language: Language
  /** Zoom from which marks carry labels. */
  readonly labelMarksFromZoom: number
  /** Colour of each result class. */
  readonly resultColors: ReadonlyMap<string, string>
  /** An answer is on the map: the plan's areas step back for it. */
  readonly behindAnswer: boolean
}
