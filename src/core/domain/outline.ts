import type { RegisteredDocument } from './document'
import { liesIn, sectionKey } from './passage'

/** One heading of a document, with how deep it stands: chapter 0, section and box 1, point 2. */
export interface Heading {
  readonly key: string
  readonly section: string
  readonly title: string
  readonly depth: 0 | 1 | 2
}

const CHAPTER = /^([一二三四五六七八九十]+|前言|结语)$/u
const POINT = /）.+$/u

const depthOf = (section: string): Heading['depth'] =>
  CHAPTER.test(section) ? 0 : POINT.test(section) ? 2 : 1

/** A document's outline, in its order. */
export const headingsOf = ({ id, outline }: Pick<RegisteredDocument, 'id' | 'outline'>): Heading[] =>
  outline.map(({ section, title }) => ({
    key: sectionKey({ doc: id, section }),
    section,
    title,
    depth: depthOf(section),
  }))

/**
 * The section keys that stand for a heading and all below it, as few as will do: boxes and tables stand between
 * sections without carrying their number, so they are named on their own.
 */
export function keysUnder(headings: readonly Heading[], heading: Heading): string[] {
  const start = headings.indexOf(heading)
  const next = headings.findIndex((h, i) => i > start && h.depth <= heading.depth)
  const below = headings.slice(start + 1, next < 0 ? undefined : next).map((h) => h.key)
  return [heading.key, ...below.filter((key) => !liesIn(key, heading.key))]
}
