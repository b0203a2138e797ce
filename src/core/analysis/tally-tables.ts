import { DISTRICT_NAMES, DISTRICTS } from '../domain/district'
import type { Entity } from '../domain/entity'
import type { AreaGeometry } from '../domain/geometry'
import { KIND, KINDS } from '../domain/kind'
import { STATUS, STATUSES } from '../domain/status'
import type { BilingualText } from '../domain/text'
import type { PlanarEngine } from './engine'
import { areaKm2 } from './area'
import type { ResultCell, ResultColumn, ResultRow, ResultTable } from './result'

/** As much of an entity as counting needs. */
export type Countable = Pick<Entity, 'id' | 'name' | 'nameEn' | 'kind' | 'status' | 'districts' | 'geometry'>

/** An entity with what of it lies inside: points by number, lines in km, areas in km². */
export interface Inside {
  readonly entity: Countable
  readonly points: number
  readonly lengthKm: number
  readonly areaKm2: number
  /** What of an area lies inside, WGS84. */
  readonly piece?: AreaGeometry
  /** Of the whole entity, %. */
  readonly share: number
}

const LENGTH: ResultColumn = { key: 'lengthKm', title: { zh: '线长', en: 'Length' }, unit: 'km' }
const AREA: ResultColumn = { key: 'areaKm2', title: { zh: '面积', en: 'Area' }, unit: 'km²' }

/** One row for each entity inside; a measure that does not apply to it is null. */
export const entityTable = (found: readonly Inside[]): ResultTable => ({
  title: { zh: '范围内的对象', en: 'What lies inside' },
  columns: [
    { key: 'entity', title: { zh: '对象', en: 'Thing' }, entity: true },
    { key: 'kind', title: { zh: '类别', en: 'Kind' } },
    { key: 'status', title: { zh: '状态', en: 'Status' } },
    LENGTH,
    AREA,
    { key: 'share', title: { zh: '在内比例', en: 'Share inside' }, unit: '%' },
  ],
  rows: found.map(({ entity, lengthKm, areaKm2: km2, share }) => ({
    entity: entity.id,
    kind: KIND[entity.kind],
    status: STATUS[entity.status].title,
    lengthKm: lengthKm || null,
    areaKm2: km2 || null,
    share,
  })),
})

type Table = Promise<ResultTable>

export const kindTable = (engine: PlanarEngine, found: readonly Inside[]): Table =>
  groupTable(
    engine,
    { zh: '按类别', en: 'By kind' },
    { key: 'group', title: { zh: '类别', en: 'Kind' } },
    found,
    KINDS.map((kind) => [KIND[kind], (e) => e.kind === kind]),
  )

export const statusTable = (engine: PlanarEngine, found: readonly Inside[]): Table =>
  groupTable(
    engine,
    { zh: '按状态', en: 'By status' },
    { key: 'group', title: { zh: '状态', en: 'Status' } },
    found,
    STATUSES.map((status) => [STATUS[status].title, (e) => e.status === status]),
  )

/** An entity of two districts counts in both, and once in the total. */
export const districtTable = (engine: PlanarEngine, found: readonly Inside[]): Table =>
  groupTable(
    engine,
    { zh: '按区县', en: 'By district' },
    { key: 'group', title: { zh: '区县', en: 'District' }, entity: true },
    found,
    [
      ...DISTRICT_NAMES.map((name): Group => [DISTRICTS[name].id, (e) => e.districts.includes(name)]),
      [{ zh: '六区县市之外', en: 'Outside the six districts' }, (e) => !e.districts.length],
    ],
  )

type Group = readonly [name: string | BilingualText, holds: (entity: Countable) => boolean]

/** Counts and lengths add up; of areas, ground that several of a group cover counts once. */
async function groupTable(
  engine: PlanarEngine,
  title: BilingualText,
  column: ResultColumn,
  found: readonly Inside[],
  groups: readonly Group[],
): Table {
  const row = async (group: ResultCell, members: readonly Inside[]): Promise<ResultRow> => ({
    group,
    count: members.length,
    lengthKm: members.reduce((sum, m) => sum + m.lengthKm, 0),
    areaKm2: await joinedKm2(engine, members),
  })
  const rows: ResultRow[] = []
  for (const [name, holds] of groups) {
    const members = found.filter(({ entity }) => holds(entity))
    if (members.length) rows.push(await row(name, members))
  }
  return {
    title,
    columns: [column, { key: 'count', title: { zh: '数量', en: 'Count' } }, LENGTH, AREA],
    rows,
    footer: [await row({ zh: '合计', en: 'Total' }, found)],
  }
}

async function joinedKm2(engine: PlanarEngine, members: readonly Inside[]): Promise<number> {
  const pieces = members.flatMap((m) => (m.piece ? [m] : []))
  if (pieces.length < 2) return pieces[0]?.areaKm2 ?? 0
  const joint = await engine.union(pieces.map((m) => m.piece!))
  return joint ? areaKm2(joint) : 0
}
