import { DISTRICTS } from '../domain/district'
import type { AreaGeometry } from '../domain/geometry'
import type { RingClass } from './buffer-rings'
import type { DistrictShapes } from './derive'
import type { PlanarEngine } from './engine'
import { areaKm2 } from './area'
import type { NamedShape } from './question'
import type { ResultColumn, ResultRow, ResultTable } from './result'

const KM2 = { title: { zh: '面积', en: 'Area' }, unit: 'km²' }
const TOTAL = { zh: '合计', en: 'Total' }
const OUTSIDE = { zh: '六区县市之外', en: 'Outside the six districts' }

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const ringColumns = (classes: readonly RingClass[]): ResultColumn[] =>
  classes.map(({ id, title }) => ({ key: id, title, unit: 'km²' }))
const ringCells = (classes: readonly RingClass[], areas: readonly number[]): ResultRow =>
  Object.fromEntries(classes.map(({ id }, i) => [id, areas[i]!]))

/** Rings with their km², and with all that lies within their outer distance. */
export const classTable = (classes: readonly RingClass[], areas: readonly number[]): ResultTable => ({
  title: { zh: '按圈层', en: 'By ring' },
  columns: [
    { key: 'class', title: { zh: '距离', en: 'Distance' } },
    { key: 'areaKm2', ...KM2 },
    { key: 'withinKm2', title: { zh: '累计面积', en: 'Area within' }, unit: 'km²' },
  ],
  rows: classes.map(({ title }, i) => ({
    class: title,
    areaKm2: areas[i]!,
    withinKm2: sum(areas.slice(0, i + 1)),
  })),
  footer: [{ class: TOTAL, areaKm2: sum(areas), withinKm2: null }],
})

/** Rings divided by district: km² in each, their sum and its share of the district. */
export async function districtTable(
  engine: PlanarEngine,
  classes: readonly RingClass[],
  rings: readonly (AreaGeometry | null)[],
  districts: DistrictShapes,
): Promise<ResultTable> {
  const shapes = [...districts]
  const filled = rings.flatMap((ring, c) => (ring ? [{ ring, c }] : []))
  const pieces = await engine.overlay(filled.map(({ ring }) => ring), shapes.map(([, shape]) => shape)) // prettier-ignore
  const areas = shapes.map(() => classes.map(() => 0))
  for (const piece of pieces) areas[piece.b]![filled[piece.a]!.c]! += areaKm2(piece.geometry)
  const wholes = rings.map((ring) => (ring ? areaKm2(ring) : 0))
  const inside = classes.map((_, c) => sum(areas.map((row) => row[c]!)))
  const outside = wholes.map((whole, c) => Math.max(0, whole - inside[c]!))
  const districtKm2 = shapes.map(([, shape]) => areaKm2(shape))
  const row = (cells: number[], whole: number | null): ResultRow => ({
    ...ringCells(classes, cells),
    areaKm2: sum(cells),
    share: whole ? (100 * sum(cells)) / whole : null,
  })
  return {
    title: { zh: '按区县', en: 'By district' },
    columns: [
      { key: 'district', title: { zh: '区县', en: 'District' }, entity: true },
      ...ringColumns(classes),
      { key: 'areaKm2', title: TOTAL, unit: 'km²' },
      { key: 'share', title: { zh: '占区县', en: 'Of the district' }, unit: '%' },
    ],
    rows: shapes.map(([name], i) => ({ district: DISTRICTS[name].id, ...row(areas[i]!, districtKm2[i]!) })),
    footer: [
      { district: OUTSIDE, ...row(outside, null) },
      { district: TOTAL, ...row(wholes, null) },
    ],
  }
}

/** Each shape's own rings; they overlap, so there is no total. */
export const shapeTable = (
  shapes: readonly NamedShape[],
  classes: readonly RingClass[],
  areas: readonly (readonly number[])[],
): ResultTable => ({
  title: { zh: '按对象', en: 'By thing' },
  columns: [
    { key: 'entity', title: { zh: '对象', en: 'Thing' }, entity: true },
    ...ringColumns(classes),
    { key: 'areaKm2', title: TOTAL, unit: 'km²' },
  ],
  rows: shapes.map(({ id }, i) => ({
    entity: id,
    ...ringCells(classes, areas[i]!),
    areaKm2: sum(areas[i]!),
  })),
})
