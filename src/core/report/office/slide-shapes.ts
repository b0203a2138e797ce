/** Shapes of a slide as PresentationML. */
import type { Language } from '../../domain/text'
import type { Box } from '../page-box'
import { xmlText } from '../xml'
import type { OfficeLook } from './theme'
import { solid } from './theme'
import type { PictureShape, PolygonShape, Shape, TableRow, TableShape, TextShape } from './deck'
import { paragraphsXml } from './slide-text'
import { emu } from './units'

/** What a shape needs to know of its slide. */
export interface SlideContext {
  readonly language: Language
  readonly look: OfficeLook
  /** Relation id of a picture's file. */
  readonly pictureId: (png: Uint8Array) => string
}

const NO_LINE = '<a:ln><a:noFill/></a:ln>'

/** One shape; `id` is its number on the slide. */
export function shapeXml(shape: Shape, id: number, context: SlideContext): string {
  switch (shape.form) {
    case 'text':
      return textXml(shape, id, context.language)
    case 'picture':
      return pictureXml(shape, id, context)
    case 'polygon':
      return polygonXml(shape, id)
    case 'table':
      return tableXml(shape, id, context)
  }
}

const named = (tag: string, id: number, name: string, more = ''): string =>
  `<p:${tag} id="${id}" name="${xmlText(name)}"${more}/>`

/** Turns are in sixty-thousandths of a degree, from 0 to a whole turn. */
const turned = (degrees: number): string => (degrees ? ` rot="${((degrees + 360) % 360) * 60_000}"` : '')

const placed = ({ x, y, width, height }: Box, tag = 'a:xfrm', turn = 0): string =>
  `<${tag}${turned(turn)}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`

function textXml(shape: TextShape, id: number, language: Language): string {
  const { name, box, isTitle = false, anchor = 'top', paragraphs, turn = 0 } = shape
  const sort = isTitle
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
  return (
    `<p:sp><p:nvSpPr>${named('cNvPr', id, name)}${sort}</p:nvSpPr>` +
    `<p:spPr>${placed(box, 'a:xfrm', turn)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor === 'top' ? 't' : 'b'}">` +
    `<a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(paragraphs, language)}</p:txBody></p:sp>`
  )
}

function pictureXml({ name, box, png, alt }: PictureShape, id: number, { pictureId }: SlideContext): string {
  return (
    `<p:pic><p:nvPicPr>${named('cNvPr', id, name, ` descr="${xmlText(alt)}"`)}` +
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>' +
    `<p:blipFill><a:blip r:embed="${pictureId(png)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  )
}

function polygonXml({ name, box, corners, fill, outline }: PolygonShape, id: number): string {
  const at = ([x, y]: readonly [number, number]) => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`
  const [first, ...rest] = corners.map(at)
  const path =
    `<a:path w="${emu(box.width)}" h="${emu(box.height)}"><a:moveTo>${first}</a:moveTo>` +
    `${rest.map((point) => `<a:lnTo>${point}</a:lnTo>`).join('')}<a:close/></a:path>`
  const line = outline
    ? `<a:ln w="${emu(outline.width)}">${solid(outline.colour)}<a:miter lim="800000"/></a:ln>`
    : NO_LINE
  return (
    `<p:sp><p:nvSpPr>${named('cNvPr', id, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${placed(box)}` +
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst>${path}</a:pathLst></a:custGeom>${fill ? solid(fill) : '<a:noFill/>'}${line}</p:spPr></p:sp>`
  )
}

const TABLE_GRAPHIC = 'http://schemas.openxmlformats.org/drawingml/2006/table'
const CELL_MARGIN_MM = { side: 1.6, end: 0.9 }
const RULE_MM = 0.2

function tableXml(
  { name, box, columns, rows, tight = false }: TableShape,
  id: number,
  context: SlideContext,
): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${named('cNvPr', id, name)}` +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
    `${placed(box, 'p:xfrm')}<a:graphic><a:graphicData uri="${TABLE_GRAPHIC}"><a:tbl><a:tblPr firstRow="1"/>` +
    `<a:tblGrid>${columns.map((w) => `<a:gridCol w="${emu(w)}"/>`).join('')}</a:tblGrid>` +
    `${rows.map((row) => rowXml(row, tight, context)).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  )
}

function rowXml(
  { height, cells, look }: TableRow,
  tight: boolean,
  { language, look: colours }: SlideContext,
): string {
  const side = (tag: string, colour: string | null) =>
    colour
      ? `<a:${tag} w="${emu(RULE_MM)}">${solid(colour)}</a:${tag}>`
      : `<a:${tag} w="0"><a:noFill/></a:${tag}>`
  const above = look === 'total' ? colours.quiet : null
  const below = look === 'body' ? colours.line : colours.quiet
  const { side: x, end: y } = tight ? { side: 0, end: 0 } : CELL_MARGIN_MM
  const properties =
    `<a:tcPr marL="${emu(x)}" marR="${emu(x)}" marT="${emu(y)}" marB="${emu(y)}" anchor="t">` +
    `${side('lnL', null)}${side('lnR', null)}${side('lnT', above)}${side('lnB', below)}` +
    `${look === 'header' && !tight ? solid(colours.tint) : '<a:noFill/>'}</a:tcPr>`
  const cell = (xml: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${xml}</a:txBody>${properties}</a:tc>`
  return `<a:tr h="${emu(height)}">${cells.map((c) => cell(paragraphsXml([c], language))).join('')}</a:tr>`
}
