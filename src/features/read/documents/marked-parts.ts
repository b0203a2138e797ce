/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Part {
  readonly text: string
  readonly found: boolean
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A text cut where any of the words (parted by spaces, whatever their case) stands in it; joined again it is the text. */
export function markedParts(text: string, words: string): Part[] {
  const wanted = words.trim().split(/\s+/u).filter(Boolean).map(escaped)
  if (!wanted.length) return [{ text, found: false }]
  const pieces = text.split(new RegExp(`(${wanted.join('|')})`, 'giu'))
  return pieces.flatMap((piece, i) => (piece ? [{ text: piece, found: i % 2 === 1 }] : []))
}
