import type { Appearance, Palette } from '../../catalogue/palette'
import { PALETTE } from '../../catalogue/palette'
import { MARK_PATHS } from '../../catalogue/mark-shapes'
import type { SymbolId } from '../../catalogue/symbols'
import { SYMBOLS, SYMBOL_IDS } from '../../catalogue/symbols'
import type { StatusRhythm } from '../../core/domain/status'
import { RHYTHMS } from '../../core/domain/status'

interface IconPlace {
  x: number
  y: number
  width: number
  height: number
  anchorY: number
}

/** All marks of one appearance in one picture, with where each one lies in it. */
export interface IconAtlas {
  readonly canvas: HTMLCanvasElement
  readonly mapping: Record<string, IconPlace>
  name(symbol: SymbolId, rhythm: StatusRhythm): string
}

/** Large enough to stay sharp at 300 dpi. */
const CELL = 96
const BOX = 24

const iconName = (symbol: SymbolId, rhythm: StatusRhythm): string => `${symbol}/${rhythm}`
const atlases = new Map<Appearance, IconAtlas>()

/** The atlas of an appearance, drawn once. */
export function iconAtlas(appearance: Appearance): IconAtlas {
  let atlas = atlases.get(appearance)
  if (!atlas) {
    atlas = drawAtlas(PALETTE[appearance])
    atlases.set(appearance, atlas)
  }
  return atlas
}

function drawAtlas(palette: Palette): IconAtlas {
  const canvas = document.createElement('canvas')
  canvas.width = CELL * RHYTHMS.length
  canvas.height = CELL * SYMBOL_IDS.length
  const ctx = canvas.getContext('2d')!
  const mapping: Record<string, IconPlace> = {}
  SYMBOL_IDS.forEach((symbol, row) =>
    RHYTHMS.forEach((rhythm, column) => {
      const place = { x: column * CELL, y: row * CELL, width: CELL, height: CELL, anchorY: CELL / 2 }
      mapping[iconName(symbol, rhythm)] = place
      ctx.setTransform(CELL / BOX, 0, 0, CELL / BOX, place.x, place.y)
      drawMark(ctx, symbol, rhythm, palette)
    }),
  )
  return { canvas, mapping, name: iconName }
}

/** Built: filled. Not yet: hollow, the outline in the rhythm of its status. */
function drawMark(
  ctx: CanvasRenderingContext2D,
  symbol: SymbolId,
  rhythm: StatusRhythm,
  palette: Palette,
): void {
  const path = new Path2D(MARK_PATHS[SYMBOLS[symbol].mark])
  const color = palette.pigment[SYMBOLS[symbol].pigment]
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  ctx.setLineDash([])
  ctx.strokeStyle = palette.halo
  ctx.lineWidth = 4
  ctx.stroke(path)
  ctx.fillStyle = rhythm === 'solid' ? color : palette.halo
  ctx.fill(path, 'evenodd')
  if (rhythm === 'short-dash') fillLowerHalf(ctx, path, color)
  ctx.strokeStyle = color
  ctx.lineWidth = 2
  if (rhythm === 'sparse-dash') ctx.setLineDash([3.6, 3])
  if (rhythm === 'dots') ctx.setLineDash([0.2, 3.2])
  ctx.stroke(path)
}

/** Under construction: risen half-way. */
function fillLowerHalf(ctx: CanvasRenderingContext2D, path: Path2D, color: string): void {
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, BOX / 2, BOX, BOX / 2)
  ctx.clip()
  ctx.fillStyle = color
  ctx.fill(path, 'evenodd')
  ctx.restore()
}
