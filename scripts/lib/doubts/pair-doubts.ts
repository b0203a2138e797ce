/** Doubts about two things that may be one. */
import { distanceM } from '../../../src/core/analysis/measure'
import type { Doubt, Thing } from './doubt'
import { belongTogether, doubt, pairsOf } from './doubt'
import { pointsOf } from './place-doubts'

const TOGETHER_M = 100
/** More than 100 m of latitude, and of longitude in Shaoxing. */
const NEAR_DEG = 0.0015

/** Points of two entities within 100 m; what grew out of the other may stand in its place. */
export function pointsTogether(things: readonly Thing[]): Doubt[] {
  const dotted = things.flatMap((thing) => pointsOf(thing.entity.geometry).map((at) => ({ thing, at })))
  const inOrder = dotted.toSorted((a, b) => a.at[0] - b.at[0])
  const found = new Map<string, Doubt>()
  inOrder.forEach(({ thing, at }, i) => {
    for (let j = i + 1; j < inOrder.length && inOrder[j]!.at[0] - at[0] < NEAR_DEG; j++) {
      const other = inOrder[j]!
      if (Math.abs(other.at[1] - at[1]) > NEAR_DEG || other.thing === thing) continue
      const metres = Math.round(distanceM(at, other.at))
      if (metres > TOGETHER_M || belongTogether(thing.record, other.thing.record)) continue
      const pair = doubt(
        'points-together',
        [thing, other.thing],
        `两点相距 ${metres} m。`,
        `The points are ${metres} m apart.`,
      )
      if (!found.has(pair.ids.join())) found.set(pair.ids.join(), pair)
    }
  })
  return [...found.values()]
}

/** A name without what writers add or leave out: spaces, quotes, brackets' marks, the city in front. */
export const normalName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/^(浙江省?)?(绍兴市?)?(?=..)/u, '')

/** Entities of one kind with the same name. */
export const sameNames = (things: readonly Thing[]): Doubt[] =>
  pairsOf(things.map((thing) => ({ thing, name: normalName(thing.record.name) })))
    .filter(([a, b]) => a.name === b.name && a.thing.record.kind === b.thing.record.kind)
    .map(([a, b]) => {
      const names = `${a.thing.record.name} / ${b.thing.record.name}`
      return doubt('same-name', [a.thing, b.thing], `同类同名：${names}。`, `One name, one kind: ${names}.`)
    })
