import type { PlanarEngine } from './engine'
import type { OverlapGroup } from './overlap-group'
import { measureGroup } from './overlap-group'
import type { OverlapMeasure } from './overlap-measure'
import { measureAreas, measureLines, measurePoints } from './overlap-measure'
import { matrixTable, pairTable } from './overlap-tables'
import type { PointFinder } from './points-in-areas'
import { pointsInAreas } from './points-in-areas'
import { QuestionError } from './question'
import type { AnalysisResult } from './result'

export interface OverlapQuestion {
  readonly left: readonly OverlapGroup[]
  readonly right: readonly OverlapGroup[]
}

export interface OverlapInputs {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

const findHere: PointFinder = async (points, areas) => pointsInAreas(points, areas)

/**
 * What two lists of groups share: km² of areas within areas, km of lines within areas, points within
 * areas. Lines and points of either side are looked for in the areas of the other. Within a group,
 * ground is counted once, lines and points each for themselves. Throws `QuestionError` where a side is
 * empty or neither side has an area. `find` looks points up in areas, on several workers where the caller has them.
 */
export async function overlap(
  engine: PlanarEngine,
  { left, right }: OverlapQuestion,
  find: PointFinder = findHere,
): Promise<AnalysisResult<OverlapInputs>> {
  const [lefts, rights] = [await groupsOf(engine, left), await groupsOf(engine, right)]
  if (![...lefts, ...rights].some((group) => group.area)) {
    throw new QuestionError({
      zh: '两侧都没有面状图形，无法叠加。',
      en: 'Neither side has an area to overlay.',
    })
  }
  const measures: OverlapMeasure[] = [
    await measureAreas(engine, lefts, rights),
    await measureLines(engine, lefts, rights),
    await measureLines(engine, rights, lefts),
    await measurePoints(find, lefts, rights),
    await measurePoints(find, rights, lefts),
  ].filter((measure) => measure.asked)
  const used = new Set(measures.flatMap((m) => m.shapes.map((shape) => shape.properties.classId)))
  return {
    verb: 'overlap',
    title: {
      zh: `${namesOf(left, 'zh')} × ${namesOf(right, 'zh')}`,
      en: `${namesOf(left, 'en')} × ${namesOf(right, 'en')}`,
    },
    inputs: { left: left.map((g) => g.id), right: right.map((g) => g.id) },
    classes: [...lefts, ...rights]
      .filter((g, i, all) => used.has(g.id) && all.findIndex((o) => o.id === g.id) === i)
      .map(({ id, title }) => ({ id, title })),
    shapes: { type: 'FeatureCollection', features: measures.flatMap((m) => m.shapes) },
    tables: measures.flatMap((m) => [pairTable(m), matrixTable(m)]),
    assumptions: [
      {
        zh: '同一组内重叠的面积只计一次；线和点分别计。',
        en: 'Within a group, ground is counted once; lines and points each for themselves.',
      },
      {
        zh: '不足 1 平方米的重叠视为共用边界。',
        en: 'An overlap of less than 1 m² is taken for a common border.',
      },
      engine.assumption,
    ],
  }
}

async function groupsOf(engine: PlanarEngine, groups: readonly OverlapGroup[]) {
  if (!groups.some((g) => g.shapes.length)) {
    throw new QuestionError({
      zh: '叠加的一侧没有任何有位置的对象。',
      en: 'One side of the overlay has nothing with a place.',
    })
  }
  return Promise.all(groups.map((group) => measureGroup(engine, group)))
}

const FEW = 2

const namesOf = (groups: readonly OverlapGroup[], language: 'zh' | 'en'): string => {
  const names = groups.slice(0, FEW).map((g) => g.title[language]).join(language === 'zh' ? '、' : ', ') // prettier-ignore
  if (groups.length <= FEW) return names
  return language === 'zh' ? `${names}等 ${groups.length} 项` : `${names} and ${groups.length - FEW} more`
}
