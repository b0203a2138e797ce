/** Doubts about one thing: where it lies, and how long it is. */
import type { Geometry } from 'geojson'
import { insideTester } from '../../../src/core/analysis/inside'
import type { StatedValue } from '../../../src/core/domain/entity'
import type { AreaGeometry, LonLat } from '../../../src/core/domain/geometry'
import { isArea } from '../../../src/core/domain/geometry'
import type { Kind } from '../../../src/core/domain/kind'
import type { Doubt, Thing } from './doubt'
import { doubt } from './doubt'

/** The single positions of a shape; lines and areas have none. */
export const pointsOf = (geometry: Geometry | null): LonLat[] => {
  if (geometry?.type === 'Point') return [geometry.coordinates as LonLat]
  return geometry?.type === 'MultiPoint' ? (geometry.coordinates as LonLat[]) : []
}

/** Shapes that lie in none of the districts that their record names. */
export const outsideItsDistricts = (things: readonly Thing[]): Doubt[] =>
  things
    .filter(
      ({ record, entity }) =>
        entity.geometry &&
        record.districts.length > 0 &&
        !record.districts.some((d) => entity.districts.includes(d)),
    )
    .map((thing) => {
      const [typed, found] = [thing.record.districts.join('、'), thing.entity.districts.join('、')]
      return doubt(
        'outside-its-districts',
        [thing],
        `记在${typed}，图形在${found || '各区县之外'}。`,
        `The record says ${typed}, the shape lies in ${found || 'no district'}.`,
      )
    })

/** Kinds that stand in water; a bridge is known by its name. */
const AFLOAT: readonly Kind[] = ['port', 'waterway', 'reservoir', 'ecology']

/** A catchment is land, though its kind is water. */
const isWater = ({ entity }: Thing): boolean =>
  (entity.kind === 'waterway' || entity.kind === 'reservoir') && !entity.name.includes('流域')

/** Points in the sea, a river, a lake or a reservoir as drawn. */
export function pointsInWater(things: readonly Thing[], sea: readonly AreaGeometry[]): Doubt[] {
  const drawn = things.filter(isWater).map(({ entity }) => entity.geometry)
  const testers = [...sea, ...drawn].filter(isArea).map(insideTester)
  return things
    .filter(({ entity }) => !AFLOAT.includes(entity.kind) && !entity.name.includes('桥'))
    .filter(({ entity }) => pointsOf(entity.geometry).some((p) => testers.some((inside) => inside(p))))
    .map((thing) => doubt('point-in-water', [thing], '点落在水面上。', 'The point lies in the water.'))
}

const KM = new Set(['km', '公里', '千米'])
/** A note that says so means a part of the line. */
const A_PART = /段|境内|其中|部分/u
const MOST_OFF = 0.15

/** Lines whose drawn length differs by more than 15 % from the one a mention states for the whole. */
export const lengthsThatDiffer = (things: readonly Thing[]): Doubt[] =>
  things.flatMap((thing) => {
    const drawn = thing.entity.lengthKm
    if (drawn === undefined) return []
    const stated = thing.record.mentions.filter((m) => m.value && !A_PART.test(m.note ?? ''))
    const off = stated.find((m) => isOff(m.value!, drawn))?.value?.number
    if (off === undefined) return []
    const figures = [drawn.toFixed(1), String(off)] as const
    return doubt(
      'length-differs',
      [thing],
      `图上 ${figures[0]} km，文件 ${figures[1]} km。`,
      `Drawn ${figures[0]} km, the document says ${figures[1]} km.`,
    )
  })

function isOff({ number, unit, comparator }: StatedValue, drawnKm: number): boolean {
  if (number === undefined || !unit || !KM.has(unit)) return false
  const share = drawnKm / number - 1
  if (share > MOST_OFF) return !comparator?.startsWith('>')
  return share < -MOST_OFF && !comparator?.startsWith('<')
}
