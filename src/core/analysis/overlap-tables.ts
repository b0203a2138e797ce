import type { BilingualText } from '../domain/text'
import type { OverlapMeasure } from './overlap-measure'
import type { ResultColumn, ResultTable } from './result'

const WORDS: Record<
  OverlapMeasure['kind'],
  { pairs: BilingualText; matrix: BilingualText; amount: BilingualText }
> = {
  area: {
    pairs: { zh: '重叠面积', en: 'Shared area' },
    matrix: { zh: '重叠面积矩阵', en: 'Shared area, as a matrix' },
    amount: { zh: '重叠面积', en: 'Shared area' },
  },
  line: {
    pairs: { zh: '面内长度', en: 'Length inside' },
    matrix: { zh: '面内长度矩阵', en: 'Length inside, as a matrix' },
    amount: { zh: '面内长度', en: 'Length inside' },
  },
  point: {
    pairs: { zh: '面内点数', en: 'Points inside' },
    matrix: { zh: '面内点数矩阵', en: 'Points inside, as a matrix' },
    amount: { zh: '点数', en: 'Points' },
  },
}

const unitOf = ({ unit }: OverlapMeasure): { unit?: string } => (unit ? { unit } : {})
const percent = (part: number, whole: number): number | null => (whole ? (100 * part) / whole : null)

/** One row for each pair that shares something: how much, and what share of either side. */
export function pairTable(measure: OverlapMeasure): ResultTable {
  const { kind, pairs, wholeOf } = measure
  const ofWithin: ResultColumn[] =
    kind === 'area' ? [{ key: 'shareOfWithin', title: { zh: '占右侧', en: 'Of the right' }, unit: '%' }] : []
  return {
    title: WORDS[kind].pairs,
    columns: [
      { key: 'of', title: kind === 'area' ? { zh: '左侧', en: 'Left' } : { zh: '对象', en: 'Thing' } },
      {
        key: 'within',
        title: kind === 'area' ? { zh: '右侧', en: 'Right' } : { zh: '所在范围', en: 'Inside' },
      },
      { key: 'amount', title: WORDS[kind].amount, ...unitOf(measure) },
      {
        key: 'shareOf',
        title: kind === 'area' ? { zh: '占左侧', en: 'Of the left' } : { zh: '占对象', en: 'Of the thing' },
        unit: '%',
      },
      ...ofWithin,
    ],
    rows: pairs.map(({ of, within, amount }) => ({
      of: of.title,
      within: within.title,
      amount,
      shareOf: percent(amount, wholeOf(of)),
      ...(kind === 'area' ? { shareOfWithin: percent(amount, within.areaKm2) } : {}),
    })),
  }
}

/** Groups against groups; then what lies in any of them, counted once, and the group's whole. */
export function matrixTable(measure: OverlapMeasure): ResultTable {
  const { kind, of, within, pairs, inAny, wholeOf } = measure
  const amount = (i: number, j: number): number =>
    pairs.find((pair) => pair.of === of[i] && pair.within === within[j])?.amount ?? 0
  return {
    title: WORDS[kind].matrix,
    columns: [
      { key: 'of', title: kind === 'area' ? { zh: '左侧', en: 'Left' } : { zh: '对象', en: 'Thing' } },
      ...within.map((group, j) => ({ key: `within-${j}`, title: group.title, ...unitOf(measure) })),
      { key: 'inAny', title: { zh: '任一之内（不重复计）', en: 'In any, counted once' }, ...unitOf(measure) },
      { key: 'share', title: { zh: '占比', en: 'Share' }, unit: '%' },
      { key: 'whole', title: { zh: '全部', en: 'Whole' }, ...unitOf(measure) },
    ],
    rows: of.map((group, i) => ({
      of: group.title,
      ...Object.fromEntries(within.map((_, j) => [`within-${j}`, amount(i, j)])),
      inAny: inAny[i]!,
      share: percent(inAny[i]!, wholeOf(group)),
      whole: wholeOf(group),
    })),
  }
}
