import type { ResultClass } from '../core/analysis/result'
import type { Comparison } from '../core/domain/change'
import type { Entity } from '../core/domain/entity'
import { PALETTE } from './palette'
import { SYMBOLS, symbolIn } from './symbols'
import { classColors } from './verdict-colours'

/** How an entity looks in a file of shapes: as on the light map. */
export function exportLook(entity: Entity, comparison: Comparison | null = null) {
  const id = symbolIn(comparison, entity)
  const { pigment, lineWidth } = SYMBOLS[id]
  return { id, colour: PALETTE.light.pigment[pigment], lineWidth }
}

/** The colours of an answer's classes, in their order. */
export const exportRamp = (classes: readonly ResultClass[]): string[] => classColors(classes, 'light')
