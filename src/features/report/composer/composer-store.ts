import { defineStore } from 'pinia'
import { computed, nextTick, ref, shallowRef } from 'vue'
import type { Box } from '../../../core/report/page-box'
import type { PartId } from '../../../core/report/page-part'
import { useWords } from '../../../stores/words'
import type { Said } from '../making/making'
import { useSnapshot } from '../snapshot-store'
import { pannedGround, zoomedGround } from './pan-ground'
import type { FieldId, GroupId } from './part-table'
import { PART, fieldId } from './part-table'

/** Narrower windows begin with all groups of tools closed: the page has the room. */
const NARROW_PX = 820

export const ZOOMS = [1, 1.5, 2, 3] as const

/** How the page is being worked on: which part is in hand, which tools are out, what was last said. */
export const useComposer = defineStore('composer', () => {
  const snapshot = useSnapshot()
  const t = useWords()

  const selected = ref<PartId | null>(null)
  const openGroups = shallowRef<readonly GroupId[]>(
    innerWidth < NARROW_PX ? ['sheet'] : ['sheet', 'words', 'output'],
  )
  const said = shallowRef<Said | null>(null)

  const say = (text: string): void => void (said.value = { text, isProblem: false })
  const complain = (text: string): void => void (said.value = { text, isProblem: true })

  /** How much larger than the desk the paper is shown. */
  const zoom = ref<(typeof ZOOMS)[number]>(1)
  function zoomBy(steps: -1 | 1): void {
    zoom.value = ZOOMS[ZOOMS.indexOf(zoom.value) + steps] ?? zoom.value
  }

  /** Where the part in hand stands, mm. */
  const box = computed(() => snapshot.page?.layout.parts.find(({ id }) => id === selected.value)?.box ?? null)
  const isPlaced = (id: PartId): boolean => snapshot.settings.boxes[id] !== undefined
  const anyPlaced = computed(() => Object.keys(snapshot.settings.boxes).length > 0)

  function toggleGroup(id: GroupId, isOpen: boolean): void {
    const others = openGroups.value.filter((group) => group !== id)
    openGroups.value = isOpen ? [...others, id] : others
  }

  /** Put a part somewhere, mm: one of a burst of small pushes, or once for all. */
  function place(id: PartId, chosen: Box, how: 'burst' | 'once' = 'burst'): void {
    const boxes = { ...snapshot.settings.boxes, [id]: chosen }
    snapshot.set({ boxes }, how === 'burst' ? `place ${id}` : null)
  }
  function resetPlace(id: PartId): void {
    const { [id]: _, ...others } = snapshot.settings.boxes
    snapshot.set({ boxes: others })
  }
  const resetAllPlaces = (): void => snapshot.set({ boxes: {} })

  /** Push the picture of the map under its frame, mm. */
  function pan(dx: number, dy: number, how: 'burst' | 'once' = 'burst'): void {
    const { camera, layout } = snapshot.page!
    const ground = pannedGround(camera, layout.sheet.magnify, dx, dy)
    snapshot.set({ ground }, how === 'burst' ? 'pan' : null)
  }
  /** Draw the map larger or smaller in its frame. */
  const enlarge = (factor: number): void =>
    snapshot.set({ ground: zoomedGround(snapshot.page!.camera, factor) }, 'enlarge')

  /** Take a part off the page; what cannot be spared stays, and is said to. */
  function hide(id: PartId): void {
    const { without } = PART[id]
    if (!without) return
    if (id === 'sources' && snapshot.settings.sources === '') return complain(t.value.composer.creditsStay)
    const { [id]: _, ...boxes } = snapshot.settings.boxes
    snapshot.set({ ...without, boxes }, `hide ${id}`)
    say(t.value.composer.hidden(t.value.composer.parts[id]))
  }

  /** Lead the reader to the control that changes what a part says. */
  const edit = (id: PartId): Promise<void> => lead(PART[id].group, PART[id].field)

  /** Open a group of tools and go to one of its controls. */
  async function lead(group: GroupId, field: FieldId): Promise<void> {
    toggleGroup(group, true)
    await nextTick()
    const control = document.getElementById(fieldId(field))
    control?.scrollIntoView({ block: 'center' })
    control?.focus({ preventScroll: true })
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select()
  }

  return {
    selected,
    openGroups,
    toggleGroup,
    zoom,
    zoomBy,
    said,
    say,
    complain,
    box,
    isPlaced,
    anyPlaced,
    place,
    resetPlace,
    resetAllPlaces,
    pan,
    enlarge,
    hide,
    edit,
    lead,
  }
})
