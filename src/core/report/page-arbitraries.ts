/** Settings as anybody might have them, for tests. */
import * as fc from 'fast-check'
import { PART_IDS } from './page-part'
import type { SnapshotWish } from './page-settings'
import { DPIS, MAP_KINDS, PAGE_FORMATS } from './page-settings'
import { ORIENTATIONS, PAGE_SIZES } from './page-sheet'

/** Two squares: an SVG file as a data URL. */
export const A_LOGO = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h9v9H0Z"/></svg>')}`

const mm = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((n) => n + 0)
const box = fc.record({ x: mm(0, 1200), y: mm(0, 1200), width: mm(3, 1200), height: mm(3, 1200) })
const own = fc.option(fc.string(), { nil: null })
const scale = fc.integer({ min: 1000, max: 10_000_000 })

const ground = fc.oneof(
  fc.constantFrom('screen' as const, 'districts' as const),
  fc.record({ center: fc.tuple(mm(-180, 180), mm(-85, 85)), denominator: scale }),
  fc.record({
    bounds: fc
      .tuple(mm(-180, 179), mm(-85, 84))
      .map(([w, s]): [number, number, number, number] => [w, s, w + 1, s + 1]),
  }),
)

/** A wish of any settings, or of none. */
export const aWish: fc.Arbitrary<SnapshotWish> = fc.record(
  {
    size: fc.constantFrom(...PAGE_SIZES),
    custom: fc.record({ width: mm(50, 1200), height: mm(50, 1200) }),
    orientation: fc.constantFrom(...ORIENTATIONS),
    dpi: fc.constantFrom(...DPIS),
    format: fc.constantFrom(...PAGE_FORMATS),
    mapAs: fc.constantFrom(...MAP_KINDS),
    title: own,
    subtitle: own,
    notes: fc.string(),
    legend: fc.boolean(),
    legendEdits: fc.record({
      titles: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string()),
      hidden: fc.array(fc.string()),
      order: fc.array(fc.string()),
    }),
    scaleBar: fc.boolean(),
    northArrow: fc.boolean(),
    grid: fc.boolean(),
    locator: fc.boolean(),
    assumptions: fc.boolean(),
    footnotes: fc.boolean(),
    facts: fc.boolean(),
    sources: own,
    date: own,
    unit: fc.string(),
    author: fc.string(),
    reviewNumber: fc.string(),
    logo: fc.constantFrom(null, A_LOGO),
    boxes: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...PART_IDS), box), { selector: ([id]) => id })
      .map((entries) => Object.fromEntries(entries)),
    ground,
    scale: fc.option(scale, { nil: null }),
    roundScale: fc.boolean(),
  },
  { requiredKeys: [] },
)
