import type { Box } from './page-box'
import type { PageDraft, PagePlan } from './page-draft'

/** How a part is set into a box; a part that is not on the page wants no height. */
export interface PartSetter {
  /** Height it takes at a width when there is room enough, mm; what can be set closer does so to fit `room`. */
  wanted(plan: PagePlan, width: number, room?: number): number
  /** In less than this it is not worth printing, mm. */
  least(plan: PagePlan, width: number): number
  /** Set it into a box at least so high, cut to the box's height; returns the height used. */
  put(draft: PageDraft, plan: PagePlan, box: Box): number
}
