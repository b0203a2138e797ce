/** A document's type: which glyphs of which embedded font set a text, and how wide it becomes. */
import type { DrawnGlyph } from './drawn-glyphs'
import { MOST_DRAWN, addDrawnFont, drawnAdvance, drawnCode } from './drawn-glyphs'
import type { FontFace } from './embed-font'
import { addFont, glyphCode } from './embed-font'
import type { PdfObjects, PdfRef } from './objects'
import { refText } from './objects'
import type { FontSubset } from './subset'
import { fontSubset } from './subset'
import type { SvgElement } from './svg-read'
import type { FontSlice } from './woff'

export type Weight = 'normal' | 'bold'

/** What a document is set in. */
export interface TypeCase {
  readonly slices: Readonly<Record<Weight, readonly FontSlice[]>>
  /** Characters that no slice has, drawn one by one; those beyond the first 255 are left out. */
  readonly drawn: readonly DrawnGlyph[]
  /** Width of a text where its page was measured, ems: lines are set as wide as that. */
  widthOf(text: string, weight: Weight): number
}

/** Letters in one font, as a string of that font's codes (hexadecimal). */
export interface Run {
  readonly font: string
  readonly codes: string
}

export interface Typesetter {
  /** Entries of a page's font resources. */
  readonly fonts: string
  runsOf(text: string, weight: Weight): readonly Run[]
  /** Width without any stretching, ems. */
  naturalWidth(text: string, weight: Weight): number
  /** By how much it is stretched to be as wide as it was measured. */
  stretchOf(text: string, weight: Weight): number
}

const FACES: Record<Weight, FontFace> = {
  normal: { name: 'NotoSansSC-Regular', stemV: 84 },
  bold: { name: 'NotoSansSC-SemiBold', stemV: 118 },
}
const NAMES: Record<Weight, string> = { normal: 'F1', bold: 'F2' }
const DRAWN_NAME = 'F3'
/** Beyond these another script or font was measured, and stretched letters would look wrong. */
const STRETCH = { least: 0.75, most: 1.1 }

/** Embed just the characters that the document uses. */
export function typesetter(
  objects: PdfObjects,
  { slices, drawn, widthOf }: TypeCase,
  used: Readonly<Record<Weight, ReadonlySet<string>>>,
): Typesetter {
  const subsets = {
    normal: fontSubset(used.normal, slices.normal),
    bold: fontSubset(used.bold, slices.bold),
  }
  const pictures = drawn.slice(0, MOST_DRAWN)
  const drawnIndex = new Map(pictures.map((g, i) => [g.character, i]))
  const fonts: [name: string, ref: PdfRef][] = []
  for (const weight of ['normal', 'bold'] as const) {
    const subset = subsets[weight]
    if (subset) fonts.push([NAMES[weight], addFont(objects, FACES[weight], subset)])
  }
  if (pictures.length) fonts.push([DRAWN_NAME, addDrawnFont(objects, pictures)])
  const setting = (character: string, weight: Weight) =>
    settingOf(character, subsets[weight], NAMES[weight], (c) => {
      const index = drawnIndex.get(c)
      return index === undefined ? null : { index, glyph: pictures[index]! }
    })
  const naturalWidth = (text: string, weight: Weight) =>
    [...text].reduce((sum, c) => sum + (setting(c, weight)?.advance ?? 0), 0)
  return {
    fonts: fonts.map(([name, ref]) => `/${name} ${refText(ref)}`).join(' '),
    naturalWidth,
    stretchOf: (text, weight) => {
      const natural = naturalWidth(text, weight)
      if (!natural) return 1
      return Math.min(STRETCH.most, Math.max(STRETCH.least, widthOf(text, weight) / natural))
    },
    runsOf: (text, weight) => joinedRuns([...text].flatMap((c) => setting(c, weight) ?? [])),
  }
}

interface Setting extends Run {
  readonly advance: number
}

function settingOf(
  character: string,
  subset: FontSubset | null,
  font: string,
  drawnOf: (character: string) => { index: number; glyph: DrawnGlyph } | null,
): Setting | null {
  const glyph = subset?.glyphOf(character)
  if (subset && glyph !== undefined)
    return { font, codes: glyphCode(glyph), advance: subset.glyphs[glyph]!.advance / 1000 }
  const drawn = drawnOf(character)
  return drawn && { font: DRAWN_NAME, codes: drawnCode(drawn.index), advance: drawnAdvance(drawn.glyph) }
}

function joinedRuns(settings: readonly Setting[]): Run[] {
  const runs: { font: string; codes: string }[] = []
  for (const { font, codes } of settings) {
    const last = runs.at(-1)
    if (last?.font === font) last.codes += codes
    else runs.push({ font, codes })
  }
  return runs
}

/** Text with blanks and hyphens that every font has: what keeps a line from breaking has no look of its own. */
export const plain = (text: string): string =>
  text
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
    .replaceAll('\u2011', '-')
    .replace(/[\t\n\r ]+/g, ' ')

/** The characters of an SVG's texts by weight. */
export function charactersIn(roots: readonly SvgElement[]): Record<Weight, Set<string>> {
  const used = { normal: new Set<string>(), bold: new Set<string>() }
  const collect = ({ name, attributes, children }: SvgElement, outer: Weight, inText: boolean): void => {
    const own = attributes['font-weight']
    const weight = own === undefined ? outer : own === 'bold' || Number(own) >= 600 ? 'bold' : 'normal'
    const holdsText = inText || name === 'text'
    for (const child of children) {
      if (typeof child !== 'string') collect(child, weight, holdsText)
      else if (holdsText) for (const c of plain(child)) used[weight].add(c)
    }
  }
  for (const root of roots) collect(root, 'normal', false)
  return used
}
