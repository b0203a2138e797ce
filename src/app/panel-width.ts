import { onBeforeUnmount, watchEffect } from 'vue'
import type { Ref } from 'vue'
import { recallNumber, rememberNumber } from '../adapters/storage/preferences'

const NAME = 'panel-width'
const LIMITS = { least: 280, most: 520 }
/** Below this the panel is a sheet at the foot of the page and has no width of its own. */
const SHEET_BELOW_PX = 720

/** Open the panel at the width it was last dragged to, and remember the next one. */
export function keepPanelWidth(panel: Readonly<Ref<HTMLElement | null>>, open: () => boolean): void {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return
    const { width } = entry.contentRect
    const dragged = (entry.target as HTMLElement).style.width !== ''
    if (dragged && width >= LIMITS.least) rememberNumber(NAME, Math.round(width))
  })
  watchEffect(() => {
    const element = panel.value
    if (!element) return
    observer.observe(element)
    const width = recallNumber(NAME, LIMITS.least, LIMITS.most)
    element.style.width = open() && width && innerWidth > SHEET_BELOW_PX ? `${width}px` : ''
  })
  onBeforeUnmount(() => observer.disconnect())
}
