import type { Box } from './page-box'

/** Everything that has a place of its own on a page. */
export const PART_IDS = [
  'map',
  'title',
  'subtitle',
  'legend',
  'scaleBar',
  'northArrow',
  'locator',
  'notes',
  'assumptions',
  'footnotes',
  'facts',
  'sources',
  'imprint',
  'logo',
] as const
export type PartId = (typeof PART_IDS)[number]

/** Places chosen by hand, mm; what is not named finds its own. */
export type PageBoxes = { readonly [part in PartId]?: Box | undefined }

/** A part where it stands. */
export interface PlacedPart {
  readonly id: PartId
  readonly box: Box
}
