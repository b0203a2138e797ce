import type { Appearance } from '../catalogue/palette'
import type { ThemeId } from '../catalogue/themes'
import type { FieldSurface } from '../core/analysis/reach/surface'
import type { AnalysisResult } from '../core/analysis/result'
import type { BaseFile } from '../core/domain/atlas'
import type { DistrictName } from '../core/domain/district'
import type { Entity } from '../core/domain/entity'
import type { ChangeCondition } from '../core/domain/filter'
import type { Language } from '../core/domain/text'

/** An answer kept on the map. */
export interface ResultLayer {
  readonly id: string
  readonly result: AnalysisResult
  readonly shown: boolean
  /** Where it is drawn as a smooth surface: its field. */
  readonly surface?: FieldSurface
}

/** A built line that no document names. */
export type ContextLine = BaseFile['contextLines']['features'][number]

/** All that decides what the map shows; nothing here belongs to a map library. */
export interface MapState {
  readonly appearance: Appearance
  readonly language: Language
  readonly theme: ThemeId
  /** A condition singles out what is wanted, so all of it speaks. */
  readonly narrowed: boolean
  /** Two documents whose difference colours the map; null for the usual symbols. */
  readonly comparison: ChangeCondition | null
  readonly base: BaseFile
  /** The six districts, always drawn. */
  readonly districts: readonly Entity[]
  /** Rivers, lakes and reservoirs, always drawn as pale water. */
  readonly waters: readonly Entity[]
  /** What the theme and the filter let through. */
  readonly visible: readonly Entity[]
  /** Courses that stay as a grey ground. */
  readonly ground: readonly Entity[]
  /** Built lines that no document names, drawn like the theme's own. */
  readonly contextLines: readonly ContextLine[]
  /** Districts chosen in the filter; the others step back. */
  readonly chosenDistricts: readonly DistrictName[]
  readonly selected: Entity | null
  readonly hovered: Entity | null
  readonly results: readonly ResultLayer[]
  /** Zoomed in far enough for full-size marks. */
  readonly fullMarks: boolean
}
