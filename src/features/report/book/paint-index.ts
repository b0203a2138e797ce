/** Where each page of a book lies, on the small map beside its contents. */
import { PALETTE } from '../../../catalogue/palette'
import { fromMiddle } from '../../../core/report/page-camera'
import { MM_PER_POINT } from '../../../core/report/page-sheet'
import { spreadApart } from '../../../core/report/spread-apart'
import { PAGE_FONT } from '../page-look'
import type { ContentsPage, IndexMark } from './compose-book'

/** Pages this close to each other show the same ground: where they lie says nothing. */
const SAME_SHARE = 0.02
/** More outlines than these hide each other. */
const MOST_OUTLINES = 12
const OUTLINE_MM = 0.25
/** From so many on numbers are smaller. */
const MANY = 40
const SMALLER = 0.8

/** Outlines and numbers of the pages, over the map of the contents. */
export function paintIndex(canvas: HTMLCanvasElement, page: ContentsPage, dpi: number): void {
  const { marks, layout, camera } = page
  if (isSameGround(marks)) return
  const context = canvas.getContext('2d')!
  const px = (mm: number) => (mm / 25.4) * dpi
  const scale = canvas.width / camera.width
  const at = (lon: number, lat: number): [number, number] => {
    const [dx, dy] = fromMiddle([lon, lat], camera)
    return [canvas.width / 2 + dx * scale, canvas.height / 2 + dy * scale]
  }
  const boxes = marks.map(({ number, bounds: [west, south, east, north] }) => {
    const [[x1, y1], [x2, y2]] = [at(west, north), at(east, south)]
    return { number, x1, y1, x2, y2 }
  })
  const { label, land, pigment } = PALETTE.light
  const isOutlined = boxes.length <= MOST_OUTLINES
  const size = px(layout.sheet.type.legend[2] * MM_PER_POINT) * (boxes.length > MANY ? SMALLER : 1)
  const radius = size * 0.95
  const room = { x: radius, y: radius, width: canvas.width - 2 * radius, height: canvas.height - 2 * radius }
  const rings = spreadApart(
    boxes.map(({ x1, y1, x2, y2 }) => [(x1 + x2) / 2, (y1 + y2) / 2]),
    radius * 2 + px(OUTLINE_MM),
    room,
  )
  context.save()
  context.font = `600 ${size}px ${PAGE_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = px(OUTLINE_MM)
  context.strokeStyle = pigment.cinnabar
  if (isOutlined) for (const { x1, y1, x2, y2 } of boxes) context.strokeRect(x1, y1, x2 - x1, y2 - y1)
  for (const [i, { number, x1, y1 }] of boxes.entries()) {
    // In the corner of an outline, where names are seldom; else about on the spot.
    const side = size * 1.7
    const [x, y] = isOutlined ? [x1 + side / 2, y1 + side / 2] : rings[i]!
    context.beginPath()
    if (isOutlined) context.rect(x1, y1, side, side)
    else context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle = isOutlined ? pigment.cinnabar : land
    context.fill()
    context.stroke()
    context.fillStyle = isOutlined ? land : label
    context.fillText(String(number), x, y + size * 0.05)
  }
  context.restore()
}

function isSameGround(marks: readonly IndexMark[]): boolean {
  const [first] = marks
  if (!first) return true
  const slack = (first.bounds[2] - first.bounds[0]) * SAME_SHARE
  return marks.every(({ bounds }) => bounds.every((edge, i) => Math.abs(edge - first.bounds[i]!) < slack))
}
