import type { BilingualText } from '../../domain/text'
import type { Kind } from '../../domain/kind'
import type { Status } from '../../domain/status'
import { DISTRICT_NAMES, DISTRICTS } from '../../domain/district'
import { drivenByRoad } from './car'
import { computeReach } from './compute'
import type { Front } from './eikonal'
import { newFront } from './eikonal'
import type { ReachField } from './field'
import type { StageMemory } from './memory'
import { newMemory } from './memory'
import type { ReachModel } from './model'
import { terrainOf } from './model'
import type { NetworkLine } from './network'
import { isRoadKind } from './network'
import { modelOfChoice, modelOfScenario } from './network-choice'
import type { ReachRequest } from './request'
import { arrivalsByRide, spreadFromStops } from './ride'
import { rankOf } from './scenario'
import type { Stages } from './stages'
import { parked, stagesOf } from './stages'
import { km2Of } from './tables'
import type { Terrain } from './terrain'
import { NO_DISTRICT } from './terrain'
import { isThere, onlyBuilt, withLine } from './with-line'

/** A way that is shorter by so many minutes is worth telling. */
export const QUICKER_MIN = 5

/** What one line brings when it alone is added to a network. */
export interface LineGain {
  /** Entity id of the line. */
  readonly line: string
  readonly title: BilingualText
  readonly kind: Kind
  readonly status: Status
  /** km² that come within the minutes; null where that cannot be said, for the reason given. */
  readonly gainedKm2: number | null
  /**
   * km² that are reached at least `QUICKER_MIN` minutes sooner, however long it takes; for rail and metro by rail and
   * metro alone, which a car may still outrun. Null with the other.
   */
  readonly quickerKm2: number | null
  /** The district that gains most; absent where nothing is gained. */
  readonly mostIn?: string
  readonly reason?: BilingualText
}

/**
 * For every line of the plan that is not there yet: how many km² of the six districts come within
 * `thresholdMin` minutes when it alone is added to the network of the request (by status, a year's, or with chosen
 * lines), the most first, of equal ones the one that makes more ground quicker to reach; then those of which it
 * cannot be said. Stages that a line leaves as they are are taken from the field before, so that some sixty
 * lines take seconds.
 */
export function rankLines(
  model: ReachModel,
  request: ReachRequest,
  thresholdMin: number,
  memory: StageMemory = newMemory(),
): LineGain[] {
  const asked: ReachRequest = { ...request, scenario: 'built' }
  const ground = groundOf(model, request)
  const now = onlyBuilt(ground.model, request.cellM)
  const stages = stagesOf(now, asked, memory)
  const start = startOf(now, computeReach(now, asked, memory), stages)
  const lines = new Map(model.lines.map((line) => [line.id, line]))
  const gains = model.candidates.flatMap((entity): LineGain[] => {
    const line = lines.get(entity.id)
    const about = {
      line: entity.id,
      title: { zh: entity.name, en: entity.nameEn },
      kind: entity.kind,
      status: entity.status,
    }
    if (line ? ground.holds(line) : entity.status === 'built') return []
    const reason = whyNot(model, entity.id, line, asked)
    if (reason || !line)
      return [{ ...about, gainedKm2: null, quickerKm2: null, ...(reason ? { reason } : {}) }]
    const after = fieldWith(ground.with(line), line, start)
    return [{ ...about, ...gainOver(start, after, thresholdMin) }]
  })
  return gains.sort(
    (a, b) => (b.gainedKm2 ?? -1) - (a.gainedKm2 ?? -1) || (b.quickerKm2 ?? -1) - (a.quickerKm2 ?? -1),
  )
}

/** What lines are added to. */
interface Ground {
  readonly model: ReachModel
  holds(line: NetworkLine): boolean
  /** The model with the trains that run once the line is there. */
  with(line: NetworkLine): ReachModel
}

function groundOf(whole: ReachModel, { network, scenario }: ReachRequest): Ground {
  if (!network && scenario === 'built')
    return { model: whole, holds: (line) => isThereNow(whole, line), with: () => whole }
  const model = network ? modelOfChoice(whole, network) : modelOfScenario(whole, scenario)
  const ids = new Set(model.lines.map(({ id }) => id))
  const running = new Set(model.services)
  const trainsOf = ({ id }: NetworkLine) =>
    whole.services.filter((s) => !running.has(s) && [s.line, ...(s.over ?? [])].includes(id))
  return {
    model,
    holds: ({ id }) => ids.has(id),
    with: (line) => ({ ...model, services: [...model.services, ...trainsOf(line)] }),
  }
}

/** Ranks of trains count, too: a line may be open though no document says so. */
const isThereNow = ({ services }: ReachModel, line: NetworkLine): boolean =>
  isThere(line) || services.some((s) => s.line === line.id && rankOf(line.status, s.openingYear) === 0)

/** Why the gain of a line cannot be said; undefined where it can. */
function whyNot(
  { facts, candidates }: ReachModel,
  id: string,
  line: NetworkLine | undefined,
  { mode }: ReachRequest,
): BilingualText | undefined {
  const carried = facts.carriedBy.get(id)
  if (carried) {
    const by = candidates.find((e) => e.id === carried.by)
    return {
      zh: `与“${by?.name ?? carried.by}”同计：${carried.source}。`,
      en: `Counted with “${by?.nameEn ?? carried.by}”, which has the same course.`,
    }
  }
  if (!line) return { zh: '文件没有线位，未计。', en: 'No document gives it a course: not modelled.' }
  if (rankOf(line.status, line.opened) === null) {
    return { zh: '文件未述其状态，未计。', en: 'No document states its status: not modelled.' }
  }
  if (mode === 'best' || isRoadKind(line.kind) === (mode === 'car')) return undefined
  return { zh: '不属所选的出行方式。', en: 'Not of the chosen mode of travel.' }
}

/** What every line is added to. */
interface Start {
  readonly request: ReachRequest
  readonly stages: Stages
  /** Driving before, brought to rest once more, so that what a line brings is the line's alone. */
  readonly roads: Front
  /** Minutes before. */
  readonly minutes: Float32Array
  /** Minutes before by rail and metro alone. */
  readonly rides: Float32Array
}

function startOf(model: ReachModel, { request, minutes }: ReachField, stages: Stages): Start {
  const { terrain, driving, values, limit } = stages
  const rides = ridden(model, terrain, stages, stages.arrivals())
  if (request.mode === 'transit') return { request, stages, minutes, rides, roads: stages.roads() }
  const roads = drivenByRoad(model, terrain, driving, stages.roads(), values, limit)
  return { request, stages, roads, rides, minutes: sooner(minutes, parked(roads, values).minutes) }
}

/** Minutes by rail and metro alone. The front is one of its own: ways to and from stops must not go on from where others have come to. */
function ridden(
  model: ReachModel,
  terrain: Terrain,
  { ends, origins }: Stages,
  arrivals: Float64Array,
): Float32Array {
  const front = newFront(terrain.grid)
  spreadFromStops(front, terrain, model, ends, arrivals, origins)
  return front.minutes
}

/** The lesser of two fields, cell by cell; what the first does not model stays so. */
const sooner = (a: Float32Array, b: Float32Array): Float32Array =>
  a.map((m, cell) => (b[cell]! < m ? b[cell]! : m))

/** What one line makes of the minutes. */
interface After {
  /** The field before, improved. */
  readonly minutes: Float32Array
  /** What is to be held against each other to see where it is quicker. */
  readonly was: Float32Array
  readonly is: Float32Array
}

function fieldWith(
  model: ReachModel,
  line: NetworkLine,
  { request, stages, roads, minutes, rides }: Start,
): After {
  const more = withLine(model, line, request.cellM)
  const terrain = terrainOf(more, request.cellM)
  const { driving, values, limit, ends } = stages
  if (isRoadKind(line.kind)) {
    const driven = drivenByRoad(more, terrain, driving, roads, values, limit)
    const improved = sooner(minutes, parked(driven, values).minutes)
    return { minutes: improved, was: minutes, is: improved }
  }
  const arrivals = arrivalsByRide(more, terrain, ends, stages.rideStart(), values, limit)
  const is = ridden(more, terrain, stages, arrivals)
  return { minutes: sooner(minutes, is), was: rides, is }
}

/** km² on land of the districts that come within the threshold, and that are reached sooner. */
function gainOver(
  { stages: { terrain }, minutes }: Start,
  after: After,
  thresholdMin: number,
): Pick<LineGain, 'gainedKm2' | 'quickerKm2' | 'mostIn'> {
  const cells = DISTRICT_NAMES.map(() => 0)
  let quicker = 0
  for (let cell = 0; cell < minutes.length; cell++) {
    const index = terrain.district[cell]!
    if (index === NO_DISTRICT) continue
    if (after.minutes[cell]! <= thresholdMin && !(minutes[cell]! <= thresholdMin)) cells[index]!++
    if (after.was[cell]! - after.is[cell]! >= QUICKER_MIN) quicker++
  }
  const all = cells.reduce((a, b) => a + b, 0)
  const most = DISTRICT_NAMES[cells.indexOf(Math.max(...cells))]!
  return {
    gainedKm2: Number(km2Of(terrain, all).toFixed(2)),
    quickerKm2: Number(km2Of(terrain, quicker).toFixed(2)),
    ...(all ? { mostIn: DISTRICTS[most].id } : {}),
  }
}
