import type { DistrictName } from '../../domain/district'
import type { LonLat } from '../../domain/geometry'
import type { Passage } from '../../domain/passage'
import type { BilingualText } from '../../domain/text'

/** What the documents promise of travel, in the order they are listed. */
export const PROMISE_IDS = [
  'half-hour',
  'city-30',
  'hangyong-30',
  'shanghai-60',
  'county-hsr',
  'town-15',
  'town-expressway',
] as const
export type PromiseId = (typeof PROMISE_IDS)[number]

/** A promise in short and the passage that makes it. */
export interface TravelPromise {
  readonly title: BilingualText
  readonly evidence: Passage
  /** What is not written there, and how it was read. */
  readonly reading: BilingualText
}

const CIRCLE_336: Passage = {
  doc: 'fyp-14',
  section: '一（五）',
  quote: '“336”交通圈（市域30分钟、杭甬30分钟、上海60分钟）',
}
const COUNTY_AND_TOWN: Passage = {
  doc: 'fyp-14',
  section: '一（五）',
  quote: '实现“县县通高铁、三区智慧路、镇镇联高速”',
}
const DOOR_TO_DOOR: BilingualText = {
  zh: '起讫点与方式文件未写；按中心到中心、门到门、最快方式计。',
  en: 'Neither the end points nor the mode are defined; read as centre to centre, door to door, by the quickest way.',
}

export const PROMISE: Record<PromiseId, TravelPromise> = {
  'half-hour': {
    title: {
      zh: '绍兴、杭州中心城区半小时通达',
      en: 'Half an hour between the city centres of Shaoxing and Hangzhou',
    },
    evidence: { doc: 'ronghang-2024', section: '一（二）2', quote: '全面实现绍兴、杭州中心城区半小时通达' },
    reading: DOOR_TO_DOOR,
  },
  'city-30': {
    title: { zh: '“336”：市域 30 分钟', en: '3-3-6: 30 minutes within the city' },
    evidence: CIRCLE_336,
    reading: {
      zh: '起讫点与方式文件未写；按市中心（城市广场）到各区县市中心、门到门、最快方式计。',
      en: 'Neither the end points nor the mode are defined; read as from the city’s centre (City Square) to each district’s, door to door, by the quickest way.',
    },
  },
  'hangyong-30': {
    title: { zh: '“336”：杭甬 30 分钟', en: '3-3-6: 30 minutes to Hangzhou and Ningbo' },
    evidence: CIRCLE_336,
    reading: {
      zh: '起讫点与方式文件未写；按杭州东站、宁波站到各区县市中心、最快方式计；宁波站从进站起算，只计铁路。',
      en: 'Neither the end points nor the mode are defined; read as from Hangzhou East and Ningbo stations to each district’s centre by the quickest way; from Ningbo’s entrance, by rail only.',
    },
  },
  'shanghai-60': {
    title: { zh: '“336”：上海 60 分钟', en: '3-3-6: 60 minutes to Shanghai' },
    evidence: CIRCLE_336,
    reading: {
      zh: '起讫点与方式文件未写；按上海虹桥站进站起、到各区县市中心计，只计铁路。',
      en: 'Neither the end points nor the mode are defined; read as from the entrance of Shanghai Hongqiao to each district’s centre, by rail only.',
    },
  },
  'county-hsr': {
    title: { zh: '县县通高铁', en: 'High-speed rail in every county' },
    evidence: COUNTY_AND_TOWN,
    reading: {
      zh: '按有高铁列车停靠的车站在境内或以该县市命名计；主城三区的绍兴北站在区界上，算作邻近各区的站。',
      en: 'Read as: a station that high-speed trains call at lies in the district or bears its name; one within 1 km of its drawn bounds counts as in it.',
    },
  },
  'town-15': {
    title: { zh: '乡镇 15 分钟上高速', en: 'Fifteen minutes from a town to the expressway' },
    evidence: { doc: 'tasks-2023', section: '133', quote: '推动实现乡镇“15分钟上高速”' },
    reading: {
      zh: '按乡镇（街道）驻地开车到最近的高速出入口计；点位误差足以改变结论的算不能判断。',
      en: 'Read as driving from the seat of the township to the nearest expressway gate; where the uncertainty of the seat could tip the answer it cannot be said.',
    },
  },
  'town-expressway': {
    title: { zh: '镇镇联高速', en: 'Every town linked to the expressways' },
    evidence: COUNTY_AND_TOWN,
    reading: {
      zh: '“联”以何为准文件未写；15 分钟内可上高速的算已联，其余不能判断。',
      en: 'What counts as linked is not defined; a gate within 15 minutes counts as linked, of the others it cannot be said.',
    },
  },
}

/** A place that promises are measured from or to. */
export interface Centre {
  readonly title: BilingualText
  readonly at: LonLat
}

/** The middle of each district's chief town. */
export const DISTRICT_CENTRES: Record<DistrictName, Centre> = {
  越城区: { title: { zh: '越城（城市广场）', en: 'Yuecheng (City Square)' }, at: [120.577, 30] },
  柯桥区: { title: { zh: '柯桥（瓜渚湖）', en: 'Keqiao (Guazhu Lake)' }, at: [120.4912, 30.0818] },
  上虞区: { title: { zh: '上虞（百官）', en: 'Shangyu (Baiguan)' }, at: [120.87, 30.02] },
  诸暨市: { title: { zh: '诸暨城区', en: 'Zhuji, town' }, at: [120.236, 29.713] },
  嵊州市: { title: { zh: '嵊州城区', en: 'Shengzhou, town' }, at: [120.82, 29.59] },
  新昌县: { title: { zh: '新昌城区', en: 'Xinchang, town' }, at: [120.9, 29.5] },
}

/** The districts that make up the central city. */
export const CENTRAL_DISTRICTS: readonly DistrictName[] = ['越城区', '柯桥区', '上虞区']

/** Hangzhou's centres. */
export const HANGZHOU_CENTRES: readonly Centre[] = [
  { title: { zh: '杭州武林广场', en: 'Hangzhou, Wulin Square' }, at: [120.1636, 30.2713] },
  { title: { zh: '杭州钱江新城', en: 'Hangzhou, Qianjiang New City' }, at: [120.2069, 30.2452] },
  { title: { zh: '杭州东站', en: 'Hangzhou East Station' }, at: [120.2082, 30.2935] },
]
