import * as v from 'valibot'
import type { BilingualText } from '../domain/text'
import { MOST_LOGO_BYTES, isLogo } from './page-logo'
import { PART_IDS } from './page-part'
import {
  FIGURE_SIZES,
  LEAST_EDGE_MM,
  MOST_EDGE_MM,
  ORIENTATIONS,
  PAGE_SIZES,
  USUAL_CUSTOM,
} from './page-sheet'

export const DPIS = [96, 150, 200, 300] as const
/** Only what has a writer. */
export const PAGE_FORMATS = ['png', 'jpeg', 'pdf', 'svg', 'pptx'] as const
export type PageFormat = (typeof PAGE_FORMATS)[number]

/** What the map of a PDF is: pixels as the screen draws them, or shapes and words that stay sharp at any size. */
export const MAP_KINDS = ['picture', 'vectors'] as const
export type MapAs = (typeof MAP_KINDS)[number]

/** Scales a planner asks for by name, 1:n. */
export const ROUND_SCALES = [10_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000] as const

/** No part is smaller than this, either way. */
const LEAST_PART_MM = 3

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const latitude = v.pipe(v.number(), v.minValue(-85), v.maxValue(85))
const scale = v.pipe(v.number(), v.minValue(1000), v.maxValue(10_000_000))

const words = v.pipe(v.array(v.string()), v.readonly())

const BOUNDS_WANTED: BilingualText = {
  zh: '应依次为西、南、东、北',
  en: 'west, south, east, north wanted',
}
const LOGO_WANTED: BilingualText = {
  zh: `应为不大于 ${MOST_LOGO_BYTES / 1024} KB 的 PNG、JPEG 或 SVG 的 data URL`,
  en: `a data URL of a PNG, JPEG or SVG of at most ${MOST_LOGO_BYTES / 1024} KB wanted`,
}

const GROUND = v.union([
  v.literal('screen'),
  v.literal('districts'),
  v.strictObject({
    bounds: v.pipe(
      v.tuple([longitude, latitude, longitude, latitude]),
      v.check(([west, south, east, north]) => west < east && south < north, BOUNDS_WANTED.en),
    ),
  }),
  v.strictObject({ center: v.tuple([longitude, latitude]), denominator: scale }),
])

const edge = v.pipe(v.number(), v.minValue(LEAST_EDGE_MM), v.maxValue(MOST_EDGE_MM))
const place = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_EDGE_MM))
const length = v.pipe(v.number(), v.minValue(LEAST_PART_MM), v.maxValue(MOST_EDGE_MM))
const box = v.pipe(v.strictObject({ x: place, y: place, width: length, height: length }), v.readonly())

const isOn = (usually: boolean) => v.optional(v.boolean(), usually)
const text = v.optional(v.string(), '')
/** Null: what the atlas proposes. */
const proposed = v.optional(v.nullable(v.string()), null)

const SETTINGS = v.strictObject({
  size: v.optional(v.picklist([...PAGE_SIZES, ...FIGURE_SIZES]), 'a4'),
  custom: v.optional(v.pipe(v.strictObject({ width: edge, height: edge }), v.readonly()), USUAL_CUSTOM),
  orientation: v.optional(v.picklist(ORIENTATIONS), 'landscape'),
  dpi: v.optional(v.picklist(DPIS), 150),
  format: v.optional(v.picklist(PAGE_FORMATS), 'png'),
  mapAs: v.optional(v.picklist(MAP_KINDS), 'picture'),
  title: proposed,
  subtitle: proposed,
  notes: text,
  legend: isOn(true),
  legendEdits: v.optional(
    v.strictObject({
      titles: v.pipe(v.record(v.string(), v.string()), v.readonly()),
      hidden: words,
      order: words,
    }),
    { titles: {}, hidden: [], order: [] },
  ),
  scaleBar: isOn(true),
  northArrow: isOn(true),
  grid: isOn(false),
  locator: isOn(false),
  assumptions: isOn(false),
  footnotes: isOn(false),
  facts: isOn(false),
  sources: proposed,
  date: proposed,
  unit: text,
  author: text,
  reviewNumber: text,
  logo: v.optional(v.nullable(v.pipe(v.string(), v.check(isLogo, LOGO_WANTED.en))), null),
  boxes: v.optional(v.pipe(v.partial(v.strictObject(v.entriesFromList(PART_IDS, box))), v.readonly()), {}),
  ground: v.optional(GROUND, 'screen'),
  scale: v.optional(v.nullable(scale), null),
  roundScale: isOn(false),
})

/**
 * A page as somebody wants it; everything has a default. Of title, subtitle, sources and date, null is what the
 * atlas proposes and an empty text leaves the line out. `ground`: what the screen shows, the districts of the
 * filter (or all six), bounds, or a centre and scale; `scale`: a fixed 1:n around the ground's middle; `roundScale`:
 * where the scale is free, the next round one that shows no less ground. `custom`: the sheet in mm, where the size is
 * 'custom'. `mapAs`: the map of a PDF; other formats have what they are, and comparison sheets pictures. `boxes`: places in mm from the sheet's top left corner, chosen by hand.
 */
export type SnapshotSettings = Readonly<v.InferOutput<typeof SETTINGS>>
export type SnapshotWish = Readonly<v.InferInput<typeof SETTINGS>>

/** Settings that no page can be made from; the message names the first in one sentence. */
export class SnapshotSettingsError extends Error {}

/** Fill in what a wish leaves open; throws `SnapshotSettingsError`. */
export function readSnapshotSettings(wish: unknown): SnapshotSettings {
  const read = checkSnapshotSettings(wish ?? {})
  if (read.settings) return read.settings
  const { path, say } = read.fault
  throw new SnapshotSettingsError(`snapshot settings: ${path || 'settings'}: ${say.en}`)
}

/** What is wrong with settings: which one, as `custom.width`, and what. */
export interface SettingsFault {
  readonly path: string
  readonly say: BilingualText
}

/** Settings with what they leave open filled in, or the first fault. */
export function checkSnapshotSettings(
  wish: unknown,
): { settings: SnapshotSettings; fault?: never } | { settings?: never; fault: SettingsFault } {
  const read = v.safeParse(SETTINGS, wish)
  if (read.success) return { settings: read.output }
  const [issue] = read.issues
  return { fault: { path: v.getDotPath(issue) ?? '', say: faultOf(issue) } }
}

function faultOf(issue: v.BaseIssue<unknown>): BilingualText {
  const { kind, expected, received, message } = issue
  if (expected === 'never') return { zh: '没有这一项设置', en: 'there is no such setting' }
  if (kind === 'schema' && received === 'undefined') return { zh: '缺这一项', en: 'is missing' }
  return expected
    ? { zh: `应为 ${expected}，现为 ${received}`, en: `expected ${expected}, found ${received}` }
    : ([BOUNDS_WANTED, LOGO_WANTED].find(({ en }) => en === message) ?? { zh: message, en: message })
}

export const DEFAULT_SETTINGS: SnapshotSettings = readSnapshotSettings({})

/** `越图-融杭四大板块-2026-11-21.png`: what no file system refuses. */
export function snapshotFileName(atlas: string, title: string, date: string, extension: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s*[·,，、]\s*/g, '·')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 60)
    .replace(/[-·]+$/, '')
  return `${[atlas, safe, date].filter(Boolean).join('-')}.${extension}`
}
