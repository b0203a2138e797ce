/** What an answer on the map was asked, as an address holds it; and back, from a question to its answer. */
import type { ResultLayer } from '../map/map-state'
import { useAnalysis } from './analysis'
import { isBands, isGain, networkOf, requestOf } from './reach-result'
import type { SharedQuestion } from './shared-question'
import { sharedReach, writeQuestion } from './shared-question'

/** Null for an answer that no address can hold. */
export function questionOf({ id, result }: ResultLayer): SharedQuestion | null {
  const { askedAs, viewOf } = useAnalysis()
  if (isGain(result)) {
    const { before, after, thresholdMin, bandsMin = [thresholdMin] } = result.inputs
    return sharedReach(after, bandsMin, { versus: networkOf(before).id, view: viewOf(id) })
  }
  if (isBands(result)) {
    return sharedReach(requestOf(result), result.inputs.thresholdsMin, { view: viewOf(id) })
  }
  return askedAs[id] ?? null
}

export const isSameQuestion = (a: SharedQuestion, b: SharedQuestion): boolean =>
  a.verb === b.verb && writeQuestion(a) === writeQuestion(b)

/** However it is looked at. */
const plain = (question: SharedQuestion): SharedQuestion =>
  question.verb === 'reach' ? { ...question, view: 'plain' } : question

/** The answer kept on the map to a question, shown or not, however looked at; null where it has not been asked. */
export const answerTo = (question: SharedQuestion): ResultLayer | null =>
  useAnalysis().results.find((answer) => {
    const asked = questionOf(answer)
    return asked !== null && isSameQuestion(plain(asked), plain(question))
  }) ?? null
