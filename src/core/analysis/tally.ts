import type { AreaGeometry, LonLat } from '../domain/geometry'
import { areaContains, isArea, isLine, positionsOf } from '../domain/geometry'
import type { BilingualText } from '../domain/text'
import type { PlanarEngine } from './engine'
import { areaKm2 } from './area'
import { lengthKm } from './measure'
import { placed } from './question'
import type { AnalysisResult } from './result'
import type { Countable, Inside } from './tally-tables'
import { districtTable, entityTable, kindTable, statusTable } from './tally-tables'

export interface TallyQuestion {
  readonly entities: readonly Countable[]
  /** Count what lies in here (WGS84). */
  readonly shape: AreaGeometry
  /** What the shape is: a ring of a buffer, a band of minutes, something drawn. */
  readonly about: { readonly id: string; readonly title: BilingualText }
}

export interface TallyInputs {
  readonly ids: readonly string[]
  readonly about: string
}

/**
 * Which entities lie in a shape, wholly or in part: points inside, km of lines, km² of areas; counted by
 * kind, status and district. An entity of two districts counts in both and once in the total.
 */
export async function tally(
  engine: PlanarEngine,
  question: TallyQuestion,
): Promise<AnalysisResult<TallyInputs>> {
  const { entities, about } = question
  const { shapes, assumptions } = placed(entities)
  const shape = await engine.makeValid(question.shape)
  const found = shape ? await insideOf(engine, shapes, shape) : []
  const count = found.length
  return {
    verb: 'tally',
    title: { zh: `${about.title.zh}内有 ${count} 个对象`, en: `${count} in: ${about.title.en}` },
    inputs: { ids: entities.map((e) => e.id), about: about.id },
    classes: [{ id: 'inside', title: about.title }],
    shapes: {
      type: 'FeatureCollection',
      features: shape
        ? [
            {
              type: 'Feature',
              properties: { classId: 'inside', label: about.title, areaKm2: areaKm2(shape) },
              geometry: shape,
            },
          ]
        : [],
    },
    tables: [
      entityTable(found),
      await kindTable(engine, found),
      await statusTable(engine, found),
      await districtTable(engine, found),
    ],
    assumptions: [
      {
        zh: '部分在内也计为在内；跨区县的对象在各区县分别列出，合计只计一次；小计与合计的面积中，重叠处只计一次。',
        en: 'What lies inside in part counts; a thing of two districts is listed in both and counted once in the total; in sums of areas, ground that several cover counts once.',
      },
      ...assumptions,
      engine.assumption,
    ],
  }
}

async function insideOf(
  engine: PlanarEngine,
  entities: readonly Countable[],
  shape: AreaGeometry,
): Promise<Inside[]> {
  const lines = entities.flatMap((entity) =>
    isLine(entity.geometry) ? [{ entity, geometry: entity.geometry }] : [],
  )
  const areas = entities.flatMap((entity) =>
    isArea(entity.geometry) ? [{ entity, geometry: entity.geometry }] : [],
  )
  const clipped = await engine.linesInside(lines.map((l) => l.geometry), shape) // prettier-ignore
  const pieces = await engine.overlay([shape], areas.map((a) => a.geometry)) // prettier-ignore
  const byId = new Map<string, Inside>()
  lines.forEach(({ entity, geometry }, i) => {
    const km = clipped[i] ? lengthKm(clipped[i]!) : 0
    if (km) byId.set(entity.id, { entity, ...NOTHING, lengthKm: km, share: (100 * km) / lengthKm(geometry) })
  })
  for (const piece of pieces) {
    const { entity, geometry } = areas[piece.b]!
    const km2 = areaKm2(piece.geometry)
    byId.set(entity.id, {
      entity,
      ...NOTHING,
      areaKm2: km2,
      piece: piece.geometry,
      share: (100 * km2) / areaKm2(geometry),
    })
  }
  for (const entity of entities) {
    if (!entity.geometry || isLine(entity.geometry) || isArea(entity.geometry)) continue
    const all = [...positionsOf(entity.geometry)] as LonLat[]
    const points = all.filter((p) => areaContains(shape, p)).length
    if (points) byId.set(entity.id, { entity, ...NOTHING, points, share: (100 * points) / all.length })
  }
  return entities.flatMap((entity) => byId.get(entity.id) ?? [])
}

const NOTHING = { points: 0, lengthKm: 0, areaKm2: 0 }
