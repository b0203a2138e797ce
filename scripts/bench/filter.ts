/** From a changed filter to what the map is told: 2,000 points, in the page's own functions. */
import { matches, NO_FILTER } from '../../src/core/domain/filter'
import type { Filter } from '../../src/core/domain/filter'
import type { Entity } from '../../src/core/domain/entity'
import { DISTRICT_NAMES } from '../../src/core/domain/district'
import { plainSearchText } from '../../src/core/domain/search-text'
import { mapContextOf } from '../../src/map/context-of'
import { diffContexts } from '../../src/map/diff'
import type { MapState } from '../../src/map/map-state'
import { deriveAtlas } from '../lib/build-atlas'
import { readSourceData } from '../lib/data-folder'
import type { BenchRow } from './bench'
import { measure } from './bench'

const POINTS = 2000
const FRAME_MS = 16
const ROUNDS = 40

export function benchFilter(): Promise<BenchRow[]> {
  const data = readSourceData()
  const atlas = deriveAtlas(data)
  const points = manyPoints(atlas.filter((e) => e.geometry?.type === 'Point'))
  const texts = new Map(points.map((p) => [p.id, plainSearchText(p)]))
  const textOf = (e: Entity) => texts.get(e.id)!
  const state = (visible: readonly Entity[]): MapState => ({
    appearance: 'light',
    language: 'zh',
    theme: 'overview',
    narrowed: false,
    comparison: null,
    base: data.base,
    districts: atlas.filter((e) => e.kind === 'district'),
    waters: [],
    visible,
    ground: [],
    contextLines: [],
    chosenDistricts: [],
    selected: null,
    hovered: null,
    results: [],
    fullMarks: true,
  })
  let before = mapContextOf(state(points))
  const filterOf = (round: number): Filter => ({
    ...NO_FILTER,
    districts: [DISTRICT_NAMES[round % DISTRICT_NAMES.length]!],
    words: round % 2 ? '' : 'a',
  })
  const all = JSON.stringify(points)
  return measure(
    [
      { job: 'parse the 2,000 points anew', run: () => JSON.parse(all) as unknown },
      {
        job: 'changed filter → told to the map, 2,000 points',
        against: 'parse the 2,000 points anew',
        aimMs: FRAME_MS,
        run: (round) => {
          const filter = filterOf(round)
          const next = mapContextOf(state(points.filter((e) => matches(filter, e, textOf))))
          // What setData does on the page's thread: the changed sources are copied to the map's worker.
          for (const change of diffContexts(before, next)) structuredClone(change)
          before = next
        },
      },
    ],
    ROUNDS,
  )
}

/** The atlas's points over and over, each a little aside, until there are enough. */
function manyPoints(points: readonly Entity[]): Entity[] {
  return Array.from({ length: POINTS }, (_, i): Entity => {
    const e = points[i % points.length]!
    const [x, y] = e.anchor!
    const at: [number, number] = [x + (i % 97) * 1e-4, y + (i % 89) * 1e-4]
    return { ...e, id: `${e.id}-${i}`, anchor: at, geometry: { type: 'Point', coordinates: at } }
  })
}
