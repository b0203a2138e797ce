/** A PDF of pages: a picture under each where the map is, everything else as vectors and text. */
import type { Box } from '../page-box'
import { definitionsIn, drawSvg } from './draw-svg'
import type { Matrix } from './matrix'
import { times } from './matrix'
import type { PdfObjects, PdfRef } from './objects'
import {
  addObject,
  addPacked,
  ascii,
  dateString,
  num,
  pdfBytes,
  pdfObjects,
  refText,
  reserve,
  textString,
} from './objects'
import type { PdfPicture } from './picture'
import { addPicture } from './picture'
import type { SvgElement } from './svg-read'
import { elementsIn, readSvg } from './svg-read'
import type { PageKit, Surface } from './surface'
import { cm, emptyEntries, named, writeResources } from './surface'
import type { TypeCase, Typesetter } from './typesetter'
import { charactersIn, typesetter } from './typesetter'

/** One page; lengths in mm, the SVG's view box is the whole sheet. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  /** The page's name in the list of contents. */
  readonly title: string
  readonly svg: string
  /** What lies under the SVG. */
  readonly pictures: readonly { readonly box: Box; readonly picture: PdfPicture }[]
  /** Places that lead to another page, counted from 1; a page that is not there is no place to lead to. */
  readonly links?: readonly { readonly box: Box; readonly page: number }[]
}

export interface PdfInfo {
  readonly title: string
  /** BCP 47: `zh-CN`, `en`. */
  readonly language: string
  readonly created: Date
}

/** What pages are set and drawn with. */
export interface PdfMaterial extends TypeCase {
  /** Pictures by the address that an `<image>` of a page gives. */
  readonly images: ReadonlyMap<string, PdfPicture>
}

const POINTS_PER_MM = 72 / 25.4

/** The file. Throws where a page's SVG holds what cannot be drawn: nothing is left out silently. */
export function writePdf(
  pages: readonly PdfPage[],
  info: PdfInfo,
  material: PdfMaterial,
): Uint8Array<ArrayBuffer> {
  const objects = pdfObjects()
  const [catalog, tree] = [reserve(objects), reserve(objects)]
  const roots = pages.map((page) => readSvg(page.svg))
  const type = typesetter(objects, material, charactersIn(roots))
  const images = new Map([...material.images].map(([href, picture]) => [href, addPicture(objects, picture)]))
  const kids = pages.map(() => reserve(objects))
  pages.forEach((page, i) => addPage(objects, page, roots[i]!, kids[i]!, { tree, kids, type, images }))
  addObject(objects, `<< /Type /Pages /Kids [${kids.map(refText).join(' ')}] /Count ${kids.length} >>`, tree)
  const outline = addOutline(objects, pages, kids)
  addObject(
    objects,
    `<< /Type /Catalog /Pages ${refText(tree)} /Lang (${info.language}) ` +
      `/ViewerPreferences << /DisplayDocTitle true >> /Outlines ${refText(outline)} ` +
      `/PageMode /${pages.length > 1 ? 'UseOutlines' : 'UseNone'} >>`,
    catalog,
  )
  const about = addObject(
    objects,
    `<< /Title ${textString(info.title)} /Producer (Yuetu) /CreationDate ${dateString(info.created)} >>`,
  )
  return pdfBytes(objects, catalog, about)
}

/** The characters of these pages by weight: what the type must have. */
export const charactersOf = (svgs: readonly string[]): ReturnType<typeof charactersIn> =>
  charactersIn(svgs.map(readSvg))

/** The addresses of the pictures in these pages, each once. */
export const hrefsOf = (svgs: readonly string[]): string[] => [
  ...new Set(
    svgs
      .flatMap((svg) => [...elementsIn(readSvg(svg))])
      .filter((e) => e.name === 'image')
      .map((e) => e.attributes['href'] ?? e.attributes['xlink:href'] ?? ''),
  ),
]

interface Shared {
  readonly tree: PdfRef
  readonly kids: readonly PdfRef[]
  readonly type: Typesetter
  readonly images: ReadonlyMap<string, PdfRef>
}

function addPage(
  objects: PdfObjects,
  page: PdfPage,
  root: SvgElement,
  ref: PdfRef,
  { tree, kids, type, images }: Shared,
): PdfRef {
  const resources = reserve(objects)
  const definitions = definitionsIn(elementsIn(root))
  const kit: PageKit = { objects, type, definitions, pictures: images, resources, entries: emptyEntries() }
  const [width, height] = [page.width, page.height].map((mm) => mm * POINTS_PER_MM) as [number, number]
  const toPage = viewBoxTo(root, width, height)
  const surface: Surface = { kit, out: [], toStart: toPage }
  for (const { box, picture } of page.pictures) {
    const place: Matrix = times(
      [POINTS_PER_MM, 0, 0, -POINTS_PER_MM, 0, height],
      [box.width, 0, 0, -box.height, box.x, box.y + box.height],
    )
    surface.out.push(`q ${cm(place)} /${named(kit, 'XObject', addPicture(objects, picture))} Do Q`)
  }
  surface.out.push(cm(toPage))
  drawSvg(surface, root)
  writeResources(kit)
  const contents = addPacked(objects, '', ascii(surface.out.join('\n')))
  const links = linksOf(page, kids).map((link) => refText(addObject(objects, link)))
  const [w, h] = [width, height].map((v) => Number(v.toFixed(3)))
  return addObject(
    objects,
    `<< /Type /Page /Parent ${refText(tree)} /MediaBox [0 0 ${w} ${h}] /Resources ${refText(resources)} ` +
      `/Contents ${refText(contents)} /Group << /S /Transparency /CS /DeviceRGB >>` +
      `${links.length ? ` /Annots [${links.join(' ')}]` : ''} >>`,
    ref,
  )
}

/** Link annotations, ISO 32000-1, 12.5.6.5: corners in points, y up, without a border. */
const linksOf = ({ height, links = [] }: PdfPage, kids: readonly PdfRef[]): string[] =>
  links.flatMap(({ box, page }) => {
    const to = kids[page - 1]
    if (!to) return []
    const corners = [box.x, height - box.y - box.height, box.x + box.width, height - box.y]
    const rect = corners.map((mm) => num(mm * POINTS_PER_MM)).join(' ')
    return [`<< /Type /Annot /Subtype /Link /Rect [${rect}] /Border [0 0 0] /Dest [${refText(to)} /Fit] >>`]
  })

/** From the SVG's units, y down, to points, y up. */
function viewBoxTo({ attributes }: SvgElement, width: number, height: number): Matrix {
  const [x, y, w, h] = (attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number) as [
    number,
    number,
    number,
    number,
  ]
  if (!(w > 0 && h > 0)) throw new Error('SVG: a view box is wanted')
  return [width / w, 0, 0, -height / h, (-x * width) / w, height + (y * height) / h]
}

/** Bookmarks, one a page. */
function addOutline(objects: PdfObjects, pages: readonly PdfPage[], kids: readonly PdfRef[]): PdfRef {
  const outline = reserve(objects)
  const items = pages.map(() => reserve(objects))
  items.forEach((ref, i) => {
    const neighbours = [
      i > 0 ? `/Prev ${refText(items[i - 1]!)}` : '',
      i < items.length - 1 ? `/Next ${refText(items[i + 1]!)}` : '',
    ]
    addObject(
      objects,
      `<< /Title ${textString(pages[i]!.title)} /Parent ${refText(outline)} ${neighbours.join(' ')} ` +
        `/Dest [${refText(kids[i]!)} /Fit] >>`,
      ref,
    )
  })
  return addObject(
    objects,
    `<< /Type /Outlines /First ${refText(items[0]!)} /Last ${refText(items.at(-1)!)} /Count ${num(items.length)} >>`,
    outline,
  )
}
