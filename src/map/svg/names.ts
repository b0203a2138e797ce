/** Placing the names of the map: the topmost layer first, the most important name first, none over another. */
import type { Feature } from 'geojson'
import type { LonLat } from '../../core/domain/geometry'
import { courseNames } from './course-names'
import type { LayerReader } from './evaluate'
import type { NameSpace } from './name-space'
import { PADDING_PX, isFree } from './name-space'
import type { NameStyle, PlacedName } from './name-style'
import { nameStyle } from './name-style'
import type { XY } from './plane'
import { isInside } from './plane'

const LINE_EMS = 1.2

/** The names of one layer, where there is room for them. One that cannot be seen still takes its room, as on the map. */
export function placeNames(
  space: NameSpace,
  reader: LayerReader,
  features: readonly Feature[],
): PlacedName[] {
  const wanted = features
    .filter((f) => reader.shows(f))
    .map((feature) => ({ feature, style: styleFor(space, reader, feature) }))
  const placed = wanted
    .filter(({ style }) => style.text)
    .toSorted((a, b) => a.style.order - b.style.order)
    .flatMap(({ feature, style }) => {
      if (reader.text('symbol-placement', feature) !== 'point') return courseNames(space, style, feature)
      if (feature.geometry.type !== 'Point') return []
      const at = space.plane.at(feature.geometry.coordinates as unknown as LonLat)
      return isInside(at, space.plane.frame) ? pointName(space, style, at) : []
    })
  const isUnseen = wanted[0] && reader.number('text-opacity', wanted[0].feature) === 0
  return isUnseen ? [] : placed
}

const styleFor = ({ plane }: NameSpace, reader: LayerReader, feature: Feature): NameStyle =>
  nameStyle(reader, feature, plane.perPx)

/** The name at the first of its anchors where it is free. */
function pointName(space: NameSpace, style: NameStyle, at: XY): PlacedName[] {
  const { emsOf, plane, taken } = space
  const widthOf = (text: string) => (emsOf(text, style.bold) + style.spacing * [...text].length) * style.size
  const lines = balanced(style.text, style.maxEms * style.size, widthOf)
  const width = Math.max(...lines.map(widthOf))
  const height = lines.length * LINE_EMS * style.size
  const pad = PADDING_PX * plane.perPx
  for (const anchor of style.anchors) {
    const [dx, dy] = shiftOf(anchor, style.offset * style.size)
    const [cx, cy] = [
      at[0] + dx + alongOf(anchor).x * (width / 2),
      at[1] + dy + alongOf(anchor).y * (height / 2),
    ]
    const box = {
      left: cx - width / 2 - pad,
      right: cx + width / 2 + pad,
      top: cy - height / 2 - pad,
      bottom: cy + height / 2 + pad,
    }
    if (!style.overlaps && !isFree(space, box)) continue
    if (!style.ignored) taken.push(box)
    const top = cy - height / 2
    return [
      {
        style,
        lines: lines.map((text, i) => ({ text, x: cx, y: top + (i + 0.5) * LINE_EMS * style.size })),
      },
    ]
  }
  return []
}

/** Which way from its anchor's place a name lies. */
function alongOf(anchor: string): { x: number; y: number } {
  const x = anchor.includes('left') ? 1 : anchor.includes('right') ? -1 : 0
  const y = anchor.includes('top') ? 1 : anchor.includes('bottom') ? -1 : 0
  return { x, y }
}

function shiftOf(anchor: string, offset: number): XY {
  const { x, y } = alongOf(anchor)
  const share = x && y ? Math.SQRT1_2 : 1
  return [x * offset * share, y * offset * share]
}

/** Lines of about the same width, none wider than `most` where the words allow it. */
function balanced(text: string, most: number, widthOf: (text: string) => number): string[] {
  const whole = widthOf(text)
  if (whole <= most) return [text]
  const count = Math.ceil(whole / most)
  // Whole letters seldom fill a line exactly: a little more room, until none is left over.
  for (let room = whole / count; ; room *= 1.06) {
    const lines = filled(text, room, widthOf)
    if (lines.length <= count) return lines
  }
}

function filled(text: string, room: number, widthOf: (text: string) => number): string[] {
  const pieces = text.match(
    /[（《“‘「]*[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]|[^\s\p{Script=Han}]+\s*|\s+/gu,
  ) ?? [text]
  const lines = ['']
  for (const piece of pieces) {
    const line = lines.at(-1)!
    const isShort = widthOf(line + piece.trimEnd()) <= room || /^[、，。）」》·]/u.test(piece)
    if (line && !isShort) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines.map((l) => l.trim())
}
