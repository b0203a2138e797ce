import type { Feature, MultiPolygon } from 'geojson'
import { CITY_ID, DISTRICTS, DISTRICT_NAMES } from '../../domain/district'
import type { BilingualText } from '../../domain/text'
import type { AnalysisResult, ResultClass, ResultRow, ResultShapeProperties, ResultTable } from '../result'
import { ReachInputError } from './assumptions'
import { multiPolygonOf } from './bands'
import { ringsWithin } from './contour'
import type { ReachField } from './field'
import { minutesAt } from './field'
import type { ReachModel } from './model'
import { terrainOf } from './model'
import type { ReachRequest } from './request'
import { networkTitle } from './network-asked'
import { reachSentences } from './sentences'
import { km2Of, percent } from './tables'
import type { Terrain } from './terrain'
import { NO_DISTRICT } from './terrain'

/** What made a comparison: two requests on one grid, and the minutes they are compared at. */
export interface GainInputs {
  readonly before: ReachRequest
  readonly after: ReachRequest
  readonly thresholdMin: number
  /** Steps that the two are drawn at beside each other, rising to the threshold; the usual ones where absent. */
  readonly bandsMin?: readonly number[]
}

const CLASSES: readonly ResultClass[] = [
  { id: 'gained', title: { zh: '新增', en: 'Gained' } },
  { id: 'lost', title: { zh: '减少', en: 'Lost' } },
]

/**
 * What lies within `thresholdMin` minutes after and not before, and the other way round: shapes within the
 * city's outline, km² and shares of the land by district counted in cells, the places gained and those lost. Throws `ReachInputError`
 * where the two fields are of different cell sizes.
 */
export function gainOf(
  model: ReachModel,
  before: ReachField,
  after: ReachField,
  thresholdMin: number,
): AnalysisResult<GainInputs> {
  if (before.grid.cellM !== after.grid.cellM) {
    throw new ReachInputError({ zh: '两次计算的网格须相同。', en: 'Both fields must be on the same grid.' })
  }
  const terrain = terrainOf(model, after.grid.cellM)
  const counts = countChanges(terrain, before.minutes, after.minutes, thresholdMin)
  const shapes = [
    changed(terrain, before.minutes, after.minutes, thresholdMin),
    changed(terrain, after.minutes, before.minutes, thresholdMin),
  ]
  const areasKm2 = ([GAINED, LOST] as const).map((k) => km2Of(terrain, sum(counts.map((c) => c[k]!))))
  return {
    verb: 'reach',
    title: titleOf(before.request, after.request, thresholdMin),
    inputs: { before: before.request, after: after.request, thresholdMin },
    classes: CLASSES,
    shapes: {
      type: 'FeatureCollection',
      features: shapes.flatMap((geometry, i): Feature<MultiPolygon, ResultShapeProperties>[] => {
        const { id, title } = CLASSES[i]!
        const properties = { classId: id, label: title, areaKm2: Number(areasKm2[i]!.toFixed(2)) }
        return geometry.coordinates.length ? [{ type: 'Feature', properties, geometry }] : []
      }),
    },
    tables: [
      changeTable(terrain, counts),
      movedPlaces(model, before, after, thresholdMin, 'in'),
      movedPlaces(model, before, after, thresholdMin, 'out'),
    ],
    assumptions: reachSentences(model, after),
  }
}

/** Ground within the threshold in the second field and later in the first. */
function changed(
  terrain: Terrain,
  first: Float32Array,
  second: Float32Array,
  threshold: number,
): MultiPolygon {
  const level = second.map((minutes, cell) => Math.max(minutes - threshold, threshold - first[cell]!))
  const [rings = []] = ringsWithin(terrain.grid, level, terrain.edge, terrain.window, [0])
  return multiPolygonOf(rings, terrain.unproject)
}

const [BEFORE, AFTER, GAINED, LOST, ALL] = [0, 1, 2, 3, 4] as const

/** Cells of each district within the threshold before, after, only after, only before; and all of them. */
function countChanges({ district }: Terrain, before: Float32Array, after: Float32Array, threshold: number) {
  const counts = DISTRICT_NAMES.map(() => new Uint32Array(5))
  for (let cell = 0; cell < district.length; cell++) {
    const index = district[cell]!
    if (index === NO_DISTRICT) continue
    const [was, is] = [before[cell]! <= threshold, after[cell]! <= threshold]
    counts[index]![ALL]!++
    if (was) counts[index]![BEFORE]!++
    if (is) counts[index]![AFTER]!++
    if (is && !was) counts[index]![GAINED]!++
    if (was && !is) counts[index]![LOST]!++
  }
  return counts
}

function changeTable(terrain: Terrain, counts: readonly Uint32Array[]): ResultTable {
  const km2 = (cells: number) => Number(km2Of(terrain, cells).toFixed(2))
  const row = (district: string, cells: ArrayLike<number>): ResultRow => {
    const share = (k: number) => (cells[ALL] ? percent(cells[k]!, cells[ALL]) : null)
    return {
      district,
      beforeKm2: km2(cells[BEFORE]!),
      afterKm2: km2(cells[AFTER]!),
      gainedKm2: km2(cells[GAINED]!),
      gainedShare: share(GAINED),
      lostKm2: km2(cells[LOST]!),
      lostShare: share(LOST),
    }
  }
  return {
    title: { zh: '各区县市变化', en: 'Change by district' },
    columns: [
      { key: 'district', title: { zh: '区县市', en: 'District' }, entity: true },
      { key: 'beforeKm2', title: { zh: '之前', en: 'Before' }, unit: 'km²' },
      { key: 'afterKm2', title: { zh: '之后', en: 'After' }, unit: 'km²' },
      { key: 'gainedKm2', title: { zh: '新增', en: 'Gained' }, unit: 'km²' },
      { key: 'gainedShare', title: { zh: '新增占比', en: 'Share gained' }, unit: '%', under: 'gainedKm2' },
      { key: 'lostKm2', title: { zh: '减少', en: 'Lost' }, unit: 'km²' },
      { key: 'lostShare', title: { zh: '减少占比', en: 'Share lost' }, unit: '%', under: 'lostKm2' },
    ],
    rows: DISTRICT_NAMES.map((name, i) => row(DISTRICTS[name].id, counts[i]!)),
    footer: [
      row(
        CITY_ID,
        [BEFORE, AFTER, GAINED, LOST, ALL].map((k) => sum(counts.map((c) => c[k]!))),
      ),
    ],
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Places that come within the threshold, or drop out of it. */
function movedPlaces(
  { places }: ReachModel,
  before: ReachField,
  after: ReachField,
  threshold: number,
  way: 'in' | 'out',
): ResultTable {
  const minutesOf = (field: ReachField, at: [number, number]) => {
    const answer = minutesAt(field, at)
    return answer.state === 'reached' ? Number(answer.minutes.toFixed(1)) : null
  }
  const isWithin = (minutes: number | null) => minutes !== null && minutes <= threshold
  const rows = places.flatMap(({ id, anchor }) => {
    const [was, is] = [minutesOf(before, anchor!), minutesOf(after, anchor!)]
    const moved = way === 'in' ? isWithin(is) && !isWithin(was) : isWithin(was) && !isWithin(is)
    return moved ? [{ entity: id, before: was, after: is }] : []
  })
  const nearest = way === 'in' ? 'after' : 'before'
  return {
    title:
      way === 'in'
        ? { zh: '新进入时间圈的项目与地点', en: 'Projects and places gained' }
        : { zh: '移出时间圈的项目与地点', en: 'Projects and places lost' },
    columns: [
      { key: 'entity', title: { zh: '名称', en: 'Name' }, entity: true },
      { key: 'before', title: { zh: '之前', en: 'Before' }, unit: 'min', digits: 1 },
      { key: 'after', title: { zh: '之后', en: 'After' }, unit: 'min', digits: 1 },
    ],
    rows: rows.sort((a, b) => a[nearest]! - b[nearest]!),
  }
}

function titleOf(before: ReachRequest, after: ReachRequest, threshold: number): BilingualText {
  const [was, is] = [networkTitle(before), networkTitle(after)]
  const from = { zh: after.origins.map((o) => o.title.zh), en: after.origins.map((o) => o.title.en) }
  return {
    zh: `自${from.zh.join('、')}出发的 ${threshold} 分钟圈：从“${was.zh}”到“${is.zh}”`,
    en: `Within ${threshold} min of ${from.en.join(', ')}: from “${was.en}” to “${is.en}”`,
  }
}
