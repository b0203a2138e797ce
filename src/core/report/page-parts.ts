/** The pieces a page is put together from; each is measured first and then put in its place. */
import type { Box } from './page-box'
import { boxAround } from './page-box'
import type { PageContent, PageLayout, SampleBlock, TextBlock, TextRole } from './page-content'
import type { PartId, PlacedPart } from './page-part'
import type { ScaleBar } from './page-scale-bar'
import { layoutScaleBar, scaleBarHeight } from './page-scale-bar'
import type { Sheet } from './page-sheet'
import { MM_PER_POINT } from './page-sheet'
import type { TextWeight, WidthOf } from './page-text'
import { clampLines, flowingText, wrapText } from './page-text'

/** What every part needs to know. */
export interface PagePlan {
  readonly sheet: Sheet
  readonly content: PageContent
  readonly widthOf: WidthOf
}

/** A page being filled. */
export interface PageDraft {
  texts: TextBlock[]
  samples: SampleBlock[]
  rules: { x: number; y: number; width: number }[]
  scaleBar: ScaleBar | null
  northArrow: PageLayout['northArrow']
  omittedEntries: number
  cutTexts: TextRole[]
}

export const newDraft = (): PageDraft => ({
  texts: [],
  samples: [],
  rules: [],
  scaleBar: null,
  northArrow: null,
  omittedEntries: 0,
  cutTexts: [],
})

/** A text set to a width, without a place yet. */
export interface SetText {
  readonly role: TextRole
  readonly part: PartId
  readonly points: number
  readonly weight: TextWeight
  readonly lines: readonly string[]
  readonly text: string
  readonly leading: number
  readonly width: number
  readonly height: number
  readonly cut: boolean
}

const PART_OF: Record<TextRole, PartId> = {
  title: 'title',
  subtitle: 'subtitle',
  heading: 'legend',
  legend: 'legend',
  more: 'legend',
  notes: 'notes',
  sources: 'sources',
  credit: 'sources',
  review: 'imprint',
  date: 'imprint',
}

const WEIGHT: Partial<Record<TextRole, TextWeight>> = { title: 'bold', heading: 'bold' }
const LEADING: Partial<Record<TextRole, number>> = { title: 1.22 }
const USUAL_LEADING = 1.4

/** Set a text in the first of `sizes` (pt) that takes it in `most` lines; the last size is cut to fit. */
export function setText(
  plan: PagePlan,
  role: TextRole,
  text: string,
  width: number,
  sizes: readonly number[],
  most = Infinity,
): SetText | null {
  if (!text.trim()) return null
  const weight = WEIGHT[role] ?? 'normal'
  const tries = sizes.map((points) => {
    const style = { points, weight }
    return { style, lines: wrapText(text, width, style, plan.widthOf) }
  })
  const { style, lines: all } = tries.find((t) => t.lines.length <= most) ?? tries.at(-1)!
  const lines = clampLines(all, most, width, style, plan.widthOf)
  const leading = style.points * MM_PER_POINT * (LEADING[role] ?? USUAL_LEADING)
  return {
    role,
    part: PART_OF[role],
    ...style,
    lines,
    text: flowingText(text, lines, all),
    leading,
    width,
    height: lines.length * leading,
    cut: lines.length < all.length,
  }
}

export const heightOf = (texts: readonly (SetText | null)[]): number =>
  texts.reduce((sum, t) => sum + (t?.height ?? 0), 0)

/** Put texts one under the other; returns where the last one ends. */
export function putTexts(draft: PageDraft, texts: readonly (SetText | null)[], x: number, y: number): number {
  for (const text of texts) {
    if (!text?.lines.length) continue
    const { width, height, cut, ...words } = text
    draft.texts.push({ ...words, box: { x, y, width, height } })
    if (cut) draft.cutTexts.push(text.role)
    y += height
  }
  return y
}

const arrowSize = (sheet: Sheet) => ({
  width: sheet.type.ratio * MM_PER_POINT * 2.2,
  height: sheet.type.ratio * MM_PER_POINT * 4,
})

/** In ems of the ratio's type: a longer bar would draw the eye. */
const LONGEST_BAR = 15

const showsRatio = ({ size }: Sheet): boolean => size !== 'slide' && size !== 'slide-figure'

const barType = (sheet: Sheet) => ({
  ratioPoints: sheet.type.ratio,
  labelPoints: Math.max(7, sheet.type.foot),
  showRatio: showsRatio(sheet),
})

/** Height of scale bar and north arrow side by side; 0 where both are off. */
export function orientationHeight({ sheet, content }: PagePlan): number {
  const bar = content.denominator === null ? 0 : scaleBarHeight(barType(sheet))
  return Math.max(bar, content.northArrow ? arrowSize(sheet).height : 0)
}

/** North arrow and, to its right, the scale bar, resting on the lower edge of their box. */
export function putOrientation(draft: PageDraft, plan: PagePlan, x: number, y: number, width: number): void {
  const { sheet, content, widthOf } = plan
  const bottom = y + orientationHeight(plan)
  let left = x
  if (content.northArrow) {
    const size = arrowSize(sheet)
    const box = { x: left, y: bottom - size.height, ...size }
    draft.northArrow = { box, label: content.words.north, points: sheet.type.ratio }
    left += size.width + sheet.type.ratio * MM_PER_POINT * 1.2
  }
  if (content.denominator !== null) {
    const type = barType(sheet)
    const room = {
      x: left,
      y: bottom - scaleBarHeight(type),
      width: Math.min(x + width - left, type.ratioPoints * MM_PER_POINT * LONGEST_BAR),
      ...type,
      ratioNote: content.words.atCentre,
    }
    draft.scaleBar = layoutScaleBar(content.denominator, room, widthOf)
  }
}

/** The smallest box around an inner page: the sheet without its margins. */
export const innerBox = ({ width, height, margin }: Sheet): Box => ({
  x: margin,
  y: margin,
  width: width - 2 * margin,
  height: height - 2 * margin,
})

/** Where each part stands: the smallest box around all that belongs to it, the map first. */
export function partsOf(draft: PageDraft, frame: Box): PlacedPart[] {
  const { texts, samples, scaleBar, northArrow } = draft
  const all: PlacedPart[] = [
    ...texts.map(({ part, box }) => ({ id: part, box })),
    ...samples.map(({ box }) => ({ id: 'legend' as const, box })),
    ...(scaleBar ? [{ id: 'scaleBar' as const, box: scaleBar.box }] : []),
    ...(northArrow ? [{ id: 'northArrow' as const, box: northArrow.box }] : []),
  ]
  const around = new Map<PartId, Box>([['map', frame]])
  for (const { id, box } of all) around.set(id, around.has(id) ? boxAround(around.get(id)!, box) : box)
  return [...around].map(([id, box]) => ({ id, box }))
}
