import type { DistrictName } from '../../domain/district'
import { DISTRICT_NAMES } from '../../domain/district'
import type { BilingualText } from '../../domain/text'
import { computeReach } from './compute'
import { rideMinutes } from './fastest-ride'
import type { MinutesAt, ReachField } from './field'
import { minutesAt } from './field'
import { cellAtLonLat } from './grid'
import { highSpeedStations } from './high-speed'
import { newMemory } from './memory'
import type { ReachModel } from './model'
import { terrainOf } from './model'
import { originNamed } from './origins'
import type { Centre, PromiseId } from './promise-list'
import { CENTRAL_DISTRICTS, DISTRICT_CENTRES, HANGZHOU_CENTRES } from './promise-list'
import type { Finding, PromiseQuestion } from './promise'
import type { ReachOrigin } from './request'
import { originAt, USUAL_REQUEST } from './request'

/** A centre and the station its trains leave from. */
interface From {
  readonly origin: ReachOrigin
  readonly station: string
}

/** The promises of so many minutes between centres. */
export function centreRows(model: ReachModel, question: PromiseQuestion): Finding[] {
  const memory = newMemory()
  const { grid } = terrainOf(model, question.cellM)
  const stations = highSpeedStations(model, question.scenario)
  const trainTo = (from: string, district: DistrictName): number | null => {
    const rides = (stations.get(district) ?? []).flatMap(
      (to) => rideMinutes(model, from, to, question.scenario) ?? [],
    )
    return rides.length ? Math.min(...rides) : null
  }
  const rows = (promise: PromiseId, from: From, districts: readonly DistrictName[], within: number) => {
    const request = { ...USUAL_REQUEST, ...question, origins: [from.origin] }
    const isModelled = from.origin.station || cellAtLonLat(grid, from.origin.at) >= 0
    const field = isModelled ? computeReach(model, request, memory) : null
    return districts.map((to) =>
      rowOf(promise, from.origin.title, DISTRICT_CENTRES[to], field, within, trainTo(from.station, to)),
    )
  }
  const preset = (id: string) => originNamed(id)!
  const [heart, ...others] = DISTRICT_NAMES
  const centre = ({ title, at }: Centre): ReachOrigin => ({ ...originAt(at), title })
  return [
    ...HANGZHOU_CENTRES.flatMap((c) =>
      rows('half-hour', { origin: centre(c), station: '杭州东' }, CENTRAL_DISTRICTS, 30),
    ),
    ...rows('city-30', { origin: centre(DISTRICT_CENTRES[heart]), station: '绍兴北' }, others, 30),
    ...rows('hangyong-30', { origin: preset('hangzhou-east'), station: '杭州东' }, DISTRICT_NAMES, 30),
    ...rows('hangyong-30', { origin: preset('ningbo'), station: '宁波' }, DISTRICT_NAMES, 30),
    ...rows('shanghai-60', { origin: preset('shanghai-hongqiao'), station: '上海虹桥' }, DISTRICT_NAMES, 60),
  ]
}

function rowOf(
  promise: PromiseId,
  from: BilingualText,
  to: Centre,
  field: ReachField | null,
  within: number,
  trainMinutes: number | null,
): Finding {
  const place = { zh: `${from.zh}—${to.title.zh}`, en: `${from.en} – ${to.title.en}` }
  const at = field ? minutesAt(field, to.at) : { state: 'beyond-grid' as const }
  const about = { promise, place, at: to.at, trainMinutes }
  if (at.state !== 'reached') return { ...about, ...unsaid(at) }
  const minutes = Number(at.minutes.toFixed(1))
  const train = trainSentence(trainMinutes, within)
  const reason = {
    zh: `门到门 ${minutes} 分钟，要求 ${within} 分钟。${train.zh}`,
    en: `${minutes} min door to door, ${within} promised. ${train.en}`,
  }
  return { ...about, met: minutes <= within ? 'yes' : 'no', minutes, reason }
}

/** The train alone is often quick enough; that is said beside the whole way. */
function trainSentence(minutes: number | null, within: number): BilingualText {
  if (minutes === null) return { zh: '没有不换乘的列车。', en: 'No train goes there without a change.' }
  return minutes <= within
    ? {
        zh: `只算列车运行则为 ${minutes} 分钟，可达到。`,
        en: `The train alone takes ${minutes} min, which would do.`,
      }
    : { zh: `只算列车运行也要 ${minutes} 分钟。`, en: `The train alone takes ${minutes} min.` }
}

/** A place without minutes: beyond reach is a no, beyond the model is no answer. */
export function unsaid(
  at: Exclude<MinutesAt, { state: 'reached' }>,
): Pick<Finding, 'met' | 'minutes' | 'reason'> {
  switch (at.state) {
    case 'unreachable':
      return {
        met: 'no',
        minutes: null,
        reason: { zh: '在这一路网情景中不可达。', en: 'Not reachable in this network.' },
      }
    case 'not-modelled':
      return {
        met: 'not-computable',
        minutes: null,
        reason: { zh: '落在未建模的水面上。', en: 'On water, which is not modelled.' },
      }
    case 'beyond-grid':
      return {
        met: 'not-computable',
        minutes: null,
        reason: { zh: '超出计算范围。', en: 'Beyond the modelled area.' },
      }
  }
}
