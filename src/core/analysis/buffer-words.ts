import type { BilingualText } from '../domain/text'
import type { RingClass } from './buffer-rings'
import type { NamedShape } from './question'
import { titleOf } from './question'

export const NOTHING_PLACED: BilingualText = {
  zh: '所选对象都没有位置，无法做缓冲区。',
  en: 'None of the chosen things has a place to buffer.',
}

/** `杭绍甬高速公路周边 2、5 公里`. */
export function bufferTitle(shapes: readonly NamedShape[], classes: readonly RingClass[]): BilingualText {
  const km = classes.map((c) => c.toKm)
  const many = { zh: `${shapes.length} 个对象`, en: `${shapes.length} things` }
  const of = shapes.length === 1 ? titleOf(shapes[0]!) : many
  return { zh: `${of.zh}周边 ${km.join('、')} 公里`, en: `Within ${km.join(', ')} km of ${of.en}` }
}

const STRAIGHT: BilingualText = {
  zh: '距离为直线距离，不是沿路距离；面状对象本身计入最内一环。',
  en: 'Distances are straight lines, not along roads; areas themselves count as part of the innermost ring.',
}
const RINGS: BilingualText = {
  zh: '多个距离互为圆环，面积可以相加。',
  en: 'Several distances make rings, so their areas add up.',
}
const OVERLAPPING: BilingualText = {
  zh: '各对象的缓冲区会重叠；按圈层和按区县的面积只计一次。',
  en: 'The buffers of different things overlap; areas by ring and by district count ground once.',
}
const LAND: BilingualText = { zh: '已扣除海域。', en: 'The sea is taken off.' }
const LAND_AND_SEA: BilingualText = { zh: '未扣除海域。', en: 'The sea is not taken off.' }

/** What a buffer takes for granted, by how it was asked for. */
export const bufferAssumptions = (
  { merged, landOnly }: { merged: boolean; landOnly?: boolean },
  classes: readonly RingClass[],
): BilingualText[] => [
  STRAIGHT,
  ...(classes.length > 1 ? [RINGS] : []),
  ...(merged ? [] : [OVERLAPPING]),
  landOnly ? LAND : LAND_AND_SEA,
]
