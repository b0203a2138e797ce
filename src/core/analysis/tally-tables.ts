import { DISTRICT_NAMES, DISTRICTS } from '../domain/district'
import type { Entity } from '../domain/entity'
import { KIND, KINDS } from '../domain/kind'
import { STATUS, STATUSES } from '../domain/status'
import type { BilingualText } from '../domain/text'
import type { ResultCell, ResultColumn, ResultRow, ResultTable } from './result'

/** As much of an entity as counting needs. */
export type Countable = Pick<Entity, 'id' | 'name' | 'nameEn' | 'kind' | 'status' | 'districts' | 'geometry'>

/** An entity with what of it lies inside: points by number, lines in km, areas in km². */
export interface Inside {
  readonly entity: Countable
  readonly points: number
  readonly lengthKm: number
  readonly areaKm2: number
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
  rows: found.map(({ entity, lengthKm, areaKm2, share }) => ({
    entity: entity.id,
    kind: KIND[entity.kind],
    status: STATUS[entity.status].title,
    lengthKm: lengthKm || null,
    areaKm2: areaKm2 || null,
    share,
  })),
})

export const kindTable = (found: readonly Inside[]): ResultTable =>
  groupTable(
    { zh: '按类别', en: 'By kind' },
    { key: 'group', title: { zh: '类别', en: 'Kind' } },
    found,
    KINDS.map((kind) => [KIND[kind], (e) => e.kind === kind]),
  )

export const statusTable = (found: readonly Inside[]): ResultTable =>
  groupTable(
    { zh: '按状态', en: 'By status' },
    { key: 'group', title: { zh: '状态', en: 'Status' } },
    found,
    STATUSES.map((status) => [STATUS[status].title, (e) => e.status === status]),
  )

/** An entity of two districts counts in both, and once in the total. */
export const districtTable = (found: readonly Inside[]): ResultTable =>
  groupTable(
    { zh: '按区县', en: 'By district' },
    { key: 'group', title: { zh: '区县', en: 'District' }, entity: true },
    found,
    [
      ...DISTRICT_NAMES.map((name): Group => [DISTRICTS[name].id, (e) => e.districts.includes(name)]),
      [{ zh: '六区县市之外', en: 'Outside the six districts' }, (e) => !e.districts.length],
    ],
  )

type Group = readonly [name: string | BilingualText, holds: (entity: Countable) => boolean]

function groupTable(
  title: BilingualText,
  column: ResultColumn,
  found: readonly Inside[],
  groups: readonly Group[],
): ResultTable {
  const row = (group: ResultCell, members: readonly Inside[]): ResultRow => ({
    group,
    count: members.length,
    lengthKm: sum(members.map((m) => m.lengthKm)),
    areaKm2: sum(members.map((m) => m.areaKm2)),
  })
  const rows = groups.map(([name, holds]) => row(name, found.filter(({ entity }) => holds(entity)))) // prettier-ignore
  return {
    title,
    columns: [column, { key: 'count', title: { zh: '数量', en: 'Count' } }, LENGTH, AREA],
    rows: rows.filter((r) => r.count !== 0),
    footer: [row({ zh: '合计', en: 'Total' }, found)],
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
