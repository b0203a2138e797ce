import type { WidthOf } from '../page-text'
import { MM_PER_POINT } from '../page-sheet'

/** Advance widths of Arial, thousandths of an em, from the space to the tilde; Liberation Sans has the same. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
  556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
  556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
  500, 500, 500, 334, 260, 334, 584,
] // prettier-ignore
const FIRST = 0x20
const USUAL = 556
/** Bold type is about so much wider. */
const BOLD = 1.07
/** Chinese characters and marks, and signs that Chinese type sets as wide. */
const WIDE = /[\u2014\u2018\u2019\u201C\u201D\u2026\u2190-\u2193\u2E80-\uFFEF]/u

const emsOf = (character: string): number =>
  WIDE.test(character) ? 1 : (ASCII[character.codePointAt(0)! - FIRST] ?? USUAL) / 1000

/** Width of a text (mm) in the type Office files are set in, without a browser to measure it. */
export const officeWidth: WidthOf = (text, points, weight) => {
  const ems = [...text].reduce((sum, character) => sum + emsOf(character), 0)
  return ems * points * MM_PER_POINT * (weight === 'bold' ? BOLD : 1)
}
