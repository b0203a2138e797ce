import type { BilingualText } from './text'

/** What a thing is: the closed list of kinds, with both names. */
export const KIND = {
  district: { zh: '行政区', en: 'District' },
  zone: { zh: '片区', en: 'Zone' },
  corridor: { zh: '廊道', en: 'Corridor' },
  rail: { zh: '铁路', en: 'Railway' },
  metro: { zh: '城市轨道', en: 'Metro and suburban rail' },
  expressway: { zh: '高速公路', en: 'Expressway' },
  expressroad: { zh: '快速路', en: 'Urban express road' },
  nationalroad: { zh: '国省道与连接路', en: 'National and provincial road' },
  waterway: { zh: '河道与航道', en: 'River and waterway' },
  port: { zh: '港口', en: 'Port' },
  airport: { zh: '机场', en: 'Airport' },
  hub: { zh: '枢纽与车站', en: 'Hub and station' },
  platform: { zh: '产业平台', en: 'Industry platform' },
  lab: { zh: '实验室与研究院', en: 'Laboratory and institute' },
  campus: { zh: '院校', en: 'Campus' },
  hospital: { zh: '医院', en: 'Hospital' },
  venue: { zh: '场馆', en: 'Venue' },
  project: { zh: '项目', en: 'Project' },
  scenic: { zh: '景区', en: 'Scenic area' },
  heritage: { zh: '文化遗产', en: 'Heritage' },
  ecology: { zh: '生态空间', en: 'Ecology' },
  reservoir: { zh: '水库', en: 'Reservoir' },
  energy: { zh: '能源', en: 'Energy' },
  town: { zh: '镇街', en: 'Town' },
  neighbourCityPlace: { zh: '周边城市地点', en: 'Place in a neighbouring city' },
} as const satisfies Record<string, BilingualText>

export type Kind = keyof typeof KIND
export const KINDS = Object.keys(KIND) as Kind[]
