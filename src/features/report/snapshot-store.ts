import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watchEffect } from 'vue'
import { NO_EDITS } from '../../core/report/page-legend-edits'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { DEFAULT_SETTINGS } from '../../core/report/page-settings'
import { composePage, framePage } from './compose-page'
import type { History } from './composer/history'
import { changed, newHistory, redone, undone } from './composer/history'
import { needForPage, pageInputs } from './page-inputs'

/** The page being prepared: it outlives the dialog, so that the map can be moved under its frame. */
export const useSnapshot = defineStore('snapshot', () => {
  const history = shallowRef<History<SnapshotSettings>>(newHistory(DEFAULT_SETTINGS))
  const settings = computed(() => history.value.now)
  /** Is the page's frame drawn on the live map? */
  const frameShown = ref(false)

  const inputs = computed(pageInputs)
  // What fails to load here is told when the page is made.
  watchEffect(() => void needForPage(settings.value).catch(console.error))
  const framed = computed(() => inputs.value && framePage(settings.value, inputs.value))
  const page = computed(() => inputs.value && composePage(settings.value, inputs.value))

  /** Change some settings; changes of the same things (or of `what`, not null) in quick succession are one step back. */
  function set(part: Partial<SnapshotSettings>, what: string | null = Object.keys(part).join()): void {
    history.value = changed(history.value, { ...settings.value, ...part }, what, Date.now())
  }
  const resetLegend = (): void => set({ legendEdits: NO_EDITS })
  const undo = (): void => void (history.value = undone(history.value))
  const redo = (): void => void (history.value = redone(history.value))
  const canUndo = computed(() => history.value.past.length > 0)
  const canRedo = computed(() => history.value.future.length > 0)
  return { settings, frameShown, inputs, framed, page, set, resetLegend, undo, redo, canUndo, canRedo }
})
