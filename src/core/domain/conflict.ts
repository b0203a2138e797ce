import * as v from 'valibot'
import type { Passage } from './passage'
import { parseList, passage, text } from './passage'
import type { BilingualText } from './text'

/** In what way passages disagree. */
export const CONFLICT_KIND = {
  'percent-does-not-follow': { zh: '百分比不符', en: 'Percentage does not follow' },
  'target-against-progress': { zh: '目标与进展', en: 'Target against progress' },
  'progress-missing': { zh: '进展缺失', en: 'Progress missing' },
  'progress-of-another-row': { zh: '进展错行', en: 'Progress of another row' },
  'scope-or-unit': { zh: '口径或单位', en: 'Scope or unit' },
  'date-out-of-period': { zh: '时间错位', en: 'Date out of period' },
  'text-against-table': { zh: '文表不一', en: 'Text against table' },
  'between-documents': { zh: '文件之间', en: 'Between documents' },
  'count-against-list': { zh: '数与名单', en: 'Count against list' },
  name: { zh: '名称', en: 'Name' },
  markup: { zh: '版面损坏', en: 'Broken layout' },
} as const satisfies Record<string, BilingualText>
export type ConflictKind = keyof typeof CONFLICT_KIND
export const CONFLICT_KINDS = Object.keys(CONFLICT_KIND) as ConflictKind[]

/** What the documents leave open: passages that do not agree, with themselves or with each other. */
export interface Conflict {
  readonly id: string
  /** Ids of entities, indicators, policies or tasks. */
  readonly about: readonly string[]
  readonly kind: ConflictKind
  readonly say: string
  readonly sayEn: string
  readonly evidence: readonly Passage[]
}

const conflict = v.strictObject({
  id: text,
  about: v.array(text),
  kind: v.picklist(CONFLICT_KINDS),
  say: text,
  sayEn: text,
  evidence: v.pipe(v.array(passage), v.minLength(1, 'no evidence: a conflict shows its passages')),
})

/** Read `data/conflicts.json`; the error names the entry and the field. */
export const parseConflicts = (input: unknown): Conflict[] => parseList('conflicts.json', conflict, input)
