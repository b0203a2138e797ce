import type { SymbolId } from '../../catalogue/symbols'
import { symbolIn } from '../../catalogue/symbols'
import type { Bounds } from '../../core/domain/geometry'
import { legendOf } from '../legend'
import type { MapState } from '../map-state'
import type { MapClass } from './map-svg'

/** Which line of the legend a feature of the map belongs to; null where the legend does not speak of it. */
export function mapClasses(
  state: MapState,
  bounds: Bounds,
): (properties: Readonly<Record<string, unknown>>) => MapClass | null {
  const classes = new Map(
    legendOf(state, bounds).map((entry) => [entry.id, { id: entry.id, title: entry.title[state.language] }]),
  )
  const symbols = new Map<unknown, SymbolId>(state.visible.map((e) => [e.id, symbolIn(state.comparison, e)]))
  const kinds = new Map<unknown, SymbolId>(
    state.contextLines.flatMap(({ properties: { name, nameEn, kind } }) => [
      [name, kind],
      [nameEn, kind],
    ]),
  )
  return ({ id, classKey, label }) => {
    const key = classKey ?? symbols.get(id) ?? (id === undefined ? kinds.get(label) : undefined)
    return classes.get(String(key)) ?? null
  }
}
