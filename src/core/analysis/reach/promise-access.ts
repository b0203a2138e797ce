import type { Feature, Point } from 'geojson'
import { DISTRICT_NAMES, DISTRICTS } from '../../domain/district'
import type { LonLat } from '../../domain/geometry'
import { distanceM } from '../measure'
import { isGate } from './access'
import { valuesWith } from './assumptions'
import { computeReach } from './compute'
import { minutesAt } from './field'
import { drivingPace, HILL, PLAIN } from './ground'
import { cellAtLonLat } from './grid'
import { highSpeedStations } from './high-speed'
import type { ReachModel } from './model'
import { terrainOf } from './model'
import { unsaid } from './promise-centres'
import { DISTRICT_CENTRES } from './promise-list'
import type { Finding, PromiseQuestion } from './promise'
import { originAt, USUAL_REQUEST } from './request'
import { rankLimit, rankOf } from './scenario'

/** A named point of the network. */
interface NamedPlace {
  readonly name: string
  readonly at: LonLat
}

/** 县县通高铁: does a high-speed train call in each district? */
export function countyRows(model: ReachModel, { scenario }: PromiseQuestion): Finding[] {
  const stations = highSpeedStations(model, scenario)
  return DISTRICT_NAMES.map((name): Finding => {
    const { title } = DISTRICTS[name]
    const { at } = DISTRICT_CENTRES[name]
    const about = { promise: 'county-hsr' as const, place: title, at, minutes: null, trainMinutes: null }
    const own = stations.get(name)
    if (!own) {
      const reason = { zh: '没有该区县市的轮廓。', en: 'The district has no outline.' }
      return { ...about, met: 'not-computable', reason }
    }
    const names = own.join('、')
    return own.length
      ? {
          ...about,
          met: 'yes',
          reason: {
            zh: `高铁列车停靠${names}站。`,
            en: `High-speed trains call at ${own.length} station${own.length > 1 ? 's' : ''} there.`,
          },
        }
      : {
          ...about,
          met: 'no',
          reason: { zh: '没有高铁列车停靠的车站。', en: 'No station that high-speed trains call at.' },
        }
  })
}

const MOST_MIN = 15

/** 乡镇 15 分钟上高速 and 镇镇联高速, for every township. */
export function townRows(model: ReachModel, question: PromiseQuestion): Finding[] {
  const seats = (model.townships?.features ?? []).filter(isPoint)
  const gates = gatesOf(model, question)
  if (!seats.length || !gates.length) return [nothingKnown('town-15'), nothingKnown('town-expressway')]
  const values = valuesWith(model.assumptions, question.changes)
  const field = computeReach(model, {
    ...USUAL_REQUEST,
    ...question,
    changes: { ...question.changes, 'parking-min': 0 },
    origins: gates.map((gate) => originAt(gate.at)),
    mode: 'car',
  })
  const minutesPerM = drivingPace(values, 0)[PLAIN]!
  return seats.flatMap((seat): Finding[] => {
    const at = seat.geometry.coordinates as LonLat
    const { name, nameEn, accuracyM } = seat.properties as {
      name: string
      nameEn: string
      accuracyM?: number
    }
    const about = { place: { zh: name, en: nameEn }, at, trainMinutes: null }
    const found = minutesAt(field, at)
    if (found.state !== 'reached') {
      return [
        { promise: 'town-15', ...about, ...unsaid(found) },
        { promise: 'town-expressway', ...about, ...unsaid(found) },
      ]
    }
    const minutes = Number(found.minutes.toFixed(1))
    const slack = (accuracyM ?? 0) * minutesPerM
    const met = minutes + slack <= MOST_MIN ? 'yes' : minutes - slack > MOST_MIN ? 'no' : 'not-computable'
    const reason = townReason(at, minutes, slack, gates)
    const linked = met === 'yes' ? 'yes' : 'not-computable'
    return [
      { promise: 'town-15', ...about, met, minutes, reason },
      { promise: 'town-expressway', ...about, met: linked, minutes, reason },
    ]
  })
}

const isPoint = (feature: Feature): feature is Feature<Point> => feature.geometry?.type === 'Point'

/** Interchanges one may enter an expressway by, in the scenario and on the grid. */
function gatesOf(model: ReachModel, { scenario, cellM }: PromiseQuestion): NamedPlace[] {
  const { grid, ground } = terrainOf(model, cellM)
  const open = model.lines.filter((line) => {
    const rank = rankOf(line.status, line.opened)
    return line.kind === 'expressway' && rank !== null && rank <= rankLimit(scenario)
  })
  return open
    .flatMap((line) => line.stops)
    .filter(isGate)
    .filter(({ at }) => {
      const cell = cellAtLonLat(grid, at)
      return cell >= 0 && ground[cell]! <= HILL
    })
}

function townReason(
  at: LonLat,
  minutes: number,
  slack: number,
  gates: readonly NamedPlace[],
): Finding['reason'] {
  const gap = (gate: NamedPlace) => distanceM(at, gate.at)
  const nearest = gates.reduce((a, b) => (gap(b) < gap(a) ? b : a))
  const km = (gap(nearest) / 1000).toFixed(1)
  const about = slack.toFixed(1)
  return {
    zh: `开车到最近的高速出入口 ${minutes} 分钟（点位误差 ±${about} 分钟）；直线最近的是${nearest.name}，${km} 公里。`,
    en: `${minutes} min by car to the nearest expressway gate (±${about} min for the seat’s position); the nearest as the crow flies is ${km} km away.`,
  }
}

const nothingKnown = (promise: 'town-15' | 'town-expressway'): Finding => ({
  promise,
  place: { zh: '全部乡镇（街道）', en: 'All townships' },
  at: null,
  met: 'not-computable',
  minutes: null,
  trainMinutes: null,
  reason: {
    zh: '没有乡镇点位或高速出入口的数据。',
    en: 'There is no data of township seats or of expressway gates.',
  },
})
