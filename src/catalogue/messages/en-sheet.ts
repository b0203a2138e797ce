import { quoted } from '../../core/domain/quotation'
import type { zhSheet } from './zh-sheet'

/** Words printed on a page beside the map. */
export const enSheet: typeof zhSheet = {
  assumptions: 'Assumptions',
  footnotes: 'Evidence',
  passage: (name, quote, document, section) => `${name}: ${quoted(quote)} (${document}, ${section})`,
  moreNotes: (count) => `… and ${count} more`,
  facts: 'Projects selected',
  factColumns: { status: 'Status', count: 'Items', lengthKm: 'Whole km', areaKm2: 'Whole km²' },
  total: 'Total',
  totalOnce: 'Total, overlaps once',
  unit: (name) => `Made by: ${name}`,
  author: (name) => `Drawn by: ${name}`,
}
