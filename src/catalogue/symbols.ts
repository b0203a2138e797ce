import type { Change, Comparison } from '../core/domain/change'
import { CHANGE, changeOf } from '../core/domain/change'
import type { Entity } from '../core/domain/entity'
import { isArea, isLine } from '../core/domain/geometry'
import type { Kind } from '../core/domain/kind'
import type { BilingualText } from '../core/domain/text'
import { KIND } from '../core/domain/kind'
import type { Pigment } from './palette'
import { isPigment } from './palette'
import type { MarkShape } from './mark-shapes'

/** How entities of one sort look. Map paint and legend both read this table and nothing else. */
export interface MapSymbol {
  readonly title: BilingualText
  readonly pigment: Pigment
  /** Width of a course at zoom 10, in px. */
  readonly lineWidth: number
  /** Shape of a point. */
  readonly mark: MarkShape
  /** How strongly an area is tinted, 0 to 1. */
  readonly tint: number
  /** Drawn later, and kept earlier when labels collide: higher is more important. */
  readonly rank: number
}

const symbol = (
  title: BilingualText,
  pigment: Pigment,
  mark: MarkShape,
  { lineWidth = 2, tint = 0.14, rank = 1 } = {},
): MapSymbol => ({ title, pigment, mark, lineWidth, tint, rank })

const BOARD = { tint: 0.2, lineWidth: 2.2, rank: 8 }

/** What a change looks like: the same badge in another pigment and with another sign; what stayed steps back. */
const change = (of: Change, pigment: Pigment, mark: MarkShape, weight = {}): MapSymbol =>
  symbol(CHANGE[of], pigment, mark, { lineWidth: 2.8, tint: 0.22, rank: 6, ...weight })

/** One entry for each kind, one for each colour of the four boards, one for each change between documents. */
export const SYMBOLS = {
  district: symbol(KIND.district, 'ink', 'dot', { rank: 9 }),
  'board-azurite': symbol({ zh: '空间板块', en: 'Spatial board' }, 'azurite', 'hexagon', BOARD),
  'board-malachite': symbol({ zh: '空间板块', en: 'Spatial board' }, 'malachite', 'hexagon', BOARD),
  'board-ochre': symbol({ zh: '空间板块', en: 'Spatial board' }, 'ochre', 'hexagon', BOARD),
  'board-carmine': symbol({ zh: '空间板块', en: 'Spatial board' }, 'carmine', 'hexagon', BOARD),
  zone: symbol(KIND.zone, 'gamboge', 'hexagon', { rank: 4 }),
  corridor: symbol(KIND.corridor, 'malachite', 'leaf', { lineWidth: 5, tint: 0.16, rank: 5 }),
  rail: symbol(KIND.rail, 'indigo', 'ring', { lineWidth: 2.6, rank: 7 }),
  metro: symbol(KIND.metro, 'carmine', 'ring', { lineWidth: 2.4, rank: 6 }),
  expressway: symbol(KIND.expressway, 'cinnabar', 'ring', { lineWidth: 2.6, rank: 6 }),
  expressroad: symbol(KIND.expressroad, 'gamboge', 'ring', { lineWidth: 2, rank: 4 }),
  nationalroad: symbol(KIND.nationalroad, 'ochre', 'ring', { lineWidth: 1.6, rank: 3 }),
  waterway: symbol(KIND.waterway, 'azurite', 'drop', { lineWidth: 2.2, rank: 4 }),
  port: symbol(KIND.port, 'azurite', 'anchor', { rank: 3 }),
  airport: symbol(KIND.airport, 'ink', 'plane', { rank: 9 }),
  hub: symbol(KIND.hub, 'ink', 'square-ring', { rank: 8 }),
  platform: symbol(KIND.platform, 'indigo', 'square', { rank: 4 }),
  lab: symbol(KIND.lab, 'azurite', 'triangle', { rank: 3 }),
  campus: symbol(KIND.campus, 'azurite', 'book', { rank: 3 }),
  hospital: symbol(KIND.hospital, 'cinnabar', 'cross', { rank: 3 }),
  venue: symbol(KIND.venue, 'carmine', 'star', { rank: 4 }),
  project: symbol(KIND.project, 'ochre', 'circle', { rank: 2 }),
  scenic: symbol(KIND.scenic, 'malachite', 'mountain', { rank: 3 }),
  heritage: symbol(KIND.heritage, 'carmine', 'diamond', { rank: 3 }),
  ecology: symbol(KIND.ecology, 'malachite', 'leaf', { rank: 3 }),
  reservoir: symbol(KIND.reservoir, 'azurite', 'drop', { tint: 0.35, rank: 3 }),
  energy: symbol(KIND.energy, 'gamboge', 'bolt', { rank: 2 }),
  town: symbol(KIND.town, 'ink', 'dot', { tint: 0.08, rank: 2 }),
  neighbourCityPlace: symbol(KIND.neighbourCityPlace, 'ink', 'ring', { rank: 2 }),
  'change-new': change('new', 'malachite', 'badge-plus'),
  'change-advanced': change('advanced', 'azurite', 'badge-up'),
  'change-finished': change('finished', 'indigo', 'badge-check'),
  'change-set-back': change('set-back', 'gamboge', 'badge-down'),
  'change-postponed': change('postponed', 'ochre', 'badge-pause'),
  'change-cancelled': change('cancelled', 'cinnabar', 'badge-cross'),
  'change-unchanged': change('unchanged', 'ink', 'badge-equal', { lineWidth: 1.6, tint: 0.06, rank: 3 }),
  'change-no-longer-named': change('no-longer-named', 'carmine', 'badge-minus', { rank: 5 }),
} as const satisfies Record<string, MapSymbol>

export type SymbolId = keyof typeof SYMBOLS
export const SYMBOL_IDS = Object.keys(SYMBOLS) as SymbolId[]

/** What a symbol depends on. */
type Drawn = Pick<Entity, 'kind' | 'systems' | 'style' | 'docs' | 'history'>

/** The symbol an entity is drawn with: what became of it where documents are compared, else that of its kind. */
export function symbolIn(comparison: Comparison | null, entity: Drawn): SymbolId {
  const became = comparison && changeOf(entity, comparison)
  return became ? `change-${became}` : symbolOf(entity)
}

/** The symbol of an entity's kind, or its board's own pigment. */
export function symbolOf(entity: Pick<Entity, 'kind' | 'systems' | 'style'>): SymbolId {
  if (entity.systems.includes('ronghang-boards') && entity.style && isPigment(entity.style)) {
    const board = `board-${entity.style}`
    if (board in SYMBOLS) return board as SymbolId
  }
  return entity.kind satisfies Kind
}

/** How an entity shows on the map: as an area, a course or a mark; null where it has no place. */
export function drawnAs(entity: Pick<Entity, 'geometry'>): 'area' | 'line' | 'point' | null {
  if (!entity.geometry) return null
  if (isArea(entity.geometry)) return 'area'
  return isLine(entity.geometry) ? 'line' : 'point'
}
