import type { BilingualText } from './text'

/** The six county-level districts of Shaoxing, in the statistics bureau's order. */
export const DISTRICT_NAMES = ['越城区', '柯桥区', '上虞区', '诸暨市', '嵊州市', '新昌县'] as const
export type DistrictName = (typeof DISTRICT_NAMES)[number]

/** Entity id and both names of each district. */
export const DISTRICTS: Record<DistrictName, { id: string; title: BilingualText }> = {
  越城区: { id: 'district-yuecheng', title: { zh: '越城区', en: 'Yuecheng' } },
  柯桥区: { id: 'district-keqiao', title: { zh: '柯桥区', en: 'Keqiao' } },
  上虞区: { id: 'district-shangyu', title: { zh: '上虞区', en: 'Shangyu' } },
  诸暨市: { id: 'district-zhuji', title: { zh: '诸暨市', en: 'Zhuji' } },
  嵊州市: { id: 'district-shengzhou', title: { zh: '嵊州市', en: 'Shengzhou' } },
  新昌县: { id: 'district-xinchang', title: { zh: '新昌县', en: 'Xinchang' } },
}

/** The city itself, drawn as the union of its districts. */
export const CITY_ID = 'district-shaoxing'

/** The city is the ground of every map, and on none of the lists: nobody counts it among its own projects. */
export const isListed = ({ id }: { readonly id: string }): boolean => id !== CITY_ID
