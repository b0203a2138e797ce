import type { BilingualText } from './text'

/** Why a thing has no place on the map: a closed list, so that it can be counted. */
export const UNPLACED = {
  'no-address': { zh: '文件未给位置', en: 'No place given' },
  'no-course': { zh: '范围或走向未载', en: 'No extent or course given' },
  'not-listed': { zh: '名单未列', en: 'List not given' },
  'no-single-place': { zh: '没有单一地点', en: 'No single place' },
  umbrella: { zh: '总称，分项另列', en: 'Sum of things listed apart' },
  digital: { zh: '数字平台', en: 'Digital platform' },
  beyond: { zh: '图幅之外', en: 'Beyond the map' },
  'not-known': { zh: '位置尚未查明', en: 'Place not known to us' },
} as const satisfies Record<string, BilingualText>

export type Unplaced = keyof typeof UNPLACED
export const UNPLACED_REASONS = Object.keys(UNPLACED) as Unplaced[]
