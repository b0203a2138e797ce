import * as v from 'valibot'
import { FIGURE_SIZES, ORIENTATIONS, PAGE_SIZES } from './page-sheet'

export const DPIS = [96, 150, 300] as const
export const PAGE_FORMATS = ['png', 'pdf', 'pptx'] as const
export type PageFormat = (typeof PAGE_FORMATS)[number]

/** Scales a planner asks for by name, 1:n. */
export const ROUND_SCALES = [10_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000] as const

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const latitude = v.pipe(v.number(), v.minValue(-85), v.maxValue(85))
const scale = v.pipe(v.number(), v.minValue(1000), v.maxValue(10_000_000))

const words = v.pipe(v.array(v.string()), v.readonly())

const GROUND = v.union([
  v.literal('screen'),
  v.literal('districts'),
  v.strictObject({
    bounds: v.pipe(
      v.tuple([longitude, latitude, longitude, latitude]),
      v.check(
        ([west, south, east, north]) => west < east && south < north,
        'west, south, east, north wanted',
      ),
    ),
  }),
  v.strictObject({ center: v.tuple([longitude, latitude]), denominator: scale }),
])

const SETTINGS = v.strictObject({
  size: v.optional(v.picklist([...PAGE_SIZES, ...FIGURE_SIZES]), 'a4'),
  orientation: v.optional(v.picklist(ORIENTATIONS), 'landscape'),
  dpi: v.optional(v.picklist(DPIS), 150),
  format: v.optional(v.picklist(PAGE_FORMATS), 'png'),
  title: v.optional(v.nullable(v.string()), null),
  subtitle: v.optional(v.nullable(v.string()), null),
  notes: v.optional(v.string(), ''),
  legend: v.optional(v.boolean(), true),
  legendEdits: v.optional(
    v.strictObject({
      titles: v.pipe(v.record(v.string(), v.string()), v.readonly()),
      hidden: words,
      order: words,
    }),
    { titles: {}, hidden: [], order: [] },
  ),
  scaleBar: v.optional(v.boolean(), true),
  northArrow: v.optional(v.boolean(), true),
  sources: v.optional(v.nullable(v.string()), null),
  date: v.optional(v.nullable(v.string()), null),
  reviewNumber: v.optional(v.string(), ''),
  ground: v.optional(GROUND, 'screen'),
  scale: v.optional(v.nullable(scale), null),
})

/**
 * A page as somebody wants it; everything has a default. Of title, subtitle, sources and date, null is what the
 * atlas proposes and an empty text leaves the line out. `ground`: what the screen shows, the districts of the
 * filter (or all six), bounds, or a centre and scale; `scale`: a fixed 1:n around the screen's middle.
 */
export type SnapshotSettings = Readonly<v.InferOutput<typeof SETTINGS>>
export type SnapshotWish = Readonly<v.InferInput<typeof SETTINGS>>

/** Settings that no page can be made from; the message names the first in one sentence. */
export class SnapshotSettingsError extends Error {}

/** Fill in what a wish leaves open; throws `SnapshotSettingsError`. */
export function readSnapshotSettings(wish: unknown): SnapshotSettings {
  const read = v.safeParse(SETTINGS, wish ?? {})
  if (read.success) return read.output
  const [issue] = read.issues
  throw new SnapshotSettingsError(`snapshot settings: ${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`)
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
  return `${[atlas, safe, date].filter(Boolean).join('-')}.${extension}`
}
