import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { atlasLoaded } from './atlas-loaded'
import { usePlan } from './plan'
import type { Unread } from './url'
import { readAddress, unreadIn } from './url'

/** What of the address that was followed stands for nothing: its reader is told, and goes on with the rest. */
export const useAddressFaults = defineStore('address-faults', () => {
  const faults = shallowRef<readonly Unread[]>([])
  const forget = (): void => void (faults.value = [])

  /** Look through an address: what cannot be read at once, and ids that the atlas does not know when it is there. */
  async function look(hash: string): Promise<void> {
    const unread = unreadIn(hash)
    faults.value = unread
    const { entity, filter } = readAddress(hash)
    await atlasLoaded()
    const { byId, systemById } = usePlan()
    const unknown = [
      ...(entity && !byId.has(entity) ? [{ name: 'entity', text: entity }] : []),
      ...filter.systems.filter((id) => !systemById.has(id)).map((text) => ({ name: 'system', text })),
    ]
    if (unknown.length && faults.value === unread) faults.value = [...unread, ...unknown]
  }
  return { faults, look, forget }
})
