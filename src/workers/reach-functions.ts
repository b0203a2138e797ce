import type { Assumption } from '../core/analysis/reach/assumptions'
import type { ReachInputs } from '../core/analysis/reach/bands'
import { bandsOf } from '../core/analysis/reach/bands'
import { computeInStages, computeReach } from '../core/analysis/reach/compute'
import type { ReachField } from '../core/analysis/reach/field'
import type { GainInputs } from '../core/analysis/reach/gain'
import { gainOf } from '../core/analysis/reach/gain'
import type { StageMemory } from '../core/analysis/reach/memory'
import { newMemory, stage } from '../core/analysis/reach/memory'
import type { ReachBase, ReachModel, ReachNetwork } from '../core/analysis/reach/model'
import { prepareReach } from '../core/analysis/reach/model'
import type { NetworkLine } from '../core/analysis/reach/network'
import { isRoadKind } from '../core/analysis/reach/network'
import type { NetworkChoice } from '../core/analysis/reach/network-asked'
import { linesToChoose, modelOfChoice } from '../core/analysis/reach/network-choice'
import type { PromiseAnswer, PromiseQuestion } from '../core/analysis/reach/promises'
import { checkPromises } from '../core/analysis/reach/promises'
import type { RankInputs } from '../core/analysis/reach/rank-table'
import { rankFor } from '../core/analysis/reach/rank-table'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { Route } from '../core/analysis/reach/route'
import { routeTo } from '../core/analysis/reach/route'
import { rankLimit, rankOf } from '../core/analysis/reach/scenario'
import type { SpeedFactor } from '../core/analysis/reach/sensitivity'
import { areaWithin, atSpeeds as withSpeeds } from '../core/analysis/reach/sensitivity'
import type { ReachStation } from '../core/analysis/reach/stations'
import { stationsOf } from '../core/analysis/reach/stations'
import type { FieldSurface } from '../core/analysis/reach/surface'
import { surfaceOf } from '../core/analysis/reach/surface'
import type { AnalysisResult } from '../core/analysis/result'
import type { Entity } from '../core/domain/entity'
import type { LonLat } from '../core/domain/geometry'
import type { BilingualText } from '../core/domain/text'
import type { CallContext } from './rpc'
import { withTransfer } from './rpc'

/** What the model is built from: the atlas's entities, the network file and the base file. */
export interface ReachData {
  readonly entities: readonly Entity[]
  readonly network: ReachNetwork
  readonly base: ReachBase
}

export interface BandsRequest {
  readonly request: ReachRequest
  readonly thresholdsMin: readonly number[]
}

export interface RouteRequest {
  readonly request: ReachRequest
  /** WGS84. */
  readonly to: LonLat
}

export interface SpeedRequest {
  readonly request: ReachRequest
  readonly minutes: number
  readonly factor: SpeedFactor
}

/** The promises, held against the network of a year or of chosen lines where one is named. */
export interface PromiseRequest extends PromiseQuestion {
  readonly network?: NetworkChoice
}

/** A line of a network, with its course where it is not the atlas's own. */
export type LineThere = Pick<
  NetworkLine,
  'id' | 'name' | 'nameEn' | 'kind' | 'stops' | 'geometry' | 'sketched'
>

export interface RankRequest {
  readonly request: ReachRequest
  readonly thresholdMin: number
}

/** A line of the plan for the list one chooses from. */
export interface LineToChoose extends Pick<NetworkLine, 'id' | 'kind' | 'status'> {
  readonly title: BilingualText
}

export type ReachFunctions = ReturnType<typeof reachFunctions>

/** A model with the stages and the field asked of it last. */
interface Held {
  readonly model: ReachModel
  readonly memory: StageMemory
  /** Stages at other speeds. */
  readonly atSpeeds: Map<SpeedFactor, StageMemory>
}

const held = (model: ReachModel): Held => ({ model, memory: newMemory(), atSpeeds: new Map() })

/** Networks of a year or of chosen lines that are kept at once. */
const MOST_HELD = 3

/** Travel time over one model and its networks; the latest field of each and the stages it came from are kept. */
export function reachFunctions() {
  let whole: Held | null = null
  /** Networks of a choice, the one asked of last at the end. */
  const chosen = new Map<string, Held>()

  const theHeld = (): Held => {
    if (!whole) throw new Error('the travel-time data has not been handed over')
    return whole
  }
  const theModel = (): ReachModel => theHeld().model
  function heldFor({ network }: Pick<ReachRequest, 'network'>): Held {
    if (!network) return theHeld()
    const key = JSON.stringify(network)
    const found = chosen.get(key) ?? held(modelOfChoice(theModel(), network))
    chosen.delete(key)
    chosen.set(key, found)
    for (const old of [...chosen.keys()].slice(0, -MOST_HELD)) chosen.delete(old)
    return found
  }
  function fieldFor(request: ReachRequest): ReachField {
    const { model, memory } = heldFor(request)
    return stage(memory, 'field', JSON.stringify(request), () => computeReach(model, request, memory))
  }

  return {
    prepare: ({ entities, network, base }: ReachData): void => {
      chosen.clear()
      whole = held(prepareReach(entities, network, base))
    },

    assumptions: (): readonly Assumption[] => theModel().assumptions,

    /** The caller gets a field of its own, handed over; the one the bands are cut from stays. */
    field: (request: ReachRequest): ReachField => {
      const field = fieldFor(request)
      const minutes = field.minutes.slice()
      return withTransfer({ ...field, minutes }, [minutes.buffer])
    },

    bands: ({ request, thresholdsMin }: BandsRequest): AnalysisResult<ReachInputs> =>
      bandsOf(heldFor(request).model, fieldFor(request), thresholdsMin),

    route: ({ request, to }: RouteRequest): Route | null => {
      const { model, memory } = heldFor(request)
      return routeTo(model, fieldFor(request), to, memory)
    },

    /**
     * Land within so many minutes at other speeds, km²; stops between stages once it is not wanted any more. The
     * stages stay for the next minutes.
     */
    areaAtSpeeds: async (
      { request, minutes, factor }: SpeedRequest,
      { breathe }: CallContext,
    ): Promise<number> => {
      const { model, atSpeeds: memories } = heldFor(request)
      const memory = memories.get(factor) ?? newMemory()
      memories.set(factor, memory)
      const asked = withSpeeds(model.assumptions, request, factor)
      const key = JSON.stringify(asked)
      const there = memory.get('field')
      const field =
        there?.key === key
          ? (there.result as ReachField)
          : await computeInStages(model, asked, memory, breathe)
      memory.set('field', { key, result: field })
      return areaWithin(model, field, minutes)
    },

    /** The field as a picture, handed over. */
    surface: (request: ReachRequest): FieldSurface => {
      const surface = surfaceOf(fieldFor(request))
      return withTransfer(surface, [surface.deflated.buffer])
    },

    /** Lines that are there in the network of a request, of the kinds its mode uses. */
    linesThere: (request: ReachRequest): readonly LineThere[] => {
      const limit = rankLimit(request.scenario)
      return heldFor(request)
        .model.lines.filter(({ kind, status, opened }) => {
          const isAsked = request.mode === 'best' || isRoadKind(kind) === (request.mode === 'car')
          return isAsked && (rankOf(status, opened) ?? Infinity) <= limit
        })
        .map(({ id, name, nameEn, kind, stops, geometry, sketched }) => ({
          id,
          name,
          nameEn,
          kind,
          stops,
          geometry,
          ...(sketched ? { sketched } : {}),
        }))
    },

    /** Stations of the request's network with their minutes. */
    stations: (request: ReachRequest): readonly ReachStation[] =>
      stationsOf(heldFor(request).model, fieldFor(request)),

    /** Lines of the plan that may be put into today's network one by one. */
    lines: (): readonly LineToChoose[] =>
      linesToChoose(theModel()).map(({ id, name, nameEn, kind, status }) => ({
        id,
        title: { zh: name, en: nameEn },
        kind,
        status,
      })),

    /** What each line of the plan brings by itself. */
    rank: ({ request, thresholdMin }: RankRequest): AnalysisResult<RankInputs> =>
      rankFor(theModel(), request, thresholdMin),

    /** What the documents promise of travel, held against the network. */
    promises: ({ network, ...question }: PromiseRequest): PromiseAnswer =>
      network
        ? checkPromises(heldFor({ network }).model, { ...question, scenario: 'built' })
        : checkPromises(theModel(), question),

    gain: ({ before, after, thresholdMin }: GainInputs): AnalysisResult<GainInputs> =>
      gainOf(
        heldFor(after).model,
        computeReach(heldFor(before).model, before),
        fieldFor(after),
        thresholdMin,
      ),
  }
}
