import { CITY_ID, DISTRICTS, DISTRICT_NAMES } from '../../domain/district'
import type { ResultCell, ResultColumn, ResultRow, ResultTable } from '../result'
import type { ReachField } from './field'
import { minutesAt } from './field'
import type { ReachModel } from './model'
import type { Terrain } from './terrain'
import { NO_DISTRICT } from './terrain'

/** Cells by district (in the order of `DISTRICT_NAMES`) and step; the last two steps are "later" and "unreachable". */
export type CellCounts = readonly Uint32Array[]

/** Count the land cells of the districts by the first threshold they are within; steps rise. */
export function countCells(
  { district }: Terrain,
  minutes: Float32Array,
  steps: readonly number[],
): CellCounts {
  const [none, kinds] = [NO_DISTRICT, steps.length + 2]
  const counts = new Uint32Array(DISTRICT_NAMES.length * kinds)
  for (let cell = 0; cell < district.length; cell++) {
    const index = district[cell]!
    if (index === none) continue
    const time = minutes[cell]!
    let step = 0
    while (step < steps.length && !(time <= steps[step]!)) step++
    if (step === steps.length && !(time < Infinity)) step++
    counts[index * kinds + step]!++
  }
  return DISTRICT_NAMES.map((_, i) => counts.subarray(i * kinds, (i + 1) * kinds))
}

export const km2Of = ({ grid }: Terrain, cells: number): number => (cells * grid.cellM * grid.cellM) / 1e6

const sum = (counts: Uint32Array, to = counts.length): number =>
  counts.subarray(0, to).reduce((a, b) => a + b, 0)

/** Land within a step of the thresholds and all before it, whole city, km². */
export const withinKm2 = (terrain: Terrain, counts: CellCounts, step: number): number =>
  km2Of(
    terrain,
    counts.reduce((cells, district) => cells + sum(district, step + 1), 0),
  )

/** Area within each threshold by district, later, and unreachable; the city below. */
export function districtTable(terrain: Terrain, counts: CellCounts, steps: readonly number[]): ResultTable {
  const columns: ResultColumn[] = [
    { key: 'district', title: { zh: '区县市', en: 'District' }, entity: true },
    { key: 'areaKm2', title: { zh: '陆地面积', en: 'Land area' }, unit: 'km²' },
    ...steps.flatMap((t): ResultColumn[] => [
      { key: `within${t}Km2`, title: { zh: `${t} 分钟以内`, en: `Within ${t} min` }, unit: 'km²' },
      {
        key: `within${t}Share`,
        title: { zh: `${t} 分钟以内占比`, en: `Share within ${t} min` },
        unit: '%',
        under: `within${t}Km2`,
      },
    ]),
    {
      key: 'laterKm2',
      title: { zh: `${steps.at(-1)} 分钟以外`, en: `Beyond ${steps.at(-1)} min` },
      unit: 'km²',
    },
    { key: 'unreachableKm2', title: { zh: '不可达', en: 'Unreachable' }, unit: 'km²' },
  ]
  const row = (district: string, cells: Uint32Array): ResultRow => {
    const all = sum(cells)
    const out: Record<string, ResultCell> = { district, areaKm2: rounded(km2Of(terrain, all), 2) }
    steps.forEach((t, i) => {
      const within = sum(cells, i + 1)
      out[`within${t}Km2`] = rounded(km2Of(terrain, within), 2)
      out[`within${t}Share`] = all ? percent(within, all) : null
    })
    out['laterKm2'] = rounded(km2Of(terrain, cells[steps.length]!), 2)
    out['unreachableKm2'] = rounded(km2Of(terrain, cells[steps.length + 1]!), 2)
    return out
  }
  const whole = counts[0]!.map((_, step) => counts.reduce((cells, district) => cells + district[step]!, 0))
  return {
    title: { zh: '各区县市时间圈面积', en: 'Area by district and travel time' },
    columns,
    rows: DISTRICT_NAMES.map((name, i) => row(DISTRICTS[name].id, counts[i]!)),
    footer: [row(CITY_ID, whole)],
  }
}

/** A share in per cent to one decimal; of a trace its first digit, so that it is told from nothing. */
export function percent(part: number, whole: number): number {
  const share = (100 * part) / whole
  return rounded(share, 1) || Number(share.toPrecision(1))
}

const rounded = (n: number, digits: number): number => Number(n.toFixed(digits))

/** Every placed thing within the last threshold, the nearest first. */
export function placesTable(
  { places }: ReachModel,
  field: ReachField,
  steps: readonly number[],
): ResultTable {
  const rows = places.flatMap(({ id, anchor }) => {
    const at = minutesAt(field, anchor!)
    const within = at.state === 'reached' ? steps.find((t) => at.minutes <= t) : undefined
    return at.state === 'reached' && within ? [{ entity: id, minutes: rounded(at.minutes, 1), within }] : []
  })
  return {
    title: { zh: '时间圈内的项目与地点', en: 'Projects and places within' },
    columns: [
      { key: 'entity', title: { zh: '名称', en: 'Name' }, entity: true },
      { key: 'minutes', title: { zh: '时间', en: 'Time' }, unit: 'min' },
      { key: 'within', title: { zh: '以内', en: 'Within' }, unit: 'min' },
    ],
    rows: rows.sort((a, b) => a.minutes - b.minutes),
  }
}
