/** Asks the question of an address again, as if its form had been filled in. */
import { watch } from 'vue'
import { useAnalysis } from './analysis'
import { useAsk } from './ask'
import { usePlan } from './plan'
import { useReach } from './reach'
import { OTHER_NETWORKS } from './reach-result'
import { useSelection } from './selection'
import type {
  SharedBuffer,
  SharedNearest,
  SharedOverlap,
  SharedQuestion,
  SharedReach,
} from './shared-question'

/** Fill in the form of the question and compute it, once the atlas is there; the answer opens. */
export async function askAgain(question: SharedQuestion): Promise<void> {
  await atlasLoaded()
  const analysis = useAnalysis()
  analysis.question = question.verb
  await ASK[question.verb](question as never)
}

/** Systems come last, after the entities. */
function atlasLoaded(): Promise<void> {
  const plan = usePlan()
  const isThere = () => plan.systems.length > 0
  if (isThere()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = watch(isThere, () => {
      stop()
      resolve()
    })
  })
}

const ASK = {
  async reach(question: SharedReach): Promise<void> {
    const reach = useReach()
    reach.adopt(question)
    await reach.ask()
    const id = reach.live?.id
    const other = OTHER_NETWORKS.find((network) => network.id === question.versus)
    if (id && other) await reach.compareWith({ id, minutes: Math.max(...question.within) }, other)
  },

  buffer({ of, km, merged, landOnly }: SharedBuffer): Promise<unknown> {
    const [ask, analysis] = [useAsk(), useAnalysis()]
    analysis.bufferSource = of === 'filtered' ? of : 'system' in of ? 'system' : 'selection'
    if (of !== 'filtered' && 'entity' in of) useSelection().selectedId = of.entity
    const system = of !== 'filtered' && 'system' in of ? { system: of.system } : {}
    Object.assign(ask.buffer, { distances: km.join(), merged, landOnly, ...system })
    return ask.askBuffer()
  },

  overlap({ left, right, apart }: SharedOverlap): Promise<unknown> {
    Object.assign(useAsk().overlap, { left, right, apart })
    return useAsk().askOverlap()
  },

  nearest({ from, kinds, count }: SharedNearest): Promise<unknown> {
    const ask = useAsk()
    if (typeof from === 'string') useSelection().selectedId = from
    else ask.place = from
    Object.assign(ask.nearest, {
      from: typeof from === 'string' ? 'selection' : 'point',
      kinds: [...kinds],
      count,
    })
    return ask.askNearest()
  },
}
