import type { Palette } from '../catalogue/palette'
import { PALETTE } from '../catalogue/palette'
import type { SymbolId } from '../catalogue/symbols'
import { SYMBOLS, SYMBOL_IDS, drawnAs, symbolOf } from '../catalogue/symbols'
import type { Entity } from '../core/domain/entity'
import { isSketch } from '../core/domain/entity'
import type { Bounds } from '../core/domain/geometry'
import { boundsOf } from '../core/domain/geometry'
import type { StatusRhythm } from '../core/domain/status'
import { RHYTHMS, STATUS, STATUSES, rhythmOf } from '../core/domain/status'
import type { BilingualText } from '../core/domain/text'
import { resultColors } from './context-of'
import type { MapState } from './map-state'

/** One line of the legend: what it means and everything needed to draw its sample. */
export interface LegendEntry {
  readonly id: string
  readonly title: BilingualText
  readonly form: 'area' | 'line' | 'point' | 'result' | 'rhythm' | 'hatch'
  readonly color: string
  readonly symbol?: SymbolId
  readonly rhythm?: StatusRhythm
  readonly sketch?: boolean
  /** How many entities it stands for; absent for rhythms and results. */
  readonly count?: number
}

const boundsCache = new WeakMap<Entity, Bounds | null>()

function entityBounds(entity: Entity): Bounds | null {
  if (!boundsCache.has(entity)) boundsCache.set(entity, boundsOf([entity.geometry]))
  return boundsCache.get(entity)!
}

const meet = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/** The legend of what is in view: only sorts, rhythms and results that occur inside `view` (WGS84). */
export function legendOf(
  state: Pick<MapState, 'visible' | 'results' | 'appearance' | 'base'>,
  view: Bounds,
): LegendEntry[] {
  const palette = PALETTE[state.appearance]
  const inView = state.visible.filter((e) => {
    const b = e.kind === 'district' ? null : entityBounds(e)
    return b && meet(b, view)
  })
  return [
    ...resultEntries(state),
    ...symbolEntries(inView, palette),
    ...rhythmEntries(inView, palette),
    ...(inView.some(isSketch) ? [HATCH(palette)] : []),
  ]
}

const FORMS = ['area', 'line', 'point'] as const

/** One entry a symbol, its sample in the form most of its entities have. */
function symbolEntries(entities: readonly Entity[], palette: Palette): LegendEntry[] {
  return SYMBOL_IDS.flatMap((symbol): LegendEntry[] => {
    const members = entities.filter((e) => symbolOf(e) === symbol)
    if (!members.length) return []
    const count = (form: (typeof FORMS)[number]) => members.filter((e) => drawnAs(e) === form).length
    const form = FORMS.toSorted((a, b) => count(b) - count(a))[0]!
    const named = symbol.startsWith('board-') ? members[0]! : null
    return [
      {
        id: symbol,
        title: named ? { zh: named.name, en: named.nameEn } : SYMBOLS[symbol].title,
        form,
        symbol,
        color: palette.pigment[SYMBOLS[symbol].pigment],
        sketch: members.every(isSketch),
        count: members.length,
      },
    ]
  }).sort((a, b) => FORMS.indexOf(a.form as 'area') - FORMS.indexOf(b.form as 'area'))
}

/** One entry for each rhythm, named by the statuses in view that are drawn with it. */
function rhythmEntries(entities: readonly Entity[], palette: Palette): LegendEntry[] {
  const present = new Set(entities.map((e) => e.status))
  return RHYTHMS.flatMap((rhythm): LegendEntry[] => {
    const names = STATUSES.filter((s) => present.has(s) && rhythmOf(s) === rhythm).map((s) => STATUS[s].title)
    if (!names.length) return []
    const title = { zh: names.map((n) => n.zh).join('、'), en: names.map((n) => n.en).join(', ') }
    return [{ id: `rhythm:${rhythm}`, title, form: 'rhythm', rhythm, color: palette.label }]
  })
}

const HATCH = (palette: Palette): LegendEntry => ({
  id: 'hatch',
  title: { zh: '示意范围（按文字勾绘）', en: 'Sketched from the wording' },
  form: 'hatch',
  color: palette.labelQuiet,
})

function resultEntries({ results, appearance }: Pick<MapState, 'results' | 'appearance'>): LegendEntry[] {
  const colors = resultColors(results, appearance)
  return results
    .filter((r) => r.shown)
    .flatMap(({ id, result }) =>
      result.classes.map((c) => ({
        id: `${id}/${c.id}`,
        title: c.title,
        form: 'result' as const,
        color: colors.get(`${id}/${c.id}`)!,
      })),
    )
}
