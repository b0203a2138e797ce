/** Which files of a font served in slices hold the characters of a text. */

/** `unicode-range` of CSS by the slice's name: `{"latin": "U+0000-00FF,U+0131"}`. */
export type SliceRanges = Readonly<Record<string, string>>

/** Names of the slices that say they hold these characters, each once; later ones come first, as in a style sheet. */
export function slicesFor(characters: Iterable<string>, ranges: SliceRanges): string[] {
  const codes = [...new Set(characters)].map((c) => c.codePointAt(0)!)
  return Object.entries(ranges)
    .filter(([, range]) => {
      const spans = spansOf(range)
      return codes.some((code) => spans.some(([first, last]) => code >= first && code <= last))
    })
    .map(([name]) => name)
    .toReversed()
}

const spansOf = (range: string): [number, number][] =>
  range.split(',').map((span) => {
    const [first, last] = span
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((hex) => parseInt(hex, 16)) as [number, number?]
    return [first, last ?? first]
  })
