/** The last plain form before the map: entities as features that carry just what paint and labels need. */
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { SymbolId } from '../catalogue/symbols'
import { SYMBOLS, drawnAs, symbolIn } from '../catalogue/symbols'
import { changeOf } from '../core/domain/change'
import type { BaseFile } from '../core/domain/atlas'
import type { Entity } from '../core/domain/entity'
import { isSketch } from '../core/domain/entity'
import type { ChangeCondition } from '../core/domain/filter'
import type { LonLat } from '../core/domain/geometry'
import { rhythmOf } from '../core/domain/status'
import type { Language } from '../core/domain/text'
import type { Scope } from '../catalogue/themes'
import { within } from '../catalogue/themes'
import type { PointMark } from './map-context'
import type { ContextLine } from './map-state'

/** Nothing to draw; one object, so that an empty source never counts as changed. */
export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

const collection = (features: Feature[]): FeatureCollection =>
  features.length ? { type: 'FeatureCollection', features } : NOTHING

export const nameIn = (language: Language, entity: Pick<Entity, 'name' | 'nameEn'>): string =>
  language === 'zh' ? entity.name : entity.nameEn

/**
 * A name as it is written on the map: without quotation marks, which would begin or end a line; the apostrophe is
 * the plain one, as Chinese fonts give the other the width of a character.
 */
const labelOf = (language: Language, entity: Pick<Entity, 'name' | 'nameEn'>): string =>
  nameIn(language, entity).replace(/[“”]/gu, '').replace(/’/gu, "'")

/** Joined from whole districts: a scope rather than a place, so it must not paint over the city. */
const coversDistricts = (entity: Entity): boolean => entity.method === 'derived' && entity.kind !== 'district'

/** How the entities of a theme are put into features. */
export interface Drawing {
  readonly language: Language
  /** What speaks; the rest is drawn quietly. */
  readonly speaks: Scope
  readonly comparison: ChangeCondition | null
}

/** Drawn without emphasis: the theme does not speak of it, or nothing became of it between the documents. */
export function isQuiet(entity: Entity, { speaks, comparison }: Omit<Drawing, 'language'>): boolean {
  if (comparison && !comparison.of.length) {
    const change = changeOf(entity, comparison)
    return change === 'unchanged' || change === 'no-longer-named'
  }
  return !within(speaks, entity)
}

function entityFeature(entity: Entity, geometry: Geometry, drawing: Drawing): Feature {
  const symbol = SYMBOLS[symbolIn(drawing.comparison, entity)]
  return {
    type: 'Feature',
    properties: {
      id: entity.id,
      pigment: symbol.pigment,
      width: symbol.lineWidth,
      tint: symbol.tint,
      rank: symbol.rank,
      rhythm: rhythmOf(entity.status),
      sketch: isSketch(entity),
      quiet: isQuiet(entity, drawing),
      scope: coversDistricts(entity),
      label: labelOf(drawing.language, entity),
    },
    geometry,
  }
}

export function areaSource(entities: readonly Entity[], drawing: Drawing): FeatureCollection {
  const areas = entities.filter((e) => e.kind !== 'district' && drawnAs(e) === 'area')
  const bySize = areas.toSorted((a, b) => (b.areaKm2 ?? 0) - (a.areaKm2 ?? 0))
  return collection(bySize.map((e) => entityFeature(e, e.geometry!, drawing)))
}

/** Courses, the built lines that no document names among them; those carry no id and open nothing. */
export function lineSource(
  entities: readonly Entity[],
  context: readonly ContextLine[],
  drawing: Drawing,
): FeatureCollection {
  return collection([
    ...context.map((line) => contextFeature(line, drawing.language)),
    ...entities.filter((e) => drawnAs(e) === 'line').map((e) => entityFeature(e, e.geometry!, drawing)),
  ])
}

function contextFeature({ properties, geometry }: ContextLine, language: Language): Feature {
  const { pigment, lineWidth, rank } = SYMBOLS[properties.kind]
  return {
    type: 'Feature',
    properties: {
      pigment,
      width: lineWidth,
      rank: rank - 1,
      rhythm: 'solid',
      sketch: false,
      quiet: false,
      scope: false,
      label: labelOf(language, properties),
    },
    geometry,
  }
}

/** Rivers, lakes and reservoirs as ground, those that no document names among them. */
export function waterSource(
  entities: readonly Entity[],
  lakes: FeatureCollection,
  drawing: Drawing,
): FeatureCollection {
  return collection([
    ...lakes.features,
    ...entities.filter((e) => drawnAs(e) !== 'point').map((e) => entityFeature(e, e.geometry!, drawing)),
  ])
}

export function districtSource(districts: readonly Entity[], chosen: readonly string[], drawing: Drawing) {
  return collection(
    districts.map((d) => {
      const feature = entityFeature(d, d.geometry!, drawing)
      feature.properties!['stepsBack'] = chosen.length > 0 && !chosen.includes(d.name)
      return feature
    }),
  )
}

/** Stations, interchanges and junctions of the visible lines; one mark where several lines meet. */
export function stopSource(
  entities: readonly Entity[],
  context: readonly ContextLine[],
  { comparison, language }: Drawing,
): FeatureCollection {
  const stops = new Map<string, Feature>()
  for (const entity of [...entities, ...context.map((line) => line.properties)]) {
    for (const stop of entity.stops ?? []) {
      const key = `${stop.name}@${stop.at.map((c) => c.toFixed(2)).join()}`
      if (stops.has(key)) continue
      const { pigment, rank } = SYMBOLS['systems' in entity ? symbolIn(comparison, entity) : entity.kind]
      stops.set(key, {
        type: 'Feature',
        properties: {
          label: labelOf(language, { name: stop.name, nameEn: stop.nameEn ?? stop.name }),
          station: stop.kind === 'station',
          kind: entity.kind,
          pigment,
          rank,
        },
        geometry: { type: 'Point', coordinates: stop.at },
      })
    }
  }
  return collection([...stops.values()])
}

/** One label for each district, visible area and point, at its anchor; and for the towns that are not among them. */
export function labelSource(
  entities: readonly Entity[],
  districts: readonly Entity[],
  townships: BaseFile['townships'],
  drawing: Drawing,
): FeatureCollection {
  const shown = new Set(entities.map((e) => e.id))
  const label = (e: Entity, form: 'area' | 'point' | 'district'): Feature => {
    const feature = entityFeature(e, { type: 'Point', coordinates: e.anchor! }, drawing)
    feature.properties!['form'] = form
    return feature
  }
  return collection([
    ...townships.features
      .filter((t) => !t.properties.entity || !shown.has(t.properties.entity))
      .map((t): Feature => ({
        ...t,
        properties: { form: 'township', label: labelOf(drawing.language, t.properties) },
      })),
    ...districts.filter((d) => d.anchor).map((d) => label(d, 'district')),
    ...entities.flatMap((e) => {
      const form = drawnAs(e)
      return !e.anchor || form === 'line' || form === null || e.kind === 'district' ? [] : [label(e, form)]
    }),
  ])
}

/** Point marks for deck.gl, the important ones last so that they lie on top; all pale where they `stepBack`. */
export function pointMarks(entities: readonly Entity[], drawing: Drawing, stepBack = false): PointMark[] {
  const { comparison } = drawing
  const rank = (id: SymbolId) => SYMBOLS[id].rank
  return entities
    .filter((e) => drawnAs(e) === 'point' && e.anchor)
    .map((e) => ({
      id: e.id,
      at: e.anchor as LonLat,
      symbol: symbolIn(comparison, e),
      rhythm: rhythmOf(e.status),
      ...(stepBack || (comparison && isQuiet(e, drawing)) ? { pale: true } : {}),
    }))
    .sort((a, b) => rank(a.symbol) - rank(b.symbol))
}

export function highlightSource(
  selected: Entity | null,
  hovered: Entity | null,
  drawing: Drawing,
): FeatureCollection {
  const features: Feature[] = []
  for (const [entity, role] of [
    [hovered, 'hovered'],
    [selected, 'selected'],
  ] as const) {
    if (!entity?.geometry || (role === 'hovered' && entity === selected)) continue
    const feature = entityFeature(entity, entity.geometry, drawing)
    feature.properties!['role'] = role
    features.push(feature)
  }
  return collection(features)
}
