import type { BilingualText } from '../domain/text'
import type { SnapshotSettings, SnapshotWish } from './page-settings'
import { readSnapshotSettings } from './page-settings'

export const TEMPLATE_IDS = ['plan-sheet', 'half-page', 'slide', 'district-page'] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

/** Pages as planners usually want them: sheet, file and parts, no words. */
export const PAGE_TEMPLATES: Readonly<
  Record<TemplateId, { readonly title: BilingualText; readonly wish: SnapshotWish }>
> = {
  'plan-sheet': {
    title: { zh: '规划图幅', en: 'Plan sheet' },
    wish: {
      size: 'a3',
      format: 'pdf',
      dpi: 300,
      roundScale: true,
      grid: true,
      locator: true,
      facts: true,
      footnotes: true,
      assumptions: true,
    },
  },
  'half-page': {
    title: { zh: '报告半页', en: 'Half a report page' },
    wish: { size: 'half-page', format: 'png', dpi: 300, roundScale: true },
  },
  slide: {
    title: { zh: '幻灯片', en: 'Slide' },
    wish: { size: 'slide', format: 'pptx', dpi: 150, assumptions: true },
  },
  'district-page': {
    title: { zh: '分区（县、市）图', en: 'District page' },
    wish: {
      size: 'a4',
      orientation: 'portrait',
      format: 'pdf',
      dpi: 300,
      ground: 'districts',
      roundScale: true,
      locator: true,
      facts: true,
      footnotes: true,
      assumptions: true,
    },
  },
}

/** What the reader wrote or chose for the map itself: no template touches it. */
const KEPT = [
  'title',
  'subtitle',
  'notes',
  'legendEdits',
  'sources',
  'date',
  'unit',
  'author',
  'reviewNumber',
  'logo',
  'custom',
  'ground',
  'scale',
] as const satisfies readonly (keyof SnapshotSettings)[]

/** The settings of a template, with the texts of the settings so far; places chosen by hand are let go. */
export function withTemplate(settings: SnapshotSettings, id: TemplateId): SnapshotSettings {
  const kept = Object.fromEntries(KEPT.map((key) => [key, settings[key]]))
  return readSnapshotSettings({ ...kept, ...PAGE_TEMPLATES[id].wish })
}
