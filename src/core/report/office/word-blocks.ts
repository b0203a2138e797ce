/** Blocks of a text document as WordprocessingML. */
import { xmlText } from '../xml'
import type { OfficeLook } from './theme'
import { DRAWING, hex } from './theme'
import { emu, twips } from './units'
import type {
  Block,
  ParagraphStyle,
  WordCell,
  WordContents,
  WordParagraph,
  WordPicture,
  WordRun,
  WordTable,
} from './word'

export const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** What a block needs to know of its document. */
export interface WordContext {
  readonly look: OfficeLook
  readonly pictureId: (png: Uint8Array) => string
  /** Numbers of bookmarks by their names. */
  readonly bookmarkId: (name: string) => number
}

export function blockXml(block: Block, context: WordContext): string {
  switch (block.form) {
    case 'paragraph':
      return paragraphXml(block.style, marked(block, context))
    case 'contents':
      return contentsXml(block)
    case 'picture':
      return paragraphXml('Picture', pictureXml(block, context))
    case 'table':
      return tableXml(block, context.look)
  }
}

/** The words of a paragraph, between the ends of its bookmark. */
function marked({ runs, bookmark }: WordParagraph, { bookmarkId }: WordContext): string {
  const words = runs.map(runXml).join('')
  if (!bookmark) return words
  const id = bookmarkId(bookmark)
  return `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${words}<w:bookmarkEnd w:id="${id}"/>`
}

const field = (sort: 'begin' | 'separate' | 'end', more = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${sort}"${more}/></w:r>`

/**
 * Headings with their pages, which are known to whoever sets the text: each is a field of its own, because inside a
 * field of contents Writer shows what the file says and counts nothing. Until a program has counted, an entry has no
 * number rather than a wrong one.
 */
const contentsXml = ({ title, entries }: WordContents): string =>
  paragraphXml('ContentsHeading', runXml({ text: title })) +
  entries.map(({ text, bookmark }) => paragraphXml('Contents', contentsLine(text, bookmark))).join('')

const contentsLine = (text: string, bookmark: string): string =>
  `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runXml({ text })}<w:r><w:tab/></w:r>` +
  field('begin', ' w:dirty="true"') +
  `<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>` +
  `${field('separate')}${runXml({ text: '' })}${field('end')}</w:hyperlink>`

const counterXml = (name: string, text: string): string =>
  `<w:fldSimple w:instr=" SEQ ${name} \\* ARABIC "><w:r><w:t>${xmlText(text)}</w:t></w:r></w:fldSimple>`

/** Words, and the number of their footnote. */
const runXml = ({ text, bold, counter, footnote }: WordRun): string =>
  (counter
    ? counterXml(counter, text)
    : `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`) +
  (footnote
    ? `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${footnote}"/></w:r>`
    : '')

/** `more`: properties that stand after the style. */
const paragraphXml = (style: ParagraphStyle, content: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`

function pictureXml({ png, alt, width, height }: WordPicture, { pictureId }: WordContext): string {
  const id = pictureId(png)
  const number = id.replace(/\D/g, '')
  const size = `cx="${emu(width)}" cy="${emu(height)}"`
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr id="${number}" name="Picture ${number}" descr="${xmlText(alt)}"/>` +
    `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">` +
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  )
}

function tableXml({ columns, header, rows, footerRows }: WordTable, look: OfficeLook): string {
  const widths = columns.map(({ width }) => twips(width))
  const total = widths.reduce((sum, w) => sum + w, 0)
  const align = (i: number) => (columns[i]!.isNumber ? '<w:jc w:val="right"/>' : '')
  const headerRow = header
    ? rowXml(
        header.map((text, i) => paragraphXml('CellHeader', runXml({ text }), align(i))),
        widths,
        { ground: look.tint, below: look.quiet, isHeader: true },
      )
    : ''
  const body = rows.map((cells, r) => {
    const isSum = r >= rows.length - footerRows
    const content = cells.map((cell, i) => cellXml(cell, isSum ? 'CellHeader' : 'Cell', align(i)))
    const above = isSum ? { above: look.quiet } : {}
    return rowXml(content, widths, { ...(header ? { below: look.line } : {}), ...above })
  })
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>' +
    `<w:right w:w="80" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="${header ? '0020' : '0000'}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${headerRow}${body.join('')}</w:tbl>` +
    // A paragraph must stand between two tables, and after the last.
    paragraphXml('Cell', '')
  )
}

const cellXml = (cell: WordCell, usual: ParagraphStyle, align: string): string =>
  paragraphXml(cell.style ?? usual, runXml(cell), align)

interface RowLook {
  readonly ground?: string
  readonly above?: string
  readonly below?: string
  readonly isHeader?: boolean
}

function rowXml(cells: readonly string[], widths: readonly number[], row: RowLook): string {
  const rule = (side: string, colour?: string) =>
    colour ? `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${hex(colour)}"/>` : ''
  const borders = `<w:tcBorders>${rule('top', row.above)}${rule('bottom', row.below)}</w:tcBorders>`
  const shade = row.ground ? `<w:shd w:val="clear" w:color="auto" w:fill="${hex(row.ground)}"/>` : ''
  const properties = `<w:trPr><w:cantSplit/>${row.isHeader ? '<w:tblHeader/>' : ''}</w:trPr>`
  const each = cells.map(
    (cell, i) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/>${borders}${shade}</w:tcPr>${cell}</w:tc>`,
  )
  return `<w:tr>${properties}${each.join('')}</w:tr>`
}
