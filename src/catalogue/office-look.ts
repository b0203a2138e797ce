import type { OfficeLook } from '../core/report/office/theme'
import { PALETTE } from './palette'

const { paper, label, labelQuiet, neighbourLine, land, pigment } = PALETTE.light

/** Colours of office files on white sheets: light whatever the screen is. */
export const OFFICE_LOOK: OfficeLook = {
  paper: '#ffffff',
  ink: label,
  quiet: labelQuiet,
  line: neighbourLine,
  tint: paper,
  accent: pigment.azurite,
}

/** The same for slides, which have a paper of their own. */
export const SLIDE_LOOK: OfficeLook = { ...OFFICE_LOOK, paper: land, tint: PALETTE.light.neighbour }
