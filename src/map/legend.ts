import type { Geometry } from 'geojson'
import type { Appearance, Palette } from '../catalogue/palette'
import { PALETTE } from '../catalogue/palette'
import { rampColor } from '../catalogue/ramp'
import type { SymbolId } from '../catalogue/symbols'
import { SYMBOLS, SYMBOL_IDS, drawnAs, symbolIn } from '../catalogue/symbols'
import type { Entity } from '../core/domain/entity'
import { isSketch } from '../core/domain/entity'
import type { Bounds } from '../core/domain/geometry'
import { boundsOf, meetsBounds } from '../core/domain/geometry'
import type { Status, StatusRhythm } from '../core/domain/status'
import { RHYTHMS, STATUS, STATUSES, rhythmOf } from '../core/domain/status'
import type { BilingualText } from '../core/domain/text'
import { resultColors, speaksIn } from './context-of'
import type { ContextLine, MapState } from './map-state'
import { remembered } from './remembered'
import { isQuiet } from './sources'
import type { SurfaceLayer } from './surface'
import { surfaceEdge, surfaceOn, unknownColors } from './surface'

/** One line of the legend: what it means and everything needed to draw its sample. */
export interface LegendEntry {
  readonly id: string
  readonly title: BilingualText
  readonly form: 'area' | 'line' | 'point' | 'result' | 'rhythm' | 'hatch'
  readonly color: string
  readonly symbol?: SymbolId
  readonly rhythm?: StatusRhythm
  readonly sketch?: boolean
  /** The answer a class belongs to. */
  readonly of?: BilingualText
  /** A step of a smooth surface: its minutes, and colours from one to the other. */
  readonly ramp?: { readonly fromMin: number; readonly toMin: number; readonly colors: readonly string[] }
  /** How many entities it stands for; absent for rhythms and results. */
  readonly count?: number
}

const boundsCache = new WeakMap<Geometry, Bounds | null>()

function boundsOfShape(shape: Geometry): Bounds | null {
  if (!boundsCache.has(shape)) boundsCache.set(shape, boundsOf([shape]))
  return boundsCache.get(shape)!
}

/** Is any of the shape in view? Most are wholly in or out by their bounds; the others are looked at closely. */
function inView(shape: Geometry, view: Bounds): boolean {
  const b = boundsOfShape(shape)
  if (!b || b[0] > view[2] || b[2] < view[0] || b[1] > view[3] || b[3] < view[1]) return false
  const whole = b[0] >= view[0] && b[2] <= view[2] && b[1] >= view[1] && b[3] <= view[3]
  return whole || meetsBounds(shape, view)
}

/** Is the entity drawn in view, by its own symbol? Points stand at their anchor; districts are ground. */
function drawnIn(entity: Entity, view: Bounds): boolean {
  const form = entity.kind === 'district' ? null : drawnAs(entity)
  if (form === 'point' && entity.anchor)
    return meetsBounds({ type: 'Point', coordinates: entity.anchor }, view)
  return form !== null && form !== 'point' && inView(entity.geometry!, view)
}

/** What the legend depends on. */
export type LegendState = Pick<
  MapState,
  'visible' | 'contextLines' | 'results' | 'appearance' | 'theme' | 'narrowed' | 'comparison'
>

/** The legend of what is in view: only sorts, rhythms and results that are drawn inside `view` (WGS84). */
export const legendOf = (state: LegendState, view: Bounds): LegendEntry[] => legendMaker()(state, view)

/**
 * Makes the legends of one map. What stands below the answers is looked at anew only when it has changed, not with
 * every step of an answer that follows a slider.
 */
export function legendMaker(): (state: LegendState, view: Bounds) => LegendEntry[] {
  const contentOf = remembered(contentEntries)
  return (state, view) => {
    const { visible, contextLines, appearance, theme, narrowed, comparison } = state
    return [
      ...resultEntries(state, view),
      ...contentOf(visible, contextLines, appearance, theme, narrowed, comparison, view),
    ]
  }
}

/** Sorts, rhythms and hatching in view. */
function contentEntries(
  visible: LegendState['visible'],
  contextLines: LegendState['contextLines'],
  appearance: Appearance,
  theme: LegendState['theme'],
  narrowed: boolean,
  comparison: LegendState['comparison'],
  view: Bounds,
): LegendEntry[] {
  const palette = PALETTE[appearance]
  const entities = visible.filter((e) => drawnIn(e, view))
  const lines = contextLines.filter((line) => inView(line.geometry, view))
  const drawing = { speaks: speaksIn({ theme, narrowed }), comparison }
  const hatched = entities.some((e) => hasSoftEdge(e) && !isQuiet(e, drawing))
  return [
    ...symbolEntries(entities, comparison, lines, palette),
    ...rhythmEntries(entities, lines, palette),
    ...(hatched ? [HATCH(palette)] : []),
  ]
}

/** A sketched area: its edge is soft, so that it shows no status. */
const hasSoftEdge = (e: Entity): boolean => isSketch(e) && drawnAs(e) === 'area'

const FORMS = ['area', 'line', 'point'] as const

/** One entry a symbol, its sample in the form most of its entities have. */
function symbolEntries(
  entities: readonly Entity[],
  comparison: LegendState['comparison'],
  contextLines: readonly ContextLine[],
  palette: Palette,
): LegendEntry[] {
  return SYMBOL_IDS.flatMap((symbol): LegendEntry[] => {
    const members = entities.filter((e) => symbolIn(comparison, e) === symbol)
    const unnamed = contextLines.some((line) => line.properties.kind === symbol)
    if (!members.length && !unnamed) return []
    const count = (form: (typeof FORMS)[number]) => members.filter((e) => drawnAs(e) === form).length
    const form = members.length ? FORMS.toSorted((a, b) => count(b) - count(a))[0]! : 'line'
    const named = symbol.startsWith('board-') ? members[0]! : null
    return [
      {
        id: symbol,
        title: named ? { zh: named.name, en: named.nameEn } : SYMBOLS[symbol].title,
        form,
        symbol,
        color: palette.pigment[SYMBOLS[symbol].pigment],
        sketch: members.length > 0 && members.every(isSketch),
        ...(members.length ? { count: members.length } : {}),
      },
    ]
  }).sort((a, b) => FORMS.indexOf(a.form as 'area') - FORMS.indexOf(b.form as 'area'))
}

/** One entry for each rhythm, named by the statuses in view that are drawn with it. */
function rhythmEntries(
  entities: readonly Entity[],
  contextLines: readonly ContextLine[],
  palette: Palette,
): LegendEntry[] {
  const present = new Set<Status>(entities.filter((e) => !hasSoftEdge(e)).map((e) => e.status))
  if (contextLines.length) present.add('built')
  return RHYTHMS.flatMap((rhythm): LegendEntry[] => {
    const names = STATUSES.filter((s) => present.has(s) && rhythmOf(s) === rhythm).map((s) => STATUS[s].title)
    if (!names.length) return []
    const title = {
      zh: names.map((n) => n.zh).join('、'),
      en: names.map(({ en }, i) => (i ? en.toLowerCase() : en)).join(', '),
    }
    return [{ id: `rhythm:${rhythm}`, title, form: 'rhythm', rhythm, color: palette.label }]
  })
}

const HATCH = (palette: Palette): LegendEntry => ({
  id: 'hatch',
  title: { zh: '示意范围（按文字勾绘）', en: 'Sketched from the wording' },
  form: 'hatch',
  color: palette.labelQuiet,
})

function resultEntries({ results, appearance }: LegendState, view: Bounds): LegendEntry[] {
  const colors = resultColors(results, appearance)
  const surface = surfaceOn(results)
  return results
    .filter((r) => r.shown)
    .flatMap(({ id, result }): LegendEntry[] => {
      const smooth = id === surface?.id ? surface : null
      const isShown = (classId: string) =>
        smooth
          ? inBox(smooth.surface.bounds, view)
          : result.shapes.features.some((f) => f.properties.classId === classId && inView(f.geometry, view))
      const classes = result.classes
        .filter((c) => isShown(c.id))
        .map((c) => ({
          id: `${id}/${c.id}`,
          title: c.title,
          form: 'result' as const,
          of: result.title,
          color: colors.get(`${id}/${c.id}`)!,
        }))
      if (!smooth) return classes
      const steps = classes.map((entry) => {
        const step = result.classes.findIndex((c) => `${id}/${c.id}` === entry.id)
        const ramp = rampStep(smooth, step, appearance)
        return { ...entry, color: ramp.colors[0]!, ramp }
      })
      return [...steps, ...groundEntries(smooth, appearance, view).map((e) => ({ ...e, of: result.title }))]
    })
}

const inBox = ([west, south, east, north]: Bounds, view: Bounds): boolean =>
  west <= view[2] && east >= view[0] && south <= view[3] && north >= view[1]

/** Colours named on a step of the ramp, enough to look smooth. */
const COLORS_A_STEP = 8

function rampStep({ stepsMin }: SurfaceLayer, step: number, appearance: Appearance) {
  const [fromMin, toMin] = [stepsMin[step - 1] ?? 0, stepsMin[step]!]
  const colors = Array.from({ length: COLORS_A_STEP }, (_, i) => {
    const minutes = fromMin + ((toMin - fromMin) * i) / (COLORS_A_STEP - 1)
    return rampColor(minutes / stepsMin.at(-1)!, appearance)
  })
  return { fromMin, toMin, colors }
}

/** The ways of not knowing that a surface holds, and the edge of what is modelled. */
function groundEntries(layer: SurfaceLayer, appearance: Appearance, view: Bounds): LegendEntry[] {
  const { id, surface } = layer
  const isSeen = inBox(surface.bounds, view)
  const unknown = unknownColors(appearance)
  const state = (key: keyof typeof unknown, title: BilingualText): LegendEntry => ({
    id: `${id}/${key}`,
    title,
    form: 'result',
    color: unknown[key],
  })
  return [
    ...(isSeen && surface.holds.unreachable ? [state('unreachable', UNREACHABLE)] : []),
    ...(isSeen && surface.holds.notModelled ? [state('not-modelled', NOT_MODELLED)] : []),
    ...(inView(surfaceEdge(layer).geometry, view)
      ? [
          {
            id: `${id}/edge`,
            title: EDGE,
            form: 'result' as const,
            rhythm: 'short-dash' as const,
            color: PALETTE[appearance].labelQuiet,
          },
        ]
      : []),
  ]
}

const UNREACHABLE: BilingualText = { zh: '不可达', en: 'Unreachable' }
const NOT_MODELLED: BilingualText = { zh: '未建模（宽阔水面）', en: 'Not modelled (wide water)' }
const EDGE: BilingualText = { zh: '计算范围，其外不计', en: 'Modelled area; nothing is said beyond' }
