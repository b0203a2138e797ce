/** What the composer knows of each part of a page: where it is edited, and what takes it off the page. */
import type { PartId } from '../../../core/report/page-part'
import type { SnapshotSettings } from '../../../core/report/page-settings'

export const GROUP_IDS = ['sheet', 'words', 'parts', 'legend', 'scale', 'output'] as const
export type GroupId = (typeof GROUP_IDS)[number]

/** Parts that are on the page or not, in the order they are offered. */
export const SWITCHED_PARTS = [
  'legend',
  'scaleBar',
  'northArrow',
  'grid',
  'locator',
  'facts',
  'footnotes',
  'assumptions',
] as const
export type SwitchedPart = (typeof SWITCHED_PARTS)[number]

/** Controls that somebody can be led to. */
export type FieldId =
  SwitchedPart | 'title' | 'subtitle' | 'notes' | 'sources' | 'unit' | 'logo' | 'entries' | 'scale' | 'format'

interface PartEntry {
  readonly group: GroupId
  readonly field: FieldId
  /** The settings without the part; null where it cannot be spared. */
  readonly without: Partial<SnapshotSettings> | null
}

export const PART: Readonly<Record<PartId, PartEntry>> = {
  map: { group: 'scale', field: 'scale', without: null },
  title: { group: 'words', field: 'title', without: { title: '' } },
  subtitle: { group: 'words', field: 'subtitle', without: { subtitle: '' } },
  legend: { group: 'legend', field: 'entries', without: { legend: false } },
  scaleBar: { group: 'scale', field: 'scale', without: { scaleBar: false } },
  northArrow: { group: 'parts', field: 'northArrow', without: { northArrow: false } },
  locator: { group: 'parts', field: 'locator', without: { locator: false } },
  notes: { group: 'words', field: 'notes', without: { notes: '' } },
  assumptions: { group: 'parts', field: 'assumptions', without: { assumptions: false } },
  footnotes: { group: 'parts', field: 'footnotes', without: { footnotes: false } },
  facts: { group: 'parts', field: 'facts', without: { facts: false } },
  sources: { group: 'words', field: 'sources', without: { sources: '' } },
  imprint: {
    group: 'words',
    field: 'unit',
    without: { date: '', reviewNumber: '', unit: '', author: '' },
  },
  logo: { group: 'words', field: 'logo', without: { logo: null } },
}

export const fieldId = (field: FieldId): string => `page-field-${field}`
