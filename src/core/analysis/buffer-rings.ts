import type { BilingualText } from '../domain/text'
import { QuestionError } from './question'

/** A ring from the distance before to this one, km. */
export interface RingClass {
  readonly id: string
  readonly title: BilingualText
  readonly toKm: number
}

export const FARTHEST_KM = 200

/** The rings that distances make: `0–2 km`, `2–5 km`. */
export function ringClasses(distancesKm: readonly number[]): RingClass[] {
  const sorted = [...new Set(distancesKm)].sort((a, b) => a - b)
  if (!sorted.length || sorted.some((d) => !(d > 0 && d <= FARTHEST_KM))) {
    throw new QuestionError({
      zh: `缓冲距离应大于 0、不超过 ${FARTHEST_KM} 公里。`,
      en: `Buffer distances lie above 0 and up to ${FARTHEST_KM} km.`,
    })
  }
  return sorted.map((toKm, i) => {
    const span = `${sorted[i - 1] ?? 0}–${toKm}`
    return { id: span.replace('–', '-'), title: { zh: `${span} 公里`, en: `${span} km` }, toKm }
  })
}
