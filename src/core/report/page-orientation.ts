/** Scale bar and north arrow. */
import type { Box } from './page-box'
import type { PageDraft, PagePlan } from './page-draft'
import { layoutScaleBar, leastBarWidth, scaleBarHeight } from './page-scale-bar'
import type { PartSetter } from './page-setter'
import type { Sheet } from './page-sheet'
import { MM_PER_POINT } from './page-sheet'

/** Of the arrow, in ems of its letter. */
const ARROW = { width: 2.2, height: 4 }
const arrowSize = ({ type }: Sheet) => ({
  width: type.ratio * MM_PER_POINT * ARROW.width,
  height: type.ratio * MM_PER_POINT * ARROW.height,
})

/** In ems of the ratio's type: a longer bar would draw the eye. */
const LONGEST_BAR = 15

const showsRatio = ({ size }: Sheet): boolean => size !== 'slide' && size !== 'slide-figure'

const barType = (sheet: Sheet) => ({
  ratioPoints: sheet.type.ratio,
  labelPoints: Math.max(7, sheet.type.foot),
  showRatio: showsRatio(sheet),
})

const isNarrow = (plan: PagePlan, width: number): boolean =>
  width < leastBarWidth(barType(plan.sheet), plan.widthOf)

export const scaleBar: PartSetter = {
  wanted: ({ sheet, content }) => (content.denominator === null ? 0 : scaleBarHeight(barType(sheet))),
  least: ({ sheet }) => scaleBarHeight(barType(sheet)),
  put(draft, plan, box) {
    const { sheet, content, widthOf } = plan
    if (content.denominator === null) return 0
    if (isNarrow(plan, box.width)) {
      draft.omittedParts.push('scaleBar')
      return 0
    }
    const type = barType(sheet)
    const width = Math.min(box.width, type.ratioPoints * MM_PER_POINT * LONGEST_BAR)
    const room = { x: box.x, y: box.y, width, ...type, ratioNote: content.words.atCentre }
    draft.scaleBar = layoutScaleBar(content.denominator, room, widthOf)
    return scaleBarHeight(type)
  },
}

export const northArrow: PartSetter = {
  wanted: ({ sheet, content }) => (content.northArrow ? arrowSize(sheet).height : 0),
  least: ({ sheet }) => arrowSize(sheet).height * 0.5,
  put(draft, { sheet, content }, box) {
    if (!content.northArrow) return 0
    const usual = arrowSize(sheet)
    const share = Math.min(1, box.height / usual.height, box.width / usual.width)
    const size = { width: usual.width * share, height: usual.height * share }
    const points = sheet.type.ratio * share
    draft.northArrow = { box: { x: box.x, y: box.y, ...size }, label: content.words.north, points }
    return size.height
  },
}

/** Height of scale bar and north arrow side by side; 0 where both are off. */
export const orientationHeight = (plan: PagePlan): number =>
  Math.max(scaleBar.wanted(plan, 0), northArrow.wanted(plan, 0))

/** North arrow and, to its right, the scale bar, resting on the lower edge of their box. */
export function putOrientation(draft: PageDraft, plan: PagePlan, box: Box): number {
  const { sheet, content } = plan
  const height = orientationHeight(plan)
  const bottom = box.y + height
  let left = box.x
  if (content.northArrow) {
    const size = arrowSize(sheet)
    northArrow.put(draft, plan, { x: left, y: bottom - size.height, ...size })
    left += size.width + sheet.type.ratio * MM_PER_POINT * 1.2
  }
  const barHeight = scaleBar.wanted(plan, box.width)
  scaleBar.put(draft, plan, {
    x: left,
    y: bottom - barHeight,
    width: box.x + box.width - left,
    height: barHeight,
  })
  return height
}
