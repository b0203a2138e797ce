import type { Feature, Geometry } from 'geojson'
import type { AreaGeometry } from '../domain/geometry'
import type { BilingualText } from '../domain/text'
import type { RingClass } from './buffer-rings'
import { ringClasses } from './buffer-rings'
import { classTable, districtTable, shapeTable } from './buffer-tables'
import { bufferAssumptions, bufferTitle, NOTHING_PLACED } from './buffer-words'
import type { PlanarEngine } from './engine'
import { areaKm2 } from './area'
import type { Ground, NamedShape } from './question'
import { placed, QuestionError, titleOf } from './question'
import type { AnalysisResult, ResultShapeProperties } from './result'

export interface BufferQuestion {
  readonly entities: readonly NamedShape[]
  /** Any order; several make rings. */
  readonly distancesKm: readonly number[]
  /** One buffer around all of them, else one around each. */
  readonly merged: boolean
  /** Take the sea off. */
  readonly landOnly?: boolean
}

export interface BufferInputs {
  readonly ids: readonly string[]
  readonly distancesKm: readonly number[]
  readonly merged: boolean
  readonly landOnly: boolean
}

/**
 * What lies within so many km of some shapes: one ring for each distance, the innermost a full disc, so
 * that their areas add up. Tables by ring and by district count ground once; with `merged: false` a third
 * one gives each shape's own buffer. Throws `QuestionError` where nothing has a place or a distance is
 * not above 0 and up to 200 km.
 */
export async function buffer(
  engine: PlanarEngine,
  question: BufferQuestion,
  ground: Ground,
): Promise<AnalysisResult<BufferInputs>> {
  const { merged, landOnly = false } = question
  const classes = ringClasses(question.distancesKm)
  const { shapes, assumptions } = placed(question.entities)
  if (!shapes.length) throw new QuestionError(NOTHING_PLACED)
  const sea = landOnly && ground.sea.length ? await engine.union(ground.sea) : null
  const { joint, own } = await ringsAround(engine, shapes, classes, sea, merged)
  const ownKm2 = own.map((rings) => rings.map(km2))
  return {
    verb: 'buffer',
    title: bufferTitle(shapes, classes),
    inputs: {
      ids: question.entities.map((e) => e.id),
      distancesKm: classes.map((c) => c.toKm),
      merged,
      landOnly,
    },
    classes: classes.map(({ id, title }) => ({ id, title })),
    shapes: {
      type: 'FeatureCollection',
      features: merged
        ? joint.flatMap((ring, c) => ringFeature(ring, classes[c]!, classes[c]!.title))
        : shapes.flatMap((shape, i) => own[i]!.flatMap((ring, c) => ringFeature(ring, classes[c]!, titleOf(shape), shape.id))), // prettier-ignore
    },
    tables: [
      classTable(classes, joint.map(km2)),
      await districtTable(engine, classes, joint, ground.districts),
      ...(merged ? [] : [shapeTable(shapes, classes, ownKm2)]),
    ],
    assumptions: [...bufferAssumptions(question, classes), ...assumptions, engine.assumption],
  }
}

type Ring = AreaGeometry | null

/** The rings around all shapes together, and around each unless they are to be merged; null where empty. */
async function ringsAround(
  engine: PlanarEngine,
  shapes: readonly { geometry: Geometry }[],
  classes: readonly RingClass[],
  sea: AreaGeometry | null,
  merged: boolean,
): Promise<{ joint: Ring[]; own: Ring[][] }> {
  const onLand = async (disc: Ring): Promise<Ring> => (disc && sea ? engine.difference(disc, sea) : disc)
  const geometries = shapes.map((shape) => shape.geometry)
  const joint: Ring[] = []
  const own: Ring[][] = merged ? [] : shapes.map(() => [])
  for (const { toKm } of classes) {
    const discs = await engine.buffer(geometries, toKm * 1000)
    joint.push(await onLand(await engine.union(discs.filter((disc) => disc !== null))))
    for (const [i, rings] of own.entries()) rings.push(await onLand(discs[i]!))
  }
  return {
    joint: await withoutInner(engine, joint),
    own: await Promise.all(own.map((discs) => withoutInner(engine, discs))),
  }
}

/** Each disc without the one before it. */
const withoutInner = (engine: PlanarEngine, discs: readonly Ring[]): Promise<Ring[]> =>
  Promise.all(
    discs.map(async (disc, i) => {
      const inner = discs[i - 1]
      return disc && inner ? engine.difference(disc, inner) : disc
    }),
  )

const km2 = (ring: Ring): number => (ring ? areaKm2(ring) : 0)

function ringFeature(
  ring: Ring,
  { id }: RingClass,
  label: BilingualText,
  entityId?: string,
): Feature<AreaGeometry, ResultShapeProperties>[] {
  if (!ring) return []
  const properties = { classId: id, label, areaKm2: areaKm2(ring), ...(entityId ? { entityId } : {}) }
  return [{ type: 'Feature', properties, geometry: ring }]
}
