/** The texts of a page beside the map: notes, assumptions, title, sources, imprint. */
import type { Box } from './page-box'
import type { PageList, TextRole } from './page-content'
import type { PageDraft, PagePlan } from './page-draft'
import type { PartId } from './page-part'
import type { SetText } from './page-set-text'
import { heightOf, leadingOf, putTexts, setHeading, setText, setTextInHeight } from './page-set-text'
import type { PartSetter } from './page-setter'
import { MM_PER_POINT } from './page-sheet'

/** A headed text, one paragraph or several, cut at the end where there is too little room. */
function headed(part: PartId, role: TextRole, of: (plan: PagePlan) => PageList | undefined): PartSetter {
  const set = (plan: PagePlan, box: Pick<Box, 'width' | 'height'>): SetText[] => {
    const list = of(plan)
    const text = list?.lines.join('\n') ?? ''
    if (!list || !text.trim()) return []
    const heading = setHeading(plan, part, list.heading, box.width)
    const left = { width: box.width, height: box.height - heading.height }
    return [heading, setTextInHeight(plan, role, text, left, [plan.sheet.type.notes])!]
  }
  return {
    wanted: (plan, width) => heightOf(set(plan, { width, height: Infinity })),
    least: ({ sheet: { type } }) => type.heading * MM_PER_POINT * 1.4 + leadingOf(role, type.notes),
    put: (draft, plan, box) => putTexts(draft, set(plan, box), box.x, box.y) - box.y,
  }
}

export const notes: PartSetter = headed('notes', 'notes', ({ content }) => ({
  heading: content.words.notes,
  lines: [content.notes],
}))

export const assumptions: PartSetter = headed(
  'assumptions',
  'assumption',
  ({ content }) => content.assumptions,
)

export const present = (texts: readonly (SetText | null)[]): SetText[] => texts.filter((t) => t !== null)

export const setTitle = (plan: PagePlan, width: number, most = 2): SetText | null =>
  setText(plan, 'title', plan.content.title, width, plan.sheet.type.title, most)
export const setSubtitle = (plan: PagePlan, width: number, most = 2): SetText | null =>
  setText(plan, 'subtitle', plan.content.subtitle, width, plan.sheet.type.subtitle, most)

/** Attribution and the note on boundaries, in full whatever happens. */
const setCredits = (plan: PagePlan, width: number): SetText[] =>
  present(plan.content.credits.map((line) => setText(plan, 'credit', line, width, [plan.sheet.type.foot])))

export const setSources = (plan: PagePlan, width: number, most: number): SetText[] => [
  ...present([setText(plan, 'sources', plan.content.sources, width, [plan.sheet.type.foot], most)]),
  ...setCredits(plan, width),
]

export function setImprint(plan: PagePlan, width: number): SetText[] {
  const { makers = [], reviewNumber, date } = plan.content
  const foot = (role: TextRole, text: string, most: number) =>
    setText(plan, role, text, width, [plan.sheet.type.foot], most)
  return present([
    ...makers.map((line) => foot('maker', line, 2)),
    foot('review', reviewNumber, 2),
    foot('date', date, 1),
  ])
}

/** One text that fills a box, in smaller type where it must. */
const filling = (
  role: TextRole,
  sizes: (plan: PagePlan) => readonly number[],
  text: (plan: PagePlan) => string,
) => ({
  wanted: (plan: PagePlan, width: number) =>
    heightOf([setText(plan, role, text(plan), width, sizes(plan).slice(0, 1))]),
  least: (plan: PagePlan) => leadingOf(role, sizes(plan).at(-1)!),
  put: (draft: PageDraft, plan: PagePlan, box: Box) =>
    putTexts(draft, [setTextInHeight(plan, role, text(plan), box, sizes(plan))], box.x, box.y) - box.y,
})

const smaller = (sizes: readonly number[], ...shares: readonly number[]): number[] => [
  ...sizes,
  ...shares.map((share) => Math.max(7, sizes.at(-1)! * share)),
]

export const title: PartSetter = filling(
  'title',
  ({ sheet }) => smaller(sheet.type.title, 0.85, 0.7, 0.55),
  ({ content }) => content.title,
)
export const subtitle: PartSetter = filling(
  'subtitle',
  ({ sheet }) => smaller(sheet.type.subtitle, 0.85, 0.7),
  ({ content }) => content.subtitle,
)

/** Sources give way where there is little room, attribution never does: it may need more than its box. */
export const sources: PartSetter = {
  wanted: (plan, width) => heightOf(setSources(plan, width, Infinity)),
  least: (plan, width) => heightOf(setCredits(plan, width)),
  put(draft, plan, box) {
    const credits = setCredits(plan, box.width)
    const left = box.height - heightOf(credits)
    const { foot } = plan.sheet.type
    const room = { width: box.width, height: left }
    const own =
      left < leadingOf('sources', foot) - 1e-6
        ? null
        : setTextInHeight(plan, 'sources', plan.content.sources, room, [foot])
    if (!own && plan.content.sources.trim()) draft.cut.push({ part: 'sources', role: 'sources' })
    return putTexts(draft, [own, ...credits], box.x, box.y) - box.y
  },
}

/** As many lines as fit, the review number before everything else. */
export const imprint: PartSetter = {
  wanted: (plan, width) => heightOf(setImprint(plan, width)),
  least: ({ sheet }) => leadingOf('date', sheet.type.foot),
  put(draft, plan, box) {
    const all = setImprint(plan, box.width)
    let room = box.height + 1e-6
    const kept = new Set<SetText>()
    for (const text of all.toSorted((a, b) => Number(b.role === 'review') - Number(a.role === 'review'))) {
      room -= text.height
      if (room >= 0) kept.add(text)
      else draft.cut.push({ part: 'imprint', role: text.role })
    }
    return putTexts(draft, all.filter((text) => kept.has(text)), box.x, box.y) - box.y // prettier-ignore
  },
}

export const logo: PartSetter = {
  wanted: ({ content }, width) => (content.logo ? width / content.logo.aspect : 0),
  least: () => 3,
  put(draft, { content }, box) {
    if (!content.logo) return 0
    const { url, aspect } = content.logo
    const width = Math.min(box.width, box.height * aspect)
    const height = width / aspect
    draft.logo = { url, box: { x: box.x, y: box.y, width, height } }
    return height
  },
}
