/** Text documents as Word files: ECMA-376, part 1, WordprocessingML. */
import { xmlText } from '../xml'
import type { OfficePart } from './package'
import { OFFICE_RELATION, officePackage } from './package'
import { OFFICE_LANGUAGE } from './slide-text'
import { themeXml } from './theme'
import { twips } from './units'
import type { WordDocument } from './word'
import { WORD_PAGE } from './word'
import { blockXml } from './word-blocks'
import { FONT_TABLE_XML, SETTINGS_XML, WORD, stylesXml } from './word-styles'

export const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const INLINE = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const FIRST_PICTURE = 11

/** A document as the bytes of a .docx file. */
export function writeDocx(document: WordDocument): Uint8Array<ArrayBuffer> {
  const pictures = [...new Set(document.blocks.flatMap((b) => (b.form === 'picture' ? b.png : [])))]
  const pictureId = (png: Uint8Array) => `r${FIRST_PICTURE + pictures.indexOf(png)}`
  const media = (i: number) => `word/media/image${i + 1}.png`
  const fixed = [
    ['styles', 'styles', `${TYPE}.styles+xml`, stylesXml(document.look)],
    ['settings', 'settings', `${TYPE}.settings+xml`, SETTINGS_XML],
    ['fontTable', 'fontTable', `${TYPE}.fontTable+xml`, FONT_TABLE_XML],
    ['footnotes', 'footnotes', `${TYPE}.footnotes+xml`, footnotesXml(document.footnotes)],
    ['footer', 'footer1', `${TYPE}.footer+xml`, footerXml(document.footer)],
    [
      'theme',
      'theme/theme1',
      'application/vnd.openxmlformats-officedocument.theme+xml',
      themeXml('Yuetu', document.look),
    ],
  ] as const
  const bookmarks = document.blocks.flatMap((b) => (b.form === 'paragraph' && b.bookmark ? b.bookmark : []))
  const context = { look: document.look, pictureId, bookmarkId: (name: string) => bookmarks.indexOf(name) }
  const body = document.blocks.map((block) => blockXml(block, context)).join('')
  const main: OfficePart = {
    path: 'word/document.xml',
    type: `${TYPE}.document.main+xml`,
    content:
      `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE_RELATION}" xmlns:wp="${INLINE}"><w:body>${body}${sectionXml()}` +
      '</w:body></w:document>',
    relations: [
      ...fixed.map(([kind, name]) => ({ id: relationId(kind), kind, to: `word/${name}.xml` })),
      ...pictures.map((png, i) => ({ id: pictureId(png), kind: 'image', to: media(i) })),
    ],
  }
  const parts: OfficePart[] = [
    main,
    ...fixed.map(([, name, type, content]) => ({ path: `word/${name}.xml`, type, content })),
    ...pictures.map((content, i) => ({ path: media(i), content })),
  ]
  const { title, date, language } = document
  return officePackage(parts, { title, date, language: OFFICE_LANGUAGE[language] })
}

const relationId = (kind: string): string => `r-${kind}`

function sectionXml(): string {
  const { width, height, side, top, bottom, footer } = WORD_PAGE
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${relationId('footer')}"/>` +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${twips(top)}" w:right="${twips(side)}"` +
    ` w:bottom="${twips(bottom)}" w:left="${twips(side)}" w:header="0" w:footer="${twips(footer)}" w:gutter="0"/></w:sectPr>`
  )
}

function footnotesXml(footnotes: readonly string[]): string {
  const line = (type: string, id: number, tag: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${tag}/></w:r></w:p></w:footnote>`
  const notes = footnotes.map(
    (text, i) =>
      `<w:footnote w:id="${i + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>` +
      '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>' +
      `<w:r><w:t xml:space="preserve"> ${xmlText(text)}</w:t></w:r></w:p></w:footnote>`,
  )
  return (
    `<w:footnotes xmlns:w="${WORD}">${line('separator', -1, 'separator')}` +
    `${line('continuationSeparator', 0, 'continuationSeparator')}${notes.join('')}</w:footnotes>`
  )
}

/** Words at the left, page and number of pages at the right. */
function footerXml(words: string): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  const edge = twips(WORD_PAGE.width - 2 * WORD_PAGE.side)
  return (
    `<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${edge}"/></w:tabs></w:pPr>` +
    `<w:r><w:t>${xmlText(words)}</w:t></w:r><w:r><w:tab/></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>` +
    `${field('NUMPAGES')}</w:p></w:ftr>`
  )
}
