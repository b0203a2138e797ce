import type { Appearance } from '../catalogue/palette'

/** Id of the hatch picture for a pigment; adapters draw it, the style names it. */
export const hatchId = (appearance: Appearance, pigment: string): string => `hatch-${appearance}-${pigment}`
