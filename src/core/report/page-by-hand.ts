/** Places chosen by hand: what is put there stays there, and everything else keeps out of its way. */
import { innerBox } from './page-arrange'
import type { Box } from './page-box'
import { boxesOverlap } from './page-box'
import type { PageDraft, PagePlan } from './page-draft'
import { partsOf, removePart } from './page-draft'
import { facts } from './page-facts'
import { footnotes } from './page-footnotes'
import { freeBoxes } from './page-free'
import { boxLegend } from './page-legend'
import { boxLocator } from './page-locator'
import { northArrow, scaleBar } from './page-orientation'
import type { PartId } from './page-part'
import { PART_IDS } from './page-part'
import type { PartSetter } from './page-setter'
import { omit } from './page-stack'
import { assumptions, imprint, logo, notes, sources, subtitle, title } from './page-words'

type WordPart = Exclude<PartId, 'map'>

const SETTER: Readonly<Record<WordPart, PartSetter>> = {
  title,
  subtitle,
  legend: boxLegend,
  scaleBar,
  northArrow,
  locator: boxLocator,
  notes,
  assumptions,
  footnotes,
  facts,
  sources,
  imprint,
  logo,
}

/** Who finds a new place first. */
const ORDER: readonly WordPart[] = [
  'sources',
  'title',
  'legend',
  'scaleBar',
  'northArrow',
  'imprint',
  'subtitle',
  'facts',
  'notes',
  'assumptions',
  'footnotes',
  'locator',
  'logo',
]

/** Kept between a part that had to move and its neighbours, mm. */
const CLEAR_MM = 1.5
/** Inside paper that lies on the map, mm. */
const PAD_MM = 1.4

export interface HandPlaced {
  readonly map: Box
  readonly grounds: readonly Box[]
  readonly boxes: ReadonlyMap<PartId, Box>
  readonly clashes: readonly (readonly [PartId, PartId])[]
}

/** Puts parts where they were put by hand, on a page that was arranged around `auto`, its map. */
export function placeByHand(draft: PageDraft, plan: PagePlan, auto: Box): HandPlaced {
  const boxes = new Map<PartId, Box>()
  for (const id of PART_IDS) {
    const box = plan.content.boxes?.[id]
    if (box && (id === 'map' || SETTER[id].wanted(plan, box.width) > 0)) boxes.set(id, onSheet(box, plan))
  }
  const map = boxes.get('map') ?? auto
  const byHand = ORDER.filter((id) => boxes.has(id))
  for (const id of byHand) removePart(draft, id)
  const grounds = makeWay(draft, plan, map, byHand.map((id) => boxes.get(id)!)) // prettier-ignore
  for (const id of byHand) {
    const box = boxes.get(id)!
    const isOnMap = boxesOverlap(box, map)
    if (isOnMap) grounds.push(box)
    SETTER[id].put(draft, plan, isOnMap ? inset(box, PAD_MM) : box)
  }
  return { map, grounds, boxes, clashes: clashesOf(byHand, boxes) }
}

/** The box brought onto the sheet. */
function onSheet(box: Box, { sheet }: PagePlan): Box {
  const [width, height] = [Math.min(box.width, sheet.width), Math.min(box.height, sheet.height)]
  const [x, y] = [Math.min(box.x, sheet.width - width), Math.min(box.y, sheet.height - height)]
  return { x, y, width, height }
}

function inset({ x, y, width, height }: Box, by: number): Box {
  const pad = Math.min(by, width / 4, height / 4)
  return { x: x + pad, y: y + pad, width: width - 2 * pad, height: height - 2 * pad }
}

function clashesOf(ids: readonly PartId[], boxes: ReadonlyMap<PartId, Box>): [PartId, PartId][] {
  return ids.flatMap((a, i) =>
    ids
      .slice(i + 1)
      .flatMap((b): [PartId, PartId][] => (boxesOverlap(boxes.get(a)!, boxes.get(b)!) ? [[a, b]] : [])),
  )
}

/** Parts that stand where something was put by hand find free room, or are told to be missing. */
function makeWay(draft: PageDraft, plan: PagePlan, map: Box, byHand: readonly Box[]): Box[] {
  const taken = [map, ...byHand]
  const standing = new Map(partsOf(draft, map).map(({ id, box }) => [id, box]))
  const moving = ORDER.filter(
    (id) => standing.has(id) && taken.some((t) => boxesOverlap(t, standing.get(id)!)),
  )
  for (const [id, box] of standing) if (id !== 'map' && !moving.includes(id)) taken.push(box)
  const grounds: Box[] = []
  for (const id of moving) {
    removePart(draft, id)
    const place = roomFor(plan, SETTER[id], standing.get(id)!, taken)
    if (place) {
      SETTER[id].put(draft, plan, place)
      taken.push(place)
    } else if (id === 'sources') {
      const ground = overTheMap(plan, map)
      grounds.push(ground)
      sources.put(draft, plan, inset(ground, PAD_MM))
    } else omit(draft, plan, id)
  }
  return grounds
}

/** The free place for a part that is nearest to where it stood; where it must shrink, the largest. */
function roomFor(plan: PagePlan, setter: PartSetter, was: Box, taken: readonly Box[]): Box | null {
  const cleared = taken.map((box) => inset(box, -CLEAR_MM))
  const options = freeBoxes(innerBox(plan.sheet), cleared).flatMap((free) => {
    const width = Math.min(free.width, was.width)
    const height = setter.wanted(plan, width, free.height)
    if (height <= free.height + 1e-6 && width >= was.width * 0.6) {
      const x = Math.min(Math.max(was.x, free.x), free.x + free.width - width)
      const y = Math.min(Math.max(was.y, free.y), free.y + free.height - height)
      return [{ box: { x, y, width, height }, cost: Math.hypot(x - was.x, y - was.y) }]
    }
    const least = setter.least(plan, free.width)
    const isWide = free.width >= Math.min(was.width, plan.sheet.column) * 0.6
    return isWide && least <= free.height ? [{ box: free, cost: 1e6 - free.width * free.height }] : []
  })
  return options.toSorted((a, b) => a.cost - b.cost)[0]?.box ?? null
}

/** Attribution is on every page: on the map itself where nothing else is left. */
function overTheMap(plan: PagePlan, map: Box): Box {
  const inner = innerBox(plan.sheet)
  const width = Math.min(map.width, inner.width)
  const height = sources.least(plan, width - 2 * PAD_MM) + 2 * PAD_MM
  const bottom = Math.min(map.y + map.height, inner.y + inner.height)
  return { x: Math.max(map.x, inner.x), y: bottom - height, width, height }
}
