import type { BilingualText } from './text'

/** The five documents, oldest first. */
export const DOC_IDS = ['report-2020', 'fyp-14', 'asian-games-2022', 'tasks-2023', 'ronghang-2024'] as const
export type DocId = (typeof DOC_IDS)[number]

/** Short titles for lists and the month a document speaks from; full titles stand in the register. */
export const DOCUMENT: Record<DocId, { title: BilingualText; asOf: string }> = {
  'report-2020': { title: { zh: '2020 政府工作报告', en: 'Work report 2020' }, asOf: '2020-04' },
  'fyp-14': { title: { zh: '“十四五”规划纲要', en: '14th Five-Year Plan' }, asOf: '2021-02' },
  'asian-games-2022': { title: { zh: '亚运城市行动计划', en: 'Asian Games plan 2022' }, asOf: '2022-09' },
  'tasks-2023': { title: { zh: '2023 重点工作进展', en: 'Key tasks 2023' }, asOf: '2023-09' },
  'ronghang-2024': { title: { zh: '融杭发展规划', en: 'Hangzhou integration plan 2024' }, asOf: '2024-03' },
}

/** One heading of a document's outline, spelt as mentions spell it: `二（一）2`, `专栏9`. */
export interface OutlineEntry {
  readonly section: string
  readonly title: string
}

/** A document as `seeds/register.json` describes it. */
export interface RegisteredDocument {
  readonly id: DocId
  readonly file: string
  readonly title: string
  readonly titleEn: string
  readonly number: string | null
  readonly issuer: string
  readonly date: string
  readonly covers: { readonly from: string; readonly to: string }
  readonly sha256: string
  readonly outline: readonly OutlineEntry[]
}
