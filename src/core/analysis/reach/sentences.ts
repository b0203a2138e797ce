import type { BilingualText } from '../../domain/text'
import { LONGEST_ACCESS_MIN } from './car'
import type { ReachField } from './field'
import type { ReachModel } from './model'
import type { NetworkLine, Service } from './network'
import { afterHan, networkTitle } from './network-asked'
import { choiceSentence } from './network-choice'
import { isRoadKind, isTransitKind } from './network'
import { END_MODE_TITLE, REACH_MODE_TITLE, rankLimit, rankOf, TODAY } from './scenario'

/** What an answer takes for granted, one sentence each, the general before the particular. */
export function reachSentences(model: ReachModel, field: ReachField): BilingualText[] {
  const { mode } = field.request
  return [
    scopeSentence(field),
    ...(field.request.network ? [choiceSentence(model, field.request.network)] : []),
    ...(mode === 'transit' ? [] : [roadSentence(field)]),
    streetSentence(field),
    ...(mode === 'car' ? [] : [rideSentence(field), endsSentence(field)]),
    ...farSentences(field),
    ...openedSentences(model, field),
    ...gapSentences(model, field),
    ...changeSentences(model, field),
    {
      zh: '平均行驶时间，不计当日拥堵、限行与班次错过；不可达、超出范围与未建模（宽阔水面）三者有别，都不算在圈内。',
      en: 'Average times, without the day’s congestion, restrictions or missed trains; unreachable, beyond the grid and not modelled (wide water) are three different things, none of them inside.',
    },
  ]
}

function scopeSentence({ request, grid }: ReachField): BilingualText {
  const { origins, mode } = request
  const network = networkTitle(request)
  const several = origins.length > 1
  const byStatus = request.network
    ? { zh: '', en: '' }
    : {
        zh: `（依各文件最近的表述，公开资料载明 ${TODAY} 前已开通的按建成计）`,
        en: `, by the documents’ latest word, what public sources say had opened by ${TODAY} counting as built`,
      }
  return {
    zh: `出行方式为${REACH_MODE_TITLE[mode].zh}，路网情景为${afterHan(network.zh)}${byStatus.zh}${several ? '，取最近的起点' : ''}；网格 ${grid.cellM} 米。`,
    en: `By ${REACH_MODE_TITLE[mode].en.toLowerCase()}; network: ${network.en.toLowerCase()}${byStatus.en}${several ? '; from the nearest origin' : ''}; ${grid.cellM} m grid.`,
  }
}

function roadSentence({ values: v }: ReachField): BilingualText {
  const speeds = [v['expressway-kmh'], v['expressroad-kmh'], v['nationalroad-kmh']].join('、')
  return {
    zh: `高速、快速路、国省道平均车速依次为 ${speeds} 公里/小时，按图上线位长度计；上下高速各 ${v['expressway-ramp-min']} 分钟，取车与停车步行共 ${v['parking-min']} 分钟。`,
    en: `Expressways, express roads and trunk roads at ${speeds.replaceAll('、', ', ')} km/h along the drawn course; ${v['expressway-ramp-min']} min at each expressway ramp, ${v['parking-min']} min in all to get to the car, park and walk.`,
  }
}

function streetSentence({ values: v }: ReachField): BilingualText {
  const speeds = [v['street-built-up-kmh'], v['street-plain-kmh'], v['street-hill-kmh']].join('、')
  return {
    zh: `其余道路不逐条建模：建成区、平原、山地车速 ${speeds} 公里/小时，绕行系数 ${v.detour}（山地 ${v['detour-hill']}）；宽阔水面只能由桥隧通过。`,
    en: `Other roads are not modelled one by one: ${speeds.replaceAll('、', ', ')} km/h in towns, plain and hills, ways ${v.detour} times the straight line (hills ${v['detour-hill']}); wide water is crossed by bridges and tunnels only.`,
  }
}

function rideSentence({ values: v }: ReachField): BilingualText {
  const atStations = v['rail-enter-min'] + v['rail-leave-min']
  return {
    zh: `候车为发车间隔之半，至多 ${v['wait-cap-min']} 分钟；进站乘车铁路 ${v['rail-enter-min']}、轨道 ${v['metro-enter-min']} 分钟，出站 ${v['rail-leave-min']}、${v['metro-leave-min']} 分钟；贯通运行的列车不换乘。时间为门到门：乘铁路除列车运行外还要 ${atStations} 分钟进出站，另加候车，因此比站到站的运行时间长。`,
    en: `Waiting is half the headway, ${v['wait-cap-min']} min at most; from the street to the train ${v['rail-enter-min']} min (rail) and ${v['metro-enter-min']} min (metro), out again ${v['rail-leave-min']} and ${v['metro-leave-min']} min; through trains need no change. Times are door to door: by rail ${atStations} min at the stations and the wait come on top of the minutes in the train.`,
  }
}

function endsSentence({ request, values: v }: ReachField): BilingualText {
  const ends = request.ends.includes('walk') ? request.ends : [...request.ends, 'walk' as const]
  return {
    zh: `车站两端${ends.map((e) => END_MODE_TITLE[e].zh).join('、')}，取最快；步行 ${v['walk-kmh']}、骑行 ${v['bike-kmh']} 公里/小时，叫车等候 ${v['taxi-wait-min']} 分钟，出租车在两端不走高速；到首站至多 ${LONGEST_ACCESS_MIN} 分钟。`,
    en: `To and from the stop ${ends.map((e) => END_MODE_TITLE[e].en).join(', ')}, whichever is quickest; walking ${v['walk-kmh']}, cycling ${v['bike-kmh']} km/h, ${v['taxi-wait-min']} min for a taxi, which stays off expressways there; ${LONGEST_ACCESS_MIN} min at most to the first stop.`,
  }
}

function farSentences({ request }: ReachField): BilingualText[] {
  const far = request.origins.filter((origin) => origin.station).map((origin) => origin.title)
  if (!far.length) return []
  return [
    {
      zh: `${far.map((t) => t.zh).join('、')}在计算范围以外：从进站起算，只计铁路，那里的到站时间与小汽车未建模。`,
      en: `${far.map((t) => t.en).join(', ')}: beyond the modelled area; the clock starts at the station’s entrance and only rail counts, neither the way there nor a car is modelled.`,
    },
  ]
}

/** Lines whose documents do not call them built, though they had opened. */
function openedSentences({ lines, services }: ReachModel, { request }: ReachField): BilingualText[] {
  const byCar = lines.filter((l) => isRoadKind(l.kind) && l.opened)
  const byRail = lines.filter((l) => services.some((s) => s.line === l.id && s.openingYear))
  const counted = [
    ...(request.mode === 'transit' ? [] : byCar),
    ...(request.mode === 'car' ? [] : byRail),
  ].filter((l) => rankOf(l.status) !== 0 && rankOf('unknown', openedOf(l, services)) === 0)
  if (!counted.length) return []
  return [
    {
      zh: `文件未写建成、公开资料已开通而按建成计：${counted.map((l) => l.name).join('、')}。`,
      en: `Counted as built since public sources say they opened, though the documents do not yet: ${counted.map((l) => l.nameEn).join(', ')}.`,
    },
  ]
}

const openedOf = (line: NetworkLine, services: readonly Service[]) =>
  line.opened ?? services.find((s) => s.line === line.id && s.openingYear)?.openingYear

/** What the data does not say and the model had to fill in. */
function gapSentences({ lines, roads, transit }: ReachModel, { request }: ReachField): BilingualText[] {
  const out: BilingualText[] = []
  const inScenario = (l: NetworkLine) =>
    (rankOf(l.status, l.opened) ?? Infinity) <= rankLimit(request.scenario)
  const sketched = lines.filter((l) => l.sketched && inScenario(l) && isAsked(l, request))
  const withoutGates = roads.withoutGates.filter(inScenario)
  const untimed = transit.untimed.filter(inScenario)
  if (sketched.length) {
    out.push({
      zh: `文件没有线位、由路网自行示意的线路：${sketched.map((l) => l.name).join('、')}。`,
      en: `Lines no document gives a course for, sketched for the network: ${sketched.map((l) => l.nameEn).join(', ')}.`,
    })
  }
  const guessed = lines.filter((l) => l.assumedStops && inScenario(l) && isAsked(l, request))
  if (guessed.length) {
    out.push({
      zh: `文件未列中间站、按示意设站的线路：${guessed.map((l) => l.name).join('、')}。`,
      en: `Lines whose stops between the ends are assumed, no document naming them: ${guessed.map((l) => l.nameEn).join(', ')}.`,
    })
  }
  if (request.mode !== 'transit' && withoutGates.length) {
    out.push({
      zh: `未载明互通的高速按每 10 公里一处计：${withoutGates.map((l) => l.name).join('、')}。`,
      en: `Expressways whose interchanges nobody names get one every 10 km: ${withoutGates.map((l) => l.nameEn).join(', ')}.`,
    })
  }
  if (request.mode !== 'car' && untimed.length) {
    out.push({
      zh: `无运行时刻的线路按长度与平均速度估算：${untimed.map((l) => l.name).join('、')}。`,
      en: `Lines without a timetable run by length and average speed: ${untimed.map((l) => l.nameEn).join(', ')}.`,
    })
  }
  if (request.mode !== 'car' && transit.dropped.length) {
    out.push({
      zh: `缺少站点位置而未计的班次：${transit.dropped.join('、')}。`,
      en: `Services left out because a stop has no place: ${transit.dropped.join(', ')}.`,
    })
  }
  return out
}

const isAsked = ({ kind }: NetworkLine, { mode }: ReachField['request']): boolean =>
  (mode !== 'transit' && isRoadKind(kind)) || (mode !== 'car' && isTransitKind(kind))

function changeSentences({ assumptions }: ReachModel, { values }: ReachField): BilingualText[] {
  return assumptions
    .filter((row) => values[row.id] !== row.value)
    .map(({ id, title, unit, value }) => ({
      zh: `用户改动：${title.zh} ${values[id]} ${unit}（默认 ${value}）。`,
      en: `Changed by the user: ${title.en} ${values[id]} ${unit} (usually ${value}).`,
    }))
}
