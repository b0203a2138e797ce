import { computed, ref, shallowRef, watch } from 'vue'
import type { AssumptionId } from '../core/analysis/reach/assumption-ids'
import type { AssumptionChanges } from '../core/analysis/reach/assumptions'
import type { NetworkChoice, NetworkYear } from '../core/analysis/reach/network-asked'
import type { ReachOrigin, ReachRequest } from '../core/analysis/reach/request'
import { ORIGINS, originAtEntity } from '../core/analysis/reach/origins'
import { USUAL_REQUEST, USUAL_THRESHOLDS_MIN, originAt } from '../core/analysis/reach/request'
import type { LineToChoose } from '../workers/reach-client'
import { useAnalysis } from './analysis'
import { reachClient } from './ask-clients'
import { newJob } from './job'
import { usePlan } from './plan'
import { useSelection } from './selection'
import type { SharedPlace, SharedReach } from './shared-question'
import { sharedPoint } from './shared-question'

/** How the network is chosen: by how far the plan has come, by a year, or line by line. */
export const NETWORK_WAYS = ['status', 'year', 'lines'] as const
export type NetworkWay = (typeof NETWORK_WAYS)[number]

/** The year the choice by year begins with. */
const FIRST_YEAR: NetworkYear = 2027

/** What the form of travel time holds, and the request it stands for. */
export function newReachForm() {
  const plan = usePlan()
  const selection = useSelection()
  const analysis = useAnalysis()

  const { mode, ends, scenario } = USUAL_REQUEST
  const form = ref({
    originIds: USUAL_REQUEST.origins.map((o) => o.id),
    mode,
    ends: [...ends],
    networkBy: 'status' as NetworkWay,
    scenario,
    year: FIRST_YEAR,
    plus: [] as string[],
    thresholds: USUAL_THRESHOLDS_MIN.join(),
  })
  const ownOrigins = shallowRef<readonly ReachOrigin[]>([])
  const changes = ref<AssumptionChanges>({})
  /** Lines of the plan to choose from; empty until they are needed. */
  const lines = shallowRef<readonly LineToChoose[]>([])
  const linesJob = newJob()

  const choices = computed(() => [...ORIGINS, ...ownOrigins.value])
  const origins = computed(() => choices.value.filter((o) => form.value.originIds.includes(o.id)))
  const network = computed<NetworkChoice | null>(() => {
    const { networkBy, year, plus } = form.value
    if (networkBy === 'status') return null
    return networkBy === 'year' ? { year } : { plus: [...plus].sort() }
  })
  const request = computed<ReachRequest>(() => ({
    origins: origins.value,
    mode: form.value.mode,
    ends: [...form.value.ends],
    scenario: network.value ? 'built' : form.value.scenario,
    ...(network.value ? { network: network.value } : {}),
    changes: { ...changes.value },
    cellM: USUAL_REQUEST.cellM,
  }))
  const changedIds = computed(() => Object.keys(changes.value) as AssumptionId[])

  watch(
    () => analysis.picked,
    (pick) => pick?.for === 'origin' && addOrigin(originAt(sharedPoint(pick.at))),
  )

  function addOrigin(origin: ReachOrigin): void {
    if (!choices.value.some((o) => o.id === origin.id)) ownOrigins.value = [...ownOrigins.value, origin]
    if (!form.value.originIds.includes(origin.id)) toggleOrigin(origin.id)
  }
  function toggleOrigin(id: string): void {
    const { originIds } = form.value
    form.value.originIds = originIds.includes(id) ? originIds.filter((o) => o !== id) : [...originIds, id]
  }
  function clearOwnOrigins(): void {
    const own = new Set(ownOrigins.value.map((o) => o.id))
    form.value.originIds = form.value.originIds.filter((id) => !own.has(id))
    ownOrigins.value = []
  }
  function addSelected(): void {
    if (selection.selected) addEntity(selection.selected.id)
  }
  function addEntity(id: string): void {
    const entity = plan.byId.get(id)
    const origin = entity && originAtEntity(entity)
    if (origin) addOrigin(origin)
  }

  async function needLines(): Promise<void> {
    if (lines.value.length) return
    const found = await linesJob.run(async () => (await reachClient()).lines())
    if (found) lines.value = found
  }

  /** Fill the form with a question from an address. An origin that nobody knows is left out. */
  function adopt({ from, within, network: chosen, changes: set, ...rest }: SharedReach): void {
    form.value = {
      ...form.value,
      mode: rest.mode,
      ends: [...rest.ends],
      scenario: rest.scenario,
      originIds: [],
      thresholds: within.join(),
      networkBy: chosen ? ('year' in chosen ? 'year' : 'lines') : 'status',
      ...(chosen && 'year' in chosen ? { year: chosen.year } : {}),
      ...(chosen && 'plus' in chosen ? { plus: [...chosen.plus] } : {}),
    }
    changes.value = { ...set }
    for (const place of from) addPlace(place)
  }
  function addPlace(place: SharedPlace): void {
    if (typeof place !== 'string') addOrigin(originAt(place))
    else if (choices.value.some((o) => o.id === place)) toggleOrigin(place)
    else addEntity(place)
  }

  return {
    form,
    ownOrigins,
    changes,
    changedIds,
    lines,
    linesJob,
    choices,
    request,
    toggleOrigin,
    clearOwnOrigins,
    addSelected,
    needLines,
    adopt,
  }
}
