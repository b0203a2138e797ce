import type { BilingualText } from './text'

/** How far a thing has come, from finished to given up. One list for all documents. */
export const STATUSES = [
  'built',
  'under-construction',
  'planned',
  'preparatory',
  'envisaged',
  'postponed',
  'cancelled',
  'unknown',
] as const
export type Status = (typeof STATUSES)[number]

/** How a status is drawn: the rhythm of a line, the fill of a point. The hue stays the theme's. */
export type StatusRhythm = 'solid' | 'short-dash' | 'sparse-dash' | 'dots'

export const STATUS: Record<Status, { title: BilingualText; rhythm: StatusRhythm }> = {
  built: { title: { zh: '建成', en: 'Built' }, rhythm: 'solid' },
  'under-construction': { title: { zh: '在建', en: 'Under construction' }, rhythm: 'short-dash' },
  planned: { title: { zh: '计划', en: 'Planned' }, rhythm: 'sparse-dash' },
  preparatory: { title: { zh: '前期', en: 'Preparatory' }, rhythm: 'dots' },
  envisaged: { title: { zh: '谋划', en: 'Envisaged' }, rhythm: 'dots' },
  postponed: { title: { zh: '推迟', en: 'Postponed' }, rhythm: 'dots' },
  cancelled: { title: { zh: '取消', en: 'Cancelled' }, rhythm: 'dots' },
  unknown: { title: { zh: '未述', en: 'Not stated' }, rhythm: 'solid' },
}

export const RHYTHMS: readonly StatusRhythm[] = ['solid', 'short-dash', 'sparse-dash', 'dots']

export const rhythmOf = (status: Status): StatusRhythm => STATUS[status].rhythm
