import type { BufferInputs, BufferQuestion } from '../core/analysis/buffer'
import { buffer } from '../core/analysis/buffer'
import type { DistrictShapes } from '../core/analysis/derive'
import type { PlanarEngine } from '../core/analysis/engine'
import type { NearestInputs, NearestQuestion } from '../core/analysis/nearest'
import { nearest } from '../core/analysis/nearest'
import type { OverlapInputs } from '../core/analysis/overlap'
import { overlap } from '../core/analysis/overlap'
import type { OverlapGroup } from '../core/analysis/overlap-group'
import type { PointFinder } from '../core/analysis/points-in-areas'
import { QuestionError } from '../core/analysis/question'
import type { TallyInputs, TallyQuestion } from '../core/analysis/tally'
import { tally } from '../core/analysis/tally'
import type { DistrictName } from '../core/domain/district'
import { DISTRICT_NAMES, DISTRICTS } from '../core/domain/district'
import type { AreaGeometry } from '../core/domain/geometry'
import { isArea } from '../core/domain/geometry'
import type { Countable } from '../core/analysis/tally-tables'
import type { BilingualText } from '../core/domain/text'
import type { PackedResult } from './analysis-pack'
import { packResult } from './analysis-pack'

/** Things the worker holds so that requests need only their ids. */
export interface HeldData {
  /** Of the atlas, drawn or imported; of two with one id, the one held last counts. */
  readonly entities: readonly Countable[]
  readonly sea?: readonly AreaGeometry[]
}

export type BufferRequest = Omit<BufferQuestion, 'entities'> & { readonly ids: readonly string[] }
/** A group of held things. */
export interface GroupRequest {
  readonly id: string
  readonly title: BilingualText
  readonly ids: readonly string[]
}
export interface OverlapRequest {
  readonly left: readonly GroupRequest[]
  readonly right: readonly GroupRequest[]
}
export type TallyRequest = Omit<TallyQuestion, 'entities'> & { readonly ids: readonly string[] }
export type NearestRequest = Omit<NearestQuestion, 'entities'> & { readonly ids: readonly string[] }

export type AnalysisFunctions = ReturnType<typeof analysisFunctions>

/** The verbs by id, over held data, on an engine that is loaded when first needed; `findPoints` looks points up in areas. */
export function analysisFunctions(loadEngine: () => Promise<PlanarEngine>, findPoints?: PointFinder) {
  const held = new Map<string, HeldData>()
  let engine: Promise<PlanarEngine> | null = null
  const theEngine = () => (engine ??= loadEngine())

  const byId = () =>
    new Map([...held.values()].flatMap(({ entities }) => entities.map((e) => [e.id, e] as const)))
  const find = (ids: readonly string[], all = byId()): Countable[] =>
    ids.map((id) => {
      const entity = all.get(id)
      if (!entity)
        throw new QuestionError({
          zh: `没有编号为 ${id} 的对象。`,
          en: `There is nothing with the id ${id}.`,
        })
      return entity
    })
  const groups = (asked: readonly GroupRequest[], all = byId()): OverlapGroup[] =>
    asked.map(({ id, title, ids }) => ({
      id,
      title,
      shapes: find(ids, all).flatMap((e) => e.geometry ?? []),
    }))

  return {
    hold: ({ key, data }: { key: string; data: HeldData }): void => void held.set(key, data),

    buffer: async ({ ids, ...question }: BufferRequest): Promise<PackedResult<BufferInputs>> =>
      packResult(
        await buffer(await theEngine(), { ...question, entities: find(ids) }, groundOf([...held.values()])),
      ),

    overlap: async ({ left, right }: OverlapRequest): Promise<PackedResult<OverlapInputs>> =>
      packResult(await overlap(await theEngine(), { left: groups(left), right: groups(right) }, findPoints)),

    tally: async ({ ids, ...question }: TallyRequest): Promise<PackedResult<TallyInputs>> =>
      packResult(await tally(await theEngine(), { ...question, entities: find(ids) })),

    nearest: ({ ids, ...question }: NearestRequest): PackedResult<NearestInputs> =>
      packResult(nearest({ ...question, entities: find(ids) })),
  }
}

function groundOf(held: readonly HeldData[]) {
  const entities = held.flatMap((data) => data.entities)
  const districts = new Map<DistrictName, AreaGeometry>()
  for (const name of DISTRICT_NAMES) {
    const shape = entities.find((e) => e.id === DISTRICTS[name].id)?.geometry ?? null
    if (isArea(shape)) districts.set(name, shape)
  }
  return { districts: districts satisfies DistrictShapes, sea: held.flatMap((data) => data.sea ?? []) }
}
