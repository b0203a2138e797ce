import type { AnalysisResult, ResultTable } from '../result'
import { STATUS } from '../../domain/status'
import type { BilingualText } from '../../domain/text'
import { computeReach } from './compute'
import type { ReachModel } from './model'
import { afterHan, networkTitle } from './network-asked'
import { modelOfChoice } from './network-choice'
import type { LineGain } from './rank'
import { QUICKER_MIN, rankLines } from './rank'
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
  const gains = rankLines(model, request, thresholdMin)
  const over = networkTitle(request)
  const before = request.network ? modelOfChoice(model, request.network) : model
  const from = { zh: request.origins.map((o) => o.title.zh), en: request.origins.map((o) => o.title.en) }
  return {
    verb: 'reach',
    title: {
      zh: `自${from.zh.join('、')} ${thresholdMin} 分钟圈：${over.zh}之上每条线路单独带来多少`,
      en: `Within ${thresholdMin} min of ${from.en.join(', ')}: what each line brings by itself, on top of “${over.en}”`,
    },
    inputs: { ...request, thresholdMin },
    classes: [],
    shapes: { type: 'FeatureCollection', features: [] },
    tables: [rankTable(gains), unsaidTable(gains)],
    assumptions: [
      aloneSentence(request),
      nothingSentence(request),
      ...reachSentences(before, computeReach(before, request)),
    ],
  }
}

const aloneSentence = (request: ReachRequest): BilingualText => ({
  zh: `每条线路单独加到${afterHan(networkTitle(request).zh)}之上计算（${REACH_MODE_TITLE[request.mode].zh}），几条线路合起来的作用不等于各自之和；只通向未建线路的线路单独为 0。`,
  en: `Each line is added by itself to “${networkTitle(request).en}” (${REACH_MODE_TITLE[request.mode].en.toLowerCase()}); several together bring more or less than the sum, and a line that leads only to unbuilt ones brings nothing alone.`,
})

/** Why so many lines bring nothing within the minutes. */
const nothingSentence = ({ mode }: ReachRequest): BilingualText => ({
  zh: `“新增”为 0 不等于没有作用：该线没有把界限以外的地方带进界限以内，例如${mode === 'car' ? '沿线本已在界限以内，或离起点太远' : '进出站与候车使轨道在界限附近仍慢于小汽车，或沿线本已在界限以内'}；“快 ${QUICKER_MIN} 分钟以上”一栏列出不论界限、到达时间至少缩短 ${QUICKER_MIN} 分钟的面积${mode === 'best' ? '，其中铁路与轨道线路只与原有的铁路、轨道相比' : ''}。`,
  en: `“Gained: 0” does not mean that a line does nothing: it brings no place from beyond the limit to within it, ${mode === 'car' ? 'as where all along it lies within the limit already, or too far out' : 'as where stations and waiting leave rail slower than the car near the limit, or all along it lies within the limit already'}. “${QUICKER_MIN} min quicker” counts ground that is reached at least ${QUICKER_MIN} minutes sooner, whatever the limit${mode === 'best' ? '; railways and metro lines are held against the trains there were, not against the car' : ''}.`,
})

const LINE = { key: 'line', title: { zh: '线路', en: 'Line' }, entity: true }
const STATUS_OF = { key: 'status', title: { zh: '状态', en: 'Status' }, under: LINE.key }

function rankTable(gains: readonly LineGain[]): ResultTable {
  return {
    title: { zh: '各线路单独新增面积', en: 'Area gained by each line alone' },
    columns: [
      LINE,
      STATUS_OF,
      { key: 'gainedKm2', title: { zh: '新增', en: 'Gained' }, unit: 'km²' },
      {
        key: 'quickerKm2',
        title: { zh: `快 ${QUICKER_MIN} 分钟以上`, en: `${QUICKER_MIN} min quicker` },
        unit: 'km²',
      },
      { key: 'mostIn', title: { zh: '主要在', en: 'Mostly in' }, entity: true },
    ],
    rows: gains.flatMap(({ line, status, gainedKm2, quickerKm2, mostIn, reason }) =>
      reason ? [] : [{ line, status: STATUS[status].title, gainedKm2, quickerKm2, mostIn: mostIn ?? null }],
    ),
  }
}

/** Lines whose gain cannot be said, and why. */
function unsaidTable(gains: readonly LineGain[]): ResultTable {
  return {
    title: { zh: '未能计算的线路', en: 'Lines of which it cannot be said' },
    columns: [LINE, STATUS_OF, { key: 'reason', title: { zh: '原因', en: 'Why' } }],
    rows: gains.flatMap(({ line, status, reason }) =>
      reason ? [{ line, status: STATUS[status].title, reason }] : [],
    ),
  }
}
