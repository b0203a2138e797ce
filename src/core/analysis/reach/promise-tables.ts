import { DOCUMENT } from '../../domain/document'
import type { BilingualText } from '../../domain/text'
import type { ResultTable } from '../result'
import { PROMISE } from './promise-list'
import type { PromiseAnswer, Verdict } from './promise'

export const VERDICT_TITLE: Record<Verdict, BilingualText> = {
  yes: { zh: '达到', en: 'Kept' },
  no: { zh: '未达到', en: 'Not kept' },
  'not-computable': { zh: '不能判断', en: 'Cannot be said' },
}

/** The promises as tables: in sum, then place by place. */
export const promiseTables = (answer: PromiseAnswer): ResultTable[] => [inSum(answer), byPlace(answer)]

const byPlace = ({ rows }: PromiseAnswer): ResultTable => ({
  title: { zh: '各地承诺达到情况', en: 'Promises by place' },
  columns: [
    { key: 'promise', title: { zh: '承诺', en: 'Promise' } },
    { key: 'place', title: { zh: '地点', en: 'Place' } },
    { key: 'met', title: { zh: '是否达到', en: 'Kept?' } },
    { key: 'minutes', title: { zh: '时间', en: 'Time' }, unit: 'min' },
    { key: 'trainMinutes', title: { zh: '列车运行', en: 'In the train' }, unit: 'min' },
    { key: 'reason', title: { zh: '说明', en: 'Why' } },
    { key: 'document', title: { zh: '文件', en: 'Document' } },
    { key: 'section', title: { zh: '章节', en: 'Section' } },
    { key: 'quote', title: { zh: '原文', en: 'Quote' } },
  ],
  rows: rows.map(({ promise, place, met, minutes, trainMinutes, reason, evidence }) => ({
    promise: PROMISE[promise].title,
    place,
    met: VERDICT_TITLE[met],
    minutes,
    trainMinutes,
    reason,
    document: DOCUMENT[evidence.doc].title,
    section: evidence.section,
    quote: evidence.quote,
  })),
})

const inSum = ({ summary }: PromiseAnswer): ResultTable => ({
  title: { zh: '承诺达到情况汇总', en: 'Promises in sum' },
  columns: [
    { key: 'promise', title: { zh: '承诺', en: 'Promise' } },
    { key: 'yes', title: VERDICT_TITLE.yes },
    { key: 'no', title: VERDICT_TITLE.no },
    { key: 'not-computable', title: VERDICT_TITLE['not-computable'] },
    { key: 'reading', title: { zh: '如何理解', en: 'How it was read' } },
  ],
  rows: summary.map(({ title, reading, counts }) => ({ promise: title, ...counts, reading })),
  ...(summary.length > 1 ? { footer: [{ promise: { zh: '合计', en: 'All' }, ...totals(summary) }] } : {}),
})

const totals = (summary: PromiseAnswer['summary']): Record<Verdict, number> => {
  const of = (verdict: Verdict) => summary.reduce((sum, { counts }) => sum + counts[verdict], 0)
  return { yes: of('yes'), no: of('no'), 'not-computable': of('not-computable') }
}
