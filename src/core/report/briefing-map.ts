import type { BriefingFormat } from './briefing-format'
import type { BriefingMap } from './briefing-model'
import type { SnapshotWish } from './page-settings'
import { sheetOf } from './page-sheet'

const SIZE = { docx: 'text-figure', pptx: 'slide-figure' } as const

/** The page that is the map of a briefing: without the words that the briefing itself has. */
export const briefingMapWish = (format: BriefingFormat): SnapshotWish => ({
  size: SIZE[format],
  format: 'png',
  dpi: format === 'docx' ? 300 : 150,
  title: '',
  subtitle: '',
  sources: '',
  date: '',
  ground: 'districts',
})

/** A picture of that page, with its size in mm. */
export function briefingMap(format: BriefingFormat, png: Uint8Array): BriefingMap {
  const { width, height } = sheetOf(SIZE[format], 'landscape')
  return { png, width, height }
}
