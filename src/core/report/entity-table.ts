import { DISTRICTS } from '../domain/district'
import { DOCUMENT } from '../domain/document'
import type { Entity, PositionMethod } from '../domain/entity'
import { hasStatus } from '../domain/entity'
import { KIND } from '../domain/kind'
import { STATUS } from '../domain/status'
import type { PlanSystem } from '../domain/system'
import type { BilingualText, Language } from '../domain/text'
import type { PlainTable } from './plain-table'

const METHOD: Record<PositionMethod, BilingualText> = {
  official: { zh: '官方坐标', en: 'Official' },
  derived: { zh: '由其他数据推算', en: 'Derived' },
  'control-points': { zh: '控制点', en: 'Control points' },
  sketch: { zh: '按文字勾绘', en: 'Sketch' },
  'text-only': { zh: '仅有文字', en: 'Text only' },
}

interface EntityColumn {
  readonly title: BilingualText
  readonly value: (entity: Entity, words: Words) => string | number | null
}

/** How values are put into words. */
interface Words {
  readonly say: (text: BilingualText) => string
  /** Several values in one cell. */
  readonly join: (parts: string[]) => string
  readonly systemTitle: (id: string) => string
}

/** Every column an entity list can have; lists choose by key. */
export const ENTITY_COLUMNS = {
  id: { title: { zh: '编号', en: 'Id' }, value: (e) => e.id },
  name: { title: { zh: '名称', en: 'Name' }, value: (e) => e.name },
  nameEn: { title: { zh: '英文名称', en: 'English name' }, value: (e) => e.nameEn },
  aliases: { title: { zh: '别名', en: 'Other names' }, value: (e, { join }) => join([...e.aliases]) },
  kind: { title: { zh: '类别', en: 'Kind' }, value: (e, { say }) => say(KIND[e.kind]) },
  status: {
    title: { zh: '状态', en: 'Status' },
    value: (e, { say }) => (hasStatus(e) ? say(STATUS[e.status].title) : null),
  },
  districts: {
    title: { zh: '区县', en: 'Districts' },
    value: (e, { say, join }) => join(e.districts.map((d) => say(DISTRICTS[d].title))),
  },
  systems: {
    title: { zh: '体系', en: 'Systems' },
    value: (e, { join, systemTitle }) => join(e.systems.map(systemTitle)),
  },
  docs: {
    title: { zh: '文件', en: 'Documents' },
    value: (e, { say, join }) => join(e.docs.map((d) => say(DOCUMENT[d].title))),
  },
  lengthKm: { title: { zh: '长度（km）', en: 'Length (km)' }, value: (e) => e.lengthKm ?? null },
  areaKm2: { title: { zh: '面积（km²）', en: 'Area (km²)' }, value: (e) => e.areaKm2 ?? null },
  method: { title: { zh: '位置来源', en: 'Position' }, value: (e, { say }) => say(METHOD[e.method]) },
  accuracyM: { title: { zh: '位置精度（m）', en: 'Accuracy (m)' }, value: (e) => e.accuracyM ?? null },
  lon: { title: { zh: '经度', en: 'Longitude' }, value: (e) => e.anchor?.[0] ?? null },
  lat: { title: { zh: '纬度', en: 'Latitude' }, value: (e) => e.anchor?.[1] ?? null },
} as const satisfies Record<string, EntityColumn>

export type EntityColumnKey = keyof typeof ENTITY_COLUMNS
export const ENTITY_COLUMN_KEYS = Object.keys(ENTITY_COLUMNS) as EntityColumnKey[]

/** A list of entities as a table in one language, with the columns asked for in their order. */
export function entityTable(
  entities: readonly Entity[],
  language: Language,
  systems: readonly Pick<PlanSystem, 'id' | 'name' | 'nameEn'>[] = [],
  columns: readonly EntityColumnKey[] = ENTITY_COLUMN_KEYS,
): PlainTable {
  const titles = new Map(systems.map((s) => [s.id, language === 'zh' ? s.name : s.nameEn]))
  const words: Words = {
    say: (text) => text[language],
    join: (parts) => parts.join(language === 'zh' ? '、' : '; '),
    systemTitle: (id) => titles.get(id) ?? id,
  }
  return {
    title: { zh: '对象清单', en: 'List' }[language],
    header: columns.map((key) => ENTITY_COLUMNS[key].title[language]),
    rows: entities.map((entity) =>
      columns.map((key) => (ENTITY_COLUMNS[key] as EntityColumn).value(entity, words)),
    ),
  }
}
