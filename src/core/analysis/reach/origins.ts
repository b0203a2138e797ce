import type { DistrictName } from '../../domain/district'
import { DISTRICT_NAMES } from '../../domain/district'
import type { Entity } from '../../domain/entity'
import type { BilingualText } from '../../domain/text'
import { DISTRICT_CENTRES } from './promise-list'
import type { ReachOrigin } from './request'
import { FIRST_ORIGIN } from './request'

/** Origins to choose from come in three groups: Hangzhou's, what is reached by rail only, the districts' own. */
export const ORIGIN_GROUPS = ['hangzhou', 'beyond', 'districts'] as const
export type OriginGroup = (typeof ORIGIN_GROUPS)[number]

const centreOf = (name: DistrictName): ReachOrigin => {
  const { title, at } = DISTRICT_CENTRES[name]
  return { id: CENTRE_ID[name], title, at }
}

const CENTRE_ID: Record<DistrictName, string> = {
  越城区: 'yuecheng',
  柯桥区: 'keqiao',
  上虞区: 'shangyu',
  诸暨市: 'zhuji',
  嵊州市: 'shengzhou',
  新昌县: 'xinchang',
}

/** Origins by group; any other position will do as well. */
export const ORIGINS_BY_GROUP: Record<OriginGroup, readonly ReachOrigin[]> = {
  hangzhou: [
    FIRST_ORIGIN,
    {
      id: 'qianjiang-new-city',
      title: { zh: '钱江新城', en: 'Qianjiang New City' },
      at: [120.2069, 30.2452],
    },
    { id: 'wulin-square', title: { zh: '武林广场', en: 'Wulin Square' }, at: [120.1636, 30.2713] },
    { id: 'airport', title: { zh: '萧山机场', en: 'Xiaoshan Airport' }, at: [120.4289, 30.2361] },
  ],
  beyond: [
    { id: 'ningbo', title: { zh: '宁波站', en: 'Ningbo Station' }, at: [121.5361, 29.8617], station: '宁波' },
    {
      id: 'shanghai-hongqiao',
      title: { zh: '上海虹桥站', en: 'Shanghai Hongqiao Station' },
      at: [121.3201, 31.1944],
      station: '上海虹桥',
    },
  ],
  districts: DISTRICT_NAMES.map(centreOf),
}

/** All of them. */
export const ORIGINS: readonly ReachOrigin[] = ORIGIN_GROUPS.flatMap((group) => ORIGINS_BY_GROUP[group])

/** The origin of an id or of a name in either language, of a district also by the district's own; else undefined. */
export function originNamed(text: string): ReachOrigin | undefined {
  const typed = text.trim().toLowerCase()
  const named = ({ zh, en }: BilingualText): boolean => zh === typed || en.toLowerCase() === typed
  const district = DISTRICT_NAMES.find((name) => name === typed)
  return district ? centreOf(district) : ORIGINS.find(({ id, title }) => id === typed || named(title))
}

/**
 * A thing of the atlas as an origin, at its anchor; a district or the city at its seat, as its middle may lie in the
 * hills. Undefined where it has no place.
 */
export function originAtEntity({ id, kind, name, nameEn, anchor }: Entity): ReachOrigin | undefined {
  if (kind === 'district') return centreOf(DISTRICT_NAMES.find((d) => d === name) ?? CITY_SEAT)
  return anchor && { id, title: { zh: name, en: nameEn }, at: anchor }
}

/** The district that the city is governed from. */
const CITY_SEAT: DistrictName = '越城区'

/** Things of the atlas with this id, else those with exactly this name or alias, in either language. */
export function entitiesNamed(text: string, entities: readonly Entity[]): readonly Entity[] {
  const typed = text.trim().toLowerCase()
  const own = entities.find(({ id }) => id === typed)
  const isNamed = ({ name, nameEn, aliases }: Entity): boolean =>
    [name, nameEn, ...aliases].some((one) => one.toLowerCase() === typed)
  return own ? [own] : entities.filter(isNamed)
}
