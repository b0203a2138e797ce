import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { NO_EDITS } from '../../core/report/page-legend-edits'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { DEFAULT_SETTINGS } from '../../core/report/page-settings'
import { composePage, framePage } from './compose-page'
import { pageInputs } from './page-inputs'

/** The page being prepared: it outlives the dialog, so that the map can be moved under its frame. */
export const useSnapshot = defineStore('snapshot', () => {
  const settings = shallowRef<SnapshotSettings>(DEFAULT_SETTINGS)
  /** Is the page's frame drawn on the live map? */
  const frameShown = ref(false)

  const inputs = computed(pageInputs)
  const framed = computed(() => inputs.value && framePage(settings.value, inputs.value))
  const page = computed(() => inputs.value && composePage(settings.value, inputs.value))

  function set(part: Partial<SnapshotSettings>): void {
    settings.value = { ...settings.value, ...part }
  }
  const resetLegend = (): void => set({ legendEdits: NO_EDITS })
  return { settings, frameShown, inputs, framed, page, set, resetLegend }
})
