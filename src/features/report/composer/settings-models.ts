/** Settings of the page as something a control can write to. */
import type { WritableComputedRef } from 'vue'
import { computed } from 'vue'
import type { SnapshotSettings } from '../../../core/report/page-settings'
import type { PageDefaults } from '../compose-page'
import { pageDefaults } from '../compose-page'
import { useSnapshot } from '../snapshot-store'

export function useSetting<K extends keyof SnapshotSettings>(
  key: K,
): WritableComputedRef<SnapshotSettings[K]> {
  const snapshot = useSnapshot()
  return computed({
    get: () => snapshot.settings[key],
    set: (value) => snapshot.set({ [key]: value }),
  })
}

export type ProposedText = keyof PageDefaults

/** A text that shows the atlas's proposal until somebody writes over it. */
export function useProposedText(key: ProposedText): WritableComputedRef<string> {
  const snapshot = useSnapshot()
  return computed({
    get: () => snapshot.settings[key] ?? (snapshot.inputs ? pageDefaults(snapshot.inputs)[key] : ''),
    set: (value) => snapshot.set({ [key]: value }),
  })
}
