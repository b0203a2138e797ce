import { nextTick, watch } from 'vue'
import { useAnalysis } from '../../stores/analysis'
import { useAsk } from '../../stores/ask'
import { useFilter } from '../../stores/filter'
import { usePlan } from '../../stores/plan'
import { useReach } from '../../stores/reach'
import type { SharedVerb } from '../../stores/shared-question'
import { readAddress } from '../../stores/url'
import { openAddress } from '../../stores/url-sync'
import { pageWords } from './page-inputs'
import { SnapshotError } from './snapshot-error'

/**
 * Show the view of an address (what stands after `#`), ask its question anew, and wait until the map has drawn it.
 * Answers of before are put away. Rejects with `SnapshotError` where the question has no answer.
 */
export async function openView(address: string): Promise<void> {
  const analysis = useAnalysis()
  for (const { id } of analysis.results) analysis.remove(id)
  openAddress(address)
  const { question } = readAddress(address)
  if (question) {
    await until(() => !analysis.awaited)
    if (!analysis.results.length) throw new SnapshotError(whyNot(question.verb))
  }
  // Pinyin and initials are found only with the index.
  if (useFilter().filter.words.trim()) await usePlan().needSearch()
  await drawn()
}

/** What the form of the question says of its last run. */
function whyNot(verb: SharedVerb): string {
  const words = pageWords()
  const reach = useReach()
  const problems =
    verb === 'reach' ? [reach.job.problem, reach.compareJob.problem] : [useAsk().jobs[verb].problem]
  const problem = problems.find((p) => p !== null)
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  return problem ? problem[language] : words.comparison.noAnswer
}

const until = (isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = watch(isSo, (so) => so && done(), { flush: 'post' })
    const done = (): void => {
      stop()
      resolve()
    }
    if (isSo()) done()
  })

/** Until the map has taken up what changed, and drawn it. */
async function drawn(): Promise<void> {
  await nextTick()
  await twoFrames()
  while (!document.querySelector('[data-map-state="idle"]')) await twoFrames()
}

const twoFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
