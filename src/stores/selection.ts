import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { LonLat } from '../core/domain/geometry'
import { usePlan } from './plan'

/** Which entity is open, and which one the pointer is on. */
export const useSelection = defineStore('selection', () => {
  const plan = usePlan()
  const selectedId = ref<string | null>(null)
  const hoveredId = ref<string | null>(null)
  /** Where the pointer is on the map, WGS84; null off the map. */
  const pointerAt = shallowRef<LonLat | null>(null)
  const selected = computed(() => (selectedId.value ? (plan.byId.get(selectedId.value) ?? null) : null))
  const hovered = computed(() => (hoveredId.value ? (plan.byId.get(hoveredId.value) ?? null) : null))
  return { selectedId, hoveredId, pointerAt, selected, hovered }
})
