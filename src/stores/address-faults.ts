import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { DISTRICT_NAMES } from '../core/domain/district'
import { DOC_IDS } from '../core/domain/document'
import { atlasLoaded } from './atlas-loaded'
import { usePlan } from './plan'
import type { ReadingPage } from './reading'
import { PLATFORM_YEARS } from './reading'
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
    const { entity, filter, reading } = readAddress(hash)
    await atlasLoaded()
    const { byId, systemById } = usePlan()
    const isThere: Partial<Record<ReadingPage, (subject: string) => boolean>> = {
      documents: (subject) => DOC_IDS.some((id) => id === subject.split(':')[0]),
      districts: (subject) => DISTRICT_NAMES.some((name) => name === subject),
      systems: (subject) => subject === PLATFORM_YEARS || systemById.has(subject),
    }
    const unknown = [
      ...(entity && !byId.has(entity) ? [{ name: 'entity', text: entity }] : []),
      ...filter.systems.filter((id) => !systemById.has(id)).map((text) => ({ name: 'system', text })),
      ...(reading.subject && isThere[reading.page]?.(reading.subject) === false
        ? [{ name: 'read', text: reading.subject }]
        : []),
    ]
    if (unknown.length && faults.value === unread) faults.value = [...unread, ...unknown]
  }
  return { faults, look, forget }
})
