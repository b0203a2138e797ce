/** Texts of a page: each is measured first and then put in its place. */
import type { PageDraft, PagePlan } from './page-draft'
import type { Box } from './page-box'
import type { TextRole } from './page-content'
import type { PartId } from './page-part'
import { MM_PER_POINT } from './page-sheet'
import type { TextWeight } from './page-text'
import { clampLines, flowingText, wrapText } from './page-text'

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
  assumption: 'assumptions',
  footnote: 'footnotes',
  sources: 'sources',
  credit: 'sources',
  maker: 'imprint',
  review: 'imprint',
  date: 'imprint',
}
const WEIGHT: Partial<Record<TextRole, TextWeight>> = { title: 'bold', heading: 'bold' }
const LEADING: Partial<Record<TextRole, number>> = { title: 1.22, footnote: 1.32 }
const USUAL_LEADING = 1.4

/** From one line to the next, mm. */
export const leadingOf = (role: TextRole, points: number): number =>
  points * MM_PER_POINT * (LEADING[role] ?? USUAL_LEADING)

/** Set a text in the first of `sizes` (pt) that takes it in `most` lines; the last size is cut to fit. */
export function setText(
  plan: PagePlan,
  role: TextRole,
  text: string,
  width: number,
  sizes: readonly number[],
  most = Infinity,
): SetText | null {
  return setIn(plan, role, text, width, sizes, () => most)
}

/** Set a text in the first of `sizes` that fits a height; the last size is cut to fit, down to one line. */
export function setTextInHeight(
  plan: PagePlan,
  role: TextRole,
  text: string,
  box: Pick<Box, 'width' | 'height'>,
  sizes: readonly number[],
): SetText | null {
  const lines = (points: number) => Math.max(1, Math.floor((box.height + 1e-6) / leadingOf(role, points)))
  return setIn(plan, role, text, box.width, sizes, lines)
}

function setIn(
  plan: PagePlan,
  role: TextRole,
  text: string,
  width: number,
  sizes: readonly number[],
  most: (points: number) => number,
): SetText | null {
  if (!text.trim()) return null
  const weight = WEIGHT[role] ?? 'normal'
  const tries = sizes.map((points) => {
    const style = { points, weight }
    return { style, lines: wrapText(text, width, style, plan.widthOf) }
  })
  const { style, lines: all } = tries.find((t) => t.lines.length <= most(t.style.points)) ?? tries.at(-1)!
  const lines = clampLines(all, most(style.points), width, style, plan.widthOf)
  const leading = leadingOf(role, style.points)
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

/** The heading of a part. */
export const setHeading = (plan: PagePlan, part: PartId, text: string, width: number): SetText => ({
  ...setText(plan, 'heading', text, width, [plan.sheet.type.heading], 1)!,
  part,
})

export const heightOf = (texts: readonly (SetText | null)[]): number =>
  texts.reduce((sum, t) => sum + (t?.height ?? 0), 0)

/** Put texts one under the other; returns where the last one ends. */
export function putTexts(draft: PageDraft, texts: readonly (SetText | null)[], x: number, y: number): number {
  for (const text of texts) {
    if (!text?.lines.length) continue
    const { width, height, cut, ...words } = text
    draft.texts.push({ ...words, box: { x, y, width, height } })
    if (cut) draft.cut.push({ part: text.part, role: text.role })
    y += height
  }
  return y
}
