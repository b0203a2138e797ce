/** Asks the question of an address again, as if its form had been filled in. */
import { useAnalysis } from './analysis'
import { useAsk } from './ask'
import { atlasLoaded } from './atlas-loaded'
import { useReach } from './reach'
import { useReachNear } from './reach-near'
import { useReachPlan } from './reach-plan'
import { isBands, otherNetwork } from './reach-result'
import { useSelection } from './selection'
import type {
  NearAsked,
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

/** What is near a station, of the bands that were just asked for. */
async function askNear({ of, km }: NearAsked): Promise<void> {
  const bands = useAnalysis().open?.result
  const near = useReachNear()
  near.form = { of, km: String(km) }
  if (bands && isBands(bands)) await near.ask(bands)
}

const ASK = {
  async reach(question: SharedReach): Promise<void> {
    const [reach, analysis] = [useReach(), useAnalysis()]
    reach.adopt(question)
    if (question.rank) return useReachPlan().askRank()
    await reach.ask()
    const id = reach.live?.id
    const other = question.versus ? otherNetwork(question.versus) : null
    if (id && other) await reach.compareWith({ id, minutes: Math.max(...question.within) }, other)
    else if (question.near) await askNear(question.near)
    if (analysis.openId) analysis.setView(analysis.openId, question.view)
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
