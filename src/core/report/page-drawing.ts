/** A page for drawing programs: the map's groups under the furniture's, in millimetres. */
import type { Language } from '../domain/text'
import type { Box } from './page-box'
import { PART_IDS, type PartId } from './page-part'

/** What the groups are called. */
export interface DrawingWords {
  readonly map: string
  readonly furniture: string
  readonly parts: Readonly<Record<PartId, string>>
}

export interface Drawing {
  /** Size in mm. */
  readonly sheet: { readonly width: number; readonly height: number }
  /** Where the map is seen, in units of the page's view box. */
  readonly frame: Box
  readonly title: string
  readonly language: Language
  /** `<defs>` and groups of the map. */
  readonly defs: string
  readonly map: string
  readonly words: DrawingWords
}

const NAMESPACES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
const SPLIT = /^<svg\s+xmlns="[^"]*"([^>]*)>([\s\S]*)<\/svg>$/

/** The page's SVG with the map beneath it. Throws where the page is not an SVG as `pageSvg` writes it. */
export function drawingOf(
  page: string,
  { sheet, frame, title, language, defs, map, words }: Drawing,
): string {
  const [, attributes, furniture] = SPLIT.exec(page) ?? []
  if (attributes === undefined || furniture === undefined) throw new Error('not the SVG of a page')
  const { x, y, width, height } = frame
  const clip = `<clipPath id="map-frame"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath>`
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<svg ${NAMESPACES} width="${sheet.width}mm" height="${sheet.height}mm"${attributes} xml:lang="${language}">` +
    `<title>${escaped(title)}</title><defs>${clip}${defs}</defs>` +
    `<g ${named(words.map)} inkscape:groupmode="layer" clip-path="url(#map-frame)">${map}</g>` +
    `<g ${named(words.furniture)} inkscape:groupmode="layer">${withNames(furniture, words)}</g></svg>\n`
  )
}

/** Each part of the page under its name. */
const withNames = (furniture: string, { parts }: DrawingWords): string =>
  furniture.replace(/<g data-part="(\w+)"/g, (tag, id: string) =>
    (PART_IDS as readonly string[]).includes(id) ? `${tag} ${named(parts[id as PartId])}` : tag,
  )

const named = (title: string): string =>
  `id="${title.replace(/\s+/g, '-')}" inkscape:label="${escaped(title)}"`

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)
