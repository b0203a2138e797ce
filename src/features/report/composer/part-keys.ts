/** The parts of the page by keys. */
import type { PlacedPart } from '../../../core/report/page-part'
import type { Sheet } from '../../../core/report/page-sheet'
import { useComposer } from './composer-store'
import { movedBox, resizedBox } from './place-part'

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const ENLARGE = 1.25
const FACTORS: Record<string, number> = { '+': ENLARGE, '=': ENLARGE, '-': 1 / ENLARGE }

interface Deeds {
  /** Esc: what is going on ends. */
  letLie(): void
  hide(part: PlacedPart): void
}

/** What a key does to the part that has the focus. */
export function usePartKeys(paper: { readonly sheet: Sheet }, { letLie, hide }: Deeds) {
  const composer = useComposer()

  /** Arrow keys move a part; with Alt they resize it, with Ctrl they push what the map shows. */
  function push(event: KeyboardEvent, { id, box }: PlacedPart, [x, y]: readonly [number, number]): void {
    const step = event.shiftKey ? 5 : 1
    const [dx, dy] = [x * step, y * step]
    if (event.ctrlKey || event.metaKey) composer.pan(dx * 5, dy * 5)
    else if (event.altKey) composer.place(id, resizedBox(box, 'se', dx, dy, paper.sheet))
    else composer.place(id, movedBox(box, dx, dy, paper.sheet))
  }
  return (event: KeyboardEvent, part: PlacedPart): void => {
    const arrow = ARROWS[event.key]
    const isMap = part.id === 'map'
    if ((event.ctrlKey || event.metaKey) && !(arrow && isMap)) return
    const factor = FACTORS[event.key]
    if (arrow) push(event, part, arrow)
    else if (factor && isMap) composer.enlarge(factor)
    else if (event.key === 'Escape') letLie()
    else if (event.key === 'Enter') void composer.edit(part.id)
    else if (event.key === 'Home') composer.resetPlace(part.id)
    else if (event.key === 'Delete' || event.key === 'Backspace') hide(part)
    else return
    event.preventDefault()
  }
}
