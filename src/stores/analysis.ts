import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AnalysisResult } from '../core/analysis/result'
import type { ResultLayer } from '../map/map-state'

/** The answers kept on the map, newest last. */
export const useAnalysis = defineStore('analysis', () => {
  const results = shallowRef<readonly ResultLayer[]>([])
  const openId = shallowRef<string | null>(null)
  const open = computed(() => results.value.find((r) => r.id === openId.value) ?? null)
  let serial = 0

  /** Keep an answer, open it, and return its id. `replace` puts it in the place of an earlier one. */
  function keep(result: AnalysisResult, replace?: string): string {
    const id = replace ?? `${result.verb}-${++serial}`
    const layer: ResultLayer = { id, result, shown: true }
    results.value = results.value.some((r) => r.id === id)
      ? results.value.map((r) => (r.id === id ? layer : r))
      : [...results.value, layer]
    openId.value = id
    return id
  }
  function remove(id: string): void {
    results.value = results.value.filter((r) => r.id !== id)
    if (openId.value === id) openId.value = null
  }
  function show(id: string, shown: boolean): void {
    results.value = results.value.map((r) => (r.id === id ? { ...r, shown } : r))
  }
  return { results, openId, open, keep, remove, show }
})
