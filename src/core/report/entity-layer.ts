import type { Comparison } from '../domain/change'
import { CHANGE, changeOf } from '../domain/change'
import { DOCUMENT } from '../domain/document'
import type { Entity, Evidence } from '../domain/entity'
import { KIND } from '../domain/kind'
import { quoted } from '../domain/quotation'
import type { PlanSystem } from '../domain/system'
import type { Language } from '../domain/text'
import type { EntityColumnKey } from './entity-table'
import { ENTITY_COLUMNS, entityTable } from './entity-table'
import type { ShapeField, ShapeLayer, ShapeRow, ShapeStyle } from './export-content'
import { entitiesToGeoJson } from './geojson'

/** The columns of a list as fields of shapes; a shape says itself where it is. */
const FIELD: Record<Exclude<EntityColumnKey, 'lon' | 'lat'>, string> = {
  id: 'id',
  name: 'name',
  nameEn: 'name_en',
  aliases: 'aliases',
  kind: 'kind',
  status: 'status',
  districts: 'districts',
  systems: 'systems',
  docs: 'documents',
  lengthKm: 'length_km',
  areaKm2: 'area_km2',
  method: 'position',
  accuracyM: 'accuracy_m',
}
const COLUMNS = Object.keys(FIELD) as (keyof typeof FIELD)[]

/** What a layer of entities is made with. */
export interface EntityLayerOptions {
  readonly language: Language
  readonly systems: readonly Pick<PlanSystem, 'id' | 'name' | 'nameEn'>[]
  /** How an entity looks, and the id of that look. */
  readonly lookOf: (entity: Entity) => ShapeStyle & { readonly id: string }
  readonly evidenceOf?: (id: string) => Evidence | undefined
  /** Where two documents are compared, each carries what became of it. */
  readonly comparison?: Comparison | null
}

/** Entities as shapes, those without a place among them, in folders by kind; quotes stand in descriptions. */
export function entityLayer(entities: readonly Entity[], options: EntityLayerOptions): ShapeLayer {
  const { language, systems, lookOf, evidenceOf = () => undefined, comparison = null } = options
  const values = entityTable(entities, language, systems, COLUMNS).rows
  const styles: Record<string, ShapeStyle> = {}
  const rows = entities.map((entity, i): ShapeRow => {
    const { id, colour, lineWidth } = lookOf(entity)
    styles[id] = { colour, lineWidth }
    const change = comparison && changeOf(entity, comparison)
    return {
      name: language === 'zh' ? entity.name : entity.nameEn,
      folder: KIND[entity.kind][language],
      style: id,
      about: aboutEntity(values[i]!, evidenceOf(entity.id), language),
      values: comparison ? [...values[i]!, change ? CHANGE[change][language] : null] : values[i]!,
      geometry: entity.geometry,
    }
  })
  return {
    fields: [...fieldsOf(language), ...(comparison ? [changeField(comparison, language)] : [])],
    rows,
    styles,
    geojson: () => entityGeoJson(entities, options),
  }
}

const fieldsOf = (language: Language): ShapeField[] =>
  COLUMNS.map((key) => ({ key: FIELD[key], title: ENTITY_COLUMNS[key].title[language] }))

const changeField = ({ from, to }: Comparison, language: Language): ShapeField => {
  const [older, newer] = [DOCUMENT[from].title[language], DOCUMENT[to].title[language]]
  const title = language === 'zh' ? `变化（${older} → ${newer}）` : `Change (${older} → ${newer})`
  return { key: 'change', title }
}

const SHORTLY: readonly (keyof typeof FIELD)[] = ['kind', 'status', 'districts']

/** Kind, status and districts in a line, then each passage that names it. */
function aboutEntity(
  values: readonly (string | number | null)[],
  evidence: Evidence | undefined,
  language: Language,
): string[] {
  const short = SHORTLY.map((key) => values[COLUMNS.indexOf(key)]).filter(Boolean)
  const quotes = (evidence?.mentions ?? []).map(({ doc, section, quote }) =>
    language === 'zh'
      ? `${DOCUMENT[doc].title.zh} ${section}：${quoted(quote)}`
      : `${DOCUMENT[doc].title.en} ${section}: ${quoted(quote)}`,
  )
  return [short.join(' · '), ...quotes, ...(evidence?.position.reason ? [evidence.position.reason] : [])]
}

/** The same as GeoJSON, all properties kept; with the documents and each change where they are compared. */
export function entityGeoJson(
  entities: readonly Entity[],
  { evidenceOf, comparison }: Pick<EntityLayerOptions, 'evidenceOf' | 'comparison'>,
): object {
  const collection = entitiesToGeoJson(entities, evidenceOf)
  if (!comparison) return collection
  const { from, to } = comparison
  const features = collection.features.map((feature, i) => ({
    ...feature,
    properties: { ...feature.properties, change: changeOf(entities[i]!, comparison) },
  }))
  return { from, to, ...collection, features }
}
