import type { Feature, Geometry } from 'geojson'
import type { BilingualText } from '../domain/text'
import type { PlanarEngine } from './engine'
import { areaKm2 } from './area'
import { lengthKm } from './measure'
import type { MeasuredGroup } from './overlap-group'
import { packAreas, packPoints } from './packed-areas'
import type { PointFinder } from './points-in-areas'
import type { ResultShapeProperties } from './result'

/** How much of one group lies in another. */
export interface OverlapPair {
  readonly of: MeasuredGroup
  readonly within: MeasuredGroup
  /** km², km or a count. */
  readonly amount: number
}

/** One kind of answer: areas in areas, lines in areas or points in areas. */
export interface OverlapMeasure {
  readonly kind: 'area' | 'line' | 'point'
  readonly unit: 'km²' | 'km' | undefined
  /** Is there anything to measure at all? */
  readonly asked: boolean
  readonly of: readonly MeasuredGroup[]
  readonly within: readonly MeasuredGroup[]
  /** The whole of a group, in the measure's unit. */
  readonly wholeOf: (group: MeasuredGroup) => number
  readonly pairs: readonly OverlapPair[]
  /** What of each group lies in any of the others, counted once; by place in `of`. */
  readonly inAny: readonly number[]
  readonly shapes: readonly Feature<Geometry, ResultShapeProperties>[]
}

const pieceOf = (
  of: MeasuredGroup,
  within: MeasuredGroup,
  geometry: Geometry,
  more: { areaKm2?: number; lengthKm?: number },
) => ({
  type: 'Feature' as const,
  geometry,
  properties: {
    classId: of.id,
    label: between(of.title, within.title),
    areaKm2: 0,
    ofId: of.id,
    withinId: within.id,
    ...more,
  },
})

const between = (a: BilingualText, b: BilingualText): BilingualText => ({
  zh: `${a.zh} × ${b.zh}`,
  en: `${a.en} × ${b.en}`,
})

const withArea = (groups: readonly MeasuredGroup[]) =>
  groups.flatMap((group) => (group.area ? [{ group, area: group.area }] : []))

/** km² of the areas of some groups within the areas of others. */
export async function measureAreas(
  engine: PlanarEngine,
  of: readonly MeasuredGroup[],
  within: readonly MeasuredGroup[],
): Promise<OverlapMeasure> {
  const [lefts, rights] = [withArea(of), withArea(within)]
  const pieces = await engine.overlay(lefts.map((l) => l.area), rights.map((r) => r.area)) // prettier-ignore
  const found = pieces.map(({ a, b, geometry }) => ({
    of: lefts[a]!.group,
    within: rights[b]!.group,
    geometry,
    amount: areaKm2(geometry),
  }))
  const inAny = of.map(async (group) => {
    const own = found.filter((piece) => piece.of === group)
    if (own.length < 2) return own[0]?.amount ?? 0
    return areaKm2((await engine.union(own.map((piece) => piece.geometry)))!)
  })
  return {
    kind: 'area',
    unit: 'km²',
    asked: lefts.length > 0 && rights.length > 0,
    of: lefts.map((l) => l.group),
    within: rights.map((r) => r.group),
    wholeOf: (group) => group.areaKm2,
    pairs: found,
    inAny: (await Promise.all(inAny)).filter((_, i) => of[i]!.area),
    shapes: found.map((p) => pieceOf(p.of, p.within, p.geometry, { areaKm2: p.amount })),
  }
}

/** km of the lines of some groups within the areas of others. */
export async function measureLines(
  engine: PlanarEngine,
  of: readonly MeasuredGroup[],
  within: readonly MeasuredGroup[],
): Promise<OverlapMeasure> {
  const lined = of.filter((group) => group.lines.length)
  const rights = lined.length ? withArea(within) : []
  const owners = lined.flatMap((group) => group.lines.map(() => group))
  const lines = lined.flatMap((group) => group.lines)
  const pairs: OverlapPair[] = []
  const shapes: OverlapMeasure['shapes'][number][] = []
  for (const { group: right, area } of rights) {
    const inside = await engine.linesInside(lines, area)
    for (const group of lined) {
      const own = inside.filter((line, i) => line && owners[i] === group).map((line) => line!)
      const amount = own.reduce((km, line) => km + lengthKm(line), 0)
      if (!amount) continue
      pairs.push({ of: group, within: right, amount })
      shapes.push(...own.map((line) => pieceOf(group, right, line, { lengthKm: lengthKm(line) })))
    }
  }
  const any = rights.length > 1 ? await engine.union(rights.map((r) => r.area)) : (rights[0]?.area ?? null)
  const insideAny = any ? await engine.linesInside(lines, any) : []
  return {
    kind: 'line',
    unit: 'km',
    asked: rights.length > 0,
    of: lined,
    within: rights.map((r) => r.group),
    wholeOf: (group) => group.lengthKm,
    pairs,
    inAny: lined.map((group) =>
      insideAny.reduce((km, line, i) => km + (line && owners[i] === group ? lengthKm(line) : 0), 0),
    ),
    shapes,
  }
}

/** How many points of some groups lie within the areas of others. */
export async function measurePoints(
  find: PointFinder,
  of: readonly MeasuredGroup[],
  within: readonly MeasuredGroup[],
): Promise<OverlapMeasure> {
  const dotted = of.filter((group) => group.points.length)
  const rights = dotted.length ? withArea(within) : []
  const points = dotted.flatMap((group) => group.points)
  const inside = await find(packPoints(points), packAreas(rights.map((right) => right.area)))
  const isInAny = new Uint8Array(points.length)
  for (const point of inside.points) isInAny[point] = 1
  let first = 0
  const counted: number[] = []
  const found = dotted.flatMap((group) => {
    const [from, to] = [first, (first += group.points.length)]
    counted.push(isInAny.subarray(from, to).reduce((sum, flag) => sum + flag, 0))
    return rights.map((right, a) => ({
      of: group,
      within: right.group,
      points: Array.from(inside.points.subarray(inside.starts[a], inside.starts[a + 1]))
        .filter((point) => point >= from && point < to)
        .map((point) => points[point]!),
    }))
  })
  return {
    kind: 'point',
    unit: undefined,
    asked: rights.length > 0,
    of: dotted,
    within: rights.map((r) => r.group),
    wholeOf: (group) => group.points.length,
    pairs: found.filter((f) => f.points.length).map((f) => ({ ...f, amount: f.points.length })),
    inAny: counted,
    shapes: found.flatMap((f) =>
      f.points.map((p) => pieceOf(f.of, f.within, { type: 'Point', coordinates: p }, {})),
    ),
  }
}
