import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { FieldSurface } from '../core/analysis/reach/surface'
import type { AnalysisResult } from '../core/analysis/result'
import type { LonLat } from '../core/domain/geometry'
import type { BilingualText } from '../core/domain/text'
import type { ResultLayer } from '../map/map-state'
import type { SplitSide } from '../map/split'
import { useSelection } from './selection'
import type { ReachView, SharedQuestion } from './shared-question'
import { useView } from './view'

/** What a planner can ask, in the order of the panel. */
export const QUESTIONS = ['buffer', 'overlap', 'reach', 'nearest'] as const
export type Question = (typeof QUESTIONS)[number]

/** What a buffer is drawn around: the selected entity, a system, or all that the filter lets through. */
export const BUFFER_SOURCES = ['selection', 'system', 'filtered'] as const
export type BufferSource = (typeof BUFFER_SOURCES)[number]

/** What a position taken from the map is for: where a journey begins or leads, or where "nearest" measures from. */
export type PickTarget = 'origin' | 'destination' | 'place'

/** What the map says about a position (WGS84) while a field is on it; null where it says nothing. */
export type Readout = (at: LonLat) => BilingualText | null

/** Two networks beside each other: one under the other with a divider, or two maps. */
export interface Split {
  readonly view: 'swipe' | 'side'
  readonly left: SplitSide
  readonly right: SplitSide
  /** Leave it: the answer is looked at plainly again. */
  close(): void
}

/**
 * The answers kept on the map, newest last, and what the rest of the page must know of the questions.
 * The questions themselves are in `ask` and `reach`, loaded with their panel.
 */
export const useAnalysis = defineStore('analysis', () => {
  const results = shallowRef<readonly ResultLayer[]>([])
  const openId = shallowRef<string | null>(null)
  const open = computed(() => results.value.find((r) => r.id === openId.value) ?? null)
  /** The open answer lies over the open entity: it was opened last. */
  const inFront = ref(false)
  const question = ref<Question>('buffer')
  const bufferSource = ref<BufferSource>('selection')
  /** What the next click on the map answers; null when a click selects as usual. */
  const picking = ref<PickTarget | null>(null)
  const picked = shallowRef<{ readonly for: PickTarget; readonly at: LonLat } | null>(null)
  /** What answers were asked, by id: those that an address can hold. */
  const askedAs = shallowRef<Readonly<Record<string, SharedQuestion>>>({})
  /** A question of an address that is being asked again. */
  const awaited = shallowRef<SharedQuestion | null>(null)
  /** The last click on the map that answered no pick. */
  const clickedAt = shallowRef<LonLat | null>(null)
  const readout = shallowRef<Readout | null>(null)
  /** How answers of travel time are looked at, by id; plainly unless said otherwise. */
  const views = shallowRef<Readonly<Record<string, ReachView>>>({})
  /** Two networks that are shown beside each other. */
  const split = shallowRef<Split | null>(null)
  let serial = 0

  /**
   * Keep an answer, open it, and return its id. It takes the place of one to the same question, or of
   * `replace`, and is shown alone: the others stay in the list, to be shown beside it. `asked` is what an
   * address holds of the question.
   */
  function keep(result: AnalysisResult, replace?: string, asked?: SharedQuestion): string {
    const there =
      results.value.find((r) => r.id === replace) ??
      results.value.find((r) => isSameQuestion(r.result, result))
    const id = there?.id ?? `${result.verb}-${++serial}`
    const kept = there ? results.value : [...results.value, { id, result, shown: true }]
    results.value = kept.map((r) => (r.id === id ? { id, result, shown: true } : { ...r, shown: false }))
    if (asked) askedAs.value = { ...askedAs.value, [id]: asked }
    openAnswer(id)
    return id
  }
  function openAnswer(id: string): void {
    openId.value = id
    inFront.value = true
  }
  /** Put a newer answer in the place of an earlier one, without opening it; no answer, no change. */
  function update(id: string, result: AnalysisResult): void {
    results.value = results.value.map((r) => (r.id === id ? { ...r, result } : r))
  }
  /** Draw an answer as a smooth surface, or with null by its shapes again. */
  function dress(id: string, surface: FieldSurface | null): void {
    results.value = results.value.map((r) => {
      if (r.id !== id) return r
      const { surface: _, ...rest } = r
      return surface ? { ...rest, surface } : rest
    })
  }
  const viewOf = (id: string): ReachView => views.value[id] ?? 'plain'
  function setView(id: string, view: ReachView): void {
    if (viewOf(id) !== view) views.value = { ...views.value, [id]: view }
  }
  /** Open an answer that is there, and show it alone if it is hidden. */
  function reopen(id: string): void {
    if (!results.value.find((r) => r.id === id)?.shown) {
      results.value = results.value.map((r) => ({ ...r, shown: r.id === id }))
    }
    openAnswer(id)
  }
  function remove(id: string): void {
    results.value = results.value.filter((r) => r.id !== id)
    if (openId.value === id) openId.value = null
  }
  function show(id: string, shown: boolean): void {
    results.value = results.value.map((r) => (r.id === id ? { ...r, shown } : r))
  }

  watch(
    () => useSelection().selectedId,
    () => (inFront.value = false),
  )

  /** A click on the map while `picking`: true where it was the answer and selects nothing. */
  function answerPick(at: LonLat): boolean {
    if (!picking.value) {
      clickedAt.value = at
      return false
    }
    pick(picking.value, at)
    return true
  }
  function pick(target: PickTarget, at: LonLat): void {
    picked.value = { for: target, at }
    picking.value = null
  }

  /** Open the buffer form with this entity as what it is drawn around. */
  function bufferThis(entityId: string): void {
    useSelection().selectedId = entityId
    question.value = 'buffer'
    bufferSource.value = 'selection'
    useView().panel = 'ask'
  }

  return {
    results,
    openId,
    open,
    inFront,
    question,
    bufferSource,
    picking,
    picked,
    askedAs,
    awaited,
    clickedAt,
    readout,
    views,
    split,
    keep,
    openAnswer,
    update,
    dress,
    viewOf,
    setView,
    reopen,
    remove,
    show,
    answerPick,
    pick,
    bufferThis,
  }
})

const isSameQuestion = (a: AnalysisResult, b: AnalysisResult): boolean =>
  a.verb === b.verb && JSON.stringify(a.inputs) === JSON.stringify(b.inputs)
