import type { MaybeRefOrGetter, ShallowRef } from 'vue'
import { nextTick, toValue, watch } from 'vue'

/**
 * A part of the page that comes and goes gives the focus back: to what had it when the part opened, or, where that is
 * gone too, to what `otherwise` finds.
 */
export function returnFocus(
  isOpen: MaybeRefOrGetter<boolean>,
  part: Readonly<ShallowRef<HTMLElement | null>>,
  otherwise: () => HTMLElement | null,
): void {
  let opener: Element | null = null
  watch(
    () => toValue(isOpen),
    async (open) => {
      if (open) {
        opener = document.activeElement
        return
      }
      if (!part.value?.contains(document.activeElement)) return
      await nextTick()
      const back =
        opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : otherwise()
      back?.focus({ preventScroll: true })
    },
  )
}
