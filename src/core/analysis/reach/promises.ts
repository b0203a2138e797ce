import { computeReach } from './compute'
import type { ReachModel } from './model'
import type { PromiseAnswer, PromiseQuestion, PromiseRow, PromiseSummary, Verdict } from './promise'
import { countyRows, townRows } from './promise-access'
import { centreRows } from './promise-centres'
import type { PromiseId } from './promise-list'
import { PROMISE, PROMISE_IDS } from './promise-list'
import { USUAL_REQUEST } from './request'
import { reachSentences } from './sentences'

export type { PromiseAnswer, PromiseQuestion } from './promise'

/**
 * Hold the network of a scenario against what the documents promise of travel, place by place. Where the
 * model has no townships, that is said. Throws `ReachInputError` as `computeReach` does.
 */
export function checkPromises(model: ReachModel, question: PromiseQuestion): PromiseAnswer {
  const found = [...centreRows(model, question), ...countyRows(model, question), ...townRows(model, question)]
  const rows = PROMISE_IDS.flatMap((id) =>
    found
      .filter((row) => row.promise === id)
      .map((row): PromiseRow => ({ ...row, evidence: PROMISE[id].evidence })),
  )
  const count = (id: PromiseId, met: Verdict) => rows.filter((r) => r.promise === id && r.met === met).length
  const summary = PROMISE_IDS.map((promise): PromiseSummary => {
    const counts = {
      yes: count(promise, 'yes'),
      no: count(promise, 'no'),
      'not-computable': count(promise, 'not-computable'),
    }
    return { promise, ...PROMISE[promise], counts }
  })
  const field = computeReach(model, { ...USUAL_REQUEST, ...question })
  return { scenario: question.scenario, rows, summary, sentences: reachSentences(model, field) }
}
