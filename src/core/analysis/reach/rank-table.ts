import type { AnalysisResult, ResultTable } from '../result'
import { STATUS } from '../../domain/status'
import type { BilingualText } from '../../domain/text'
import { computeReach } from './compute'
import { newMemory } from './memory'
import type { ReachModel } from './model'
import { afterHan, networkTitle } from './network-asked'
import { modelOfChoice } from './network-choice'
import type { LineGain } from './rank'
import { rankLines } from './rank'
import type { ReachRequest } from './request'
import { REACH_MODE_TITLE } from './scenario'
import { reachSentences } from './sentences'

/** What made a ranking. */
export interface RankInputs extends ReachRequest {
  readonly thresholdMin: number
}

/**
 * What each line of the plan brings by itself, as an answer: a table, no shapes; see `rankLines`. Throws
 * `ReachInputError` as `computeReach` does.
 */
export function rankFor(
  model: ReachModel,
  request: ReachRequest,
  thresholdMin: number,
): AnalysisResult<RankInputs> {
  const memory = newMemory()
  const gains = rankLines(model, request, thresholdMin, memory)
  const asked: ReachRequest = { ...request, scenario: 'built' }
  const over = networkTitle(asked)
  const before = asked.network ? modelOfChoice(model, asked.network) : model
  const from = { zh: request.origins.map((o) => o.title.zh), en: request.origins.map((o) => o.title.en) }
  return {
    verb: 'reach',
    title: {
      zh: `自${from.zh.join('、')} ${thresholdMin} 分钟圈：${over.zh}之上每条线路单独带来多少`,
      en: `Within ${thresholdMin} min of ${from.en.join(', ')}: what each line brings by itself, on top of “${over.en}”`,
    },
    inputs: { ...asked, thresholdMin },
    classes: [],
    shapes: { type: 'FeatureCollection', features: [] },
    tables: [rankTable(gains)],
    assumptions: [aloneSentence(asked), ...reachSentences(before, computeReach(before, asked, memory))],
  }
}

const aloneSentence = (request: ReachRequest): BilingualText => ({
  zh: `每条线路单独加到${afterHan(networkTitle(request).zh)}之上计算（${REACH_MODE_TITLE[request.mode].zh}），几条线路合起来的作用不等于各自之和；只通向未建线路的线路单独为 0。`,
  en: `Each line is added by itself to “${networkTitle(request).en}” (${REACH_MODE_TITLE[request.mode].en.toLowerCase()}); several together bring more or less than the sum, and a line that leads only to unbuilt ones brings nothing alone.`,
})

function rankTable(gains: readonly LineGain[]): ResultTable {
  return {
    title: { zh: '各线路单独新增面积', en: 'Area gained by each line alone' },
    columns: [
      { key: 'line', title: { zh: '线路', en: 'Line' }, entity: true },
      { key: 'status', title: { zh: '状态', en: 'Status' } },
      { key: 'gainedKm2', title: { zh: '新增', en: 'Gained' }, unit: 'km²' },
      { key: 'mostIn', title: { zh: '主要在', en: 'Mostly in' }, entity: true },
      { key: 'reason', title: { zh: '未能计算的原因', en: 'Why it cannot be said' } },
    ],
    rows: gains.map(({ line, status, gainedKm2, mostIn, reason }) => ({
      line,
      status: STATUS[status].title,
      gainedKm2,
      mostIn: mostIn ?? null,
      reason: reason ?? null,
    })),
  }
}
