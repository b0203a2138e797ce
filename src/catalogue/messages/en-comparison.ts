import type { zhComparison } from './zh-comparison'

/** Words of comparison sheets, in English. */
export const enComparison: typeof zhComparison = {
  open: 'Comparison sheet',
  dialog: 'Export a comparison sheet',
  about: 'Both sides and the difference in a row, the table beneath; one scale, one legend.',
  between: (from, to) => `${from} to ${to}`,
  documentsAbout: 'Left: as of the older document; middle: as of the newer; right: what changed',
  networksAbout: (minutes) =>
    `Left and middle: travel time over two networks; right: what ${minutes} minutes gain and lose`,
  asOf: (title, month) => `${title} (${month})`,
  whatChanged: 'What changed between them',
  documentsNote:
    'The left and middle maps show what was known once each document had appeared. Lines count whole and once each, ground that several areas cover counts once; what lies in several districts counts in each.',
  network: (name) => `Network: ${name}`,
  within: (minutes) => `Gained and lost within ${minutes} min`,
  landscape: 'A comparison sheet is landscape: turn the sheet.',
  noFormat: (formats) => `A comparison sheet is written as ${formats.join(', ')} only.`,
  noAnswer: 'The question has no answer: check it in the address.',
  proposed: 'Empty: after what is compared',
  drawing: 'Drawing three maps…',
  done: (name) => `Downloaded ${name}`,
  failed: 'No sheet: ',
}
