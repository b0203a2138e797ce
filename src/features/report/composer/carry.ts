/** Parts of the page, and the ground of its map, carried with the pointer: a mouse, a pen, one finger or two. */
import { onBeforeUnmount, shallowRef } from 'vue'
import type { Box } from '../../../core/report/page-box'
import type { PartId, PlacedPart } from '../../../core/report/page-part'
import type { Sheet } from '../../../core/report/page-sheet'
import { useComposer } from './composer-store'
import { usePinch } from './pinch'
import type { Grip } from './place-part'
import { movedBox, resizedBox } from './place-part'
import type { Guides } from './snap'
import { NO_GUIDES, guidesOf, snapMoved, snapResized } from './snap'

/** A pointer that moves less has only clicked, px. */
const CLICK_PX = 3
/** Within this distance parts fall into line, px. */
const SNAP_PX = 6

/** By what a part is held: a side or corner, its whole, or (of the map) what it shows. */
export type Hold = Grip | 'whole' | 'ground'

/** How far something is carried, mm. */
export interface Carried {
  readonly dx: number
  readonly dy: number
}

interface Drag {
  readonly part: PlacedPart
  readonly by: Hold
  readonly pointer: number
  readonly from: { readonly x: number; readonly y: number }
  readonly pxPerMm: number
  readonly guides: Guides
}

/** What the pointer has done so far. */
interface Push extends Carried {
  /** Where the part would stand; null where only the ground moves. */
  readonly box: Box | null
  readonly lines: Guides
}

interface Paper {
  readonly parts: readonly PlacedPart[]
  readonly sheet: Sheet
  /** Width of the paper on the screen, px. */
  readonly widthPx: number
}

/**
 * `paper` is read whenever something is taken; `onCarried` is told how far the part or the ground has been carried, and
 * null once it lies.
 */
export function useCarry(
  paper: Paper,
  onCarried: (part: PartId, by: 'whole' | 'ground', how: Carried | null) => void,
) {
  const composer = useComposer()
  const drag = shallowRef<Drag | null>(null)
  const push = shallowRef<Push | null>(null)
  const pinch = usePinch(composer.enlarge)

  function take(event: PointerEvent, part: PlacedPart, by: Hold): void {
    if (event.button !== 0) return
    const frame = (event.target as Element).closest<HTMLElement>('[data-part-frame]')!
    frame.focus({ preventScroll: true })
    frame.setPointerCapture(event.pointerId)
    if (drag.value) return second(event)
    const { sheet, parts } = paper
    const others = parts.filter(({ id }) => id !== part.id).map(({ box }) => box)
    const pxPerMm = paper.widthPx / sheet.width
    const from = { x: event.clientX, y: event.clientY }
    drag.value = { part, by, pointer: event.pointerId, from, pxPerMm, guides: guidesOf(sheet, others) }
    pinch.first(event)
  }
  /** A second finger on the ground spreads it; on anything else it does nothing. */
  function second(event: PointerEvent): void {
    if (drag.value!.by !== 'ground') return
    end()
    pinch.second(event)
  }

  function carry(event: PointerEvent): void {
    pinch.move(event)
    const held = drag.value
    if (!held || event.pointerId !== held.pointer) return
    const [px, py] = [event.clientX - held.from.x, event.clientY - held.from.y]
    if (!push.value && Math.hypot(px, py) < CLICK_PX) return
    push.value = pushed(held, px / held.pxPerMm, py / held.pxPerMm)
    tell(held, push.value)
  }
  /** What `dx`, `dy` mm do to what is held: it falls into line, and stays on the sheet. */
  function pushed({ part: { box }, by, guides, pxPerMm }: Drag, dx: number, dy: number): Push {
    if (by === 'ground') return { box: null, lines: NO_GUIDES, dx, dy }
    const { sheet } = paper
    const tolerance = SNAP_PX / pxPerMm
    const { box: met, lines } =
      by === 'whole'
        ? snapMoved(movedBox(box, dx, dy, sheet), guides, tolerance)
        : snapResized(resizedBox(box, by, dx, dy, sheet), by, guides, tolerance)
    // Once more: what a line drew over the edge of the sheet comes back.
    const kept = movedBox(met, 0, 0, sheet)
    return { box: kept, lines, dx: kept.x - box.x, dy: kept.y - box.y }
  }

  function letGo(event: PointerEvent): void {
    pinch.end(event)
    const held = drag.value
    if (!held || event.pointerId !== held.pointer) return
    const last = push.value
    end()
    if (last?.box) composer.place(held.part.id, last.box, 'once')
    else if (last) composer.pan(last.dx, last.dy, 'once')
  }
  /** The pointer was taken away, as when the page scrolls under a finger: all lies as it did. */
  function drop(event: PointerEvent): void {
    pinch.end(event)
    if (event.pointerId === drag.value?.pointer) end()
  }
  function end(): void {
    if (drag.value) tell(drag.value, null)
    drag.value = push.value = null
  }
  function tell({ part, by }: Drag, how: Carried | null): void {
    if (by === 'whole' || by === 'ground') onCarried(part.id, by, how)
  }
  onBeforeUnmount(end)

  return { drag, push, take, carry, letGo, drop, end }
}
