import { OFFICE_LANGUAGE } from './slide-text'
import type { OfficeLook } from './theme'
import { OFFICE_FONTS, hex } from './theme'
import { twips } from './units'
import type { ParagraphStyle } from './word'
import { WORD_TEXT_WIDTH } from './word'

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

interface StyleLook {
  readonly name: string
  readonly points: number
  readonly bold?: boolean
  readonly colour: keyof OfficeLook
  /** Room above and below, points. */
  readonly before: number
  readonly after: number
  /** Line height, in 240ths of a line. */
  readonly line?: number
  /** Stays with what follows. */
  readonly keep?: boolean
  /** Level in the outline, from 0. */
  readonly level?: number
  /** What stands behind a tab goes to the right edge, after dots. */
  readonly right?: boolean
}

type StyleId = ParagraphStyle | 'FootnoteText' | 'Footer'

/** The names are Word's own where it has one, so that its outline and its lists know them. */
const STYLES: Record<StyleId, StyleLook> = {
  Normal: { name: 'Normal', points: 10.5, colour: 'ink', before: 0, after: 6, line: 300 },
  Intro: { name: 'Introduction', points: 10.5, colour: 'ink', before: 0, after: 6, line: 300, keep: true },
  Title: { name: 'Title', points: 24, bold: true, colour: 'ink', before: 0, after: 2 },
  Subtitle: { name: 'Subtitle', points: 11, colour: 'quiet', before: 0, after: 14 },
  Heading1: {
    name: 'heading 1',
    points: 15,
    bold: true,
    colour: 'ink',
    before: 20,
    after: 6,
    keep: true,
    level: 0,
  },
  Heading2: {
    name: 'heading 2',
    points: 11.5,
    bold: true,
    colour: 'ink',
    before: 10,
    after: 4,
    keep: true,
    level: 1,
  },
  Picture: { name: 'Picture', points: 10.5, colour: 'ink', before: 14, after: 0, keep: true },
  Caption: { name: 'caption', points: 8.5, colour: 'quiet', before: 2, after: 10 },
  TableCaption: {
    name: 'Table caption',
    points: 8.5,
    colour: 'quiet',
    before: 8,
    after: 3,
    keep: true,
  },
  ContentsHeading: {
    name: 'TOC Heading',
    points: 11.5,
    bold: true,
    colour: 'ink',
    before: 6,
    after: 3,
    keep: true,
  },
  Contents: { name: 'toc 1', points: 10.5, colour: 'ink', before: 0, after: 2, right: true },
  Figure: { name: 'Figure', points: 22, bold: true, colour: 'accent', before: 0, after: 0 },
  FigureName: { name: 'Figure name', points: 9, colour: 'quiet', before: 0, after: 0 },
  Cell: { name: 'Table text', points: 9, colour: 'ink', before: 0, after: 0, line: 264 },
  CellHeader: {
    name: 'Table header',
    points: 9,
    bold: true,
    colour: 'ink',
    before: 0,
    after: 0,
    line: 264,
    keep: true,
  },
  FootnoteText: { name: 'footnote text', points: 8, colour: 'quiet', before: 0, after: 1 },
  Footer: { name: 'footer', points: 8, colour: 'quiet', before: 0, after: 0 },
}

const { latin, chinese } = OFFICE_FONTS
const FONTS = `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>`

/** Styles of headings, running text, tables, captions, footnotes and footer. */
export function stylesXml(look: OfficeLook): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="21"/><w:szCs w:val="21"/>` +
    `<w:lang w:val="${OFFICE_LANGUAGE.en}" w:eastAsia="${OFFICE_LANGUAGE.zh}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault/></w:docDefaults>'
  const reference =
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
    `<w:rPr><w:b w:val="0"/><w:color w:val="${hex(look.accent)}"/><w:vertAlign w:val="superscript"/></w:rPr></w:style>`
  const paragraphs = Object.entries(STYLES).map(([id, style]) => styleXml(id, style, look))
  return `<w:styles xmlns:w="${WORD}">${defaults}${paragraphs.join('')}${reference}</w:styles>`
}

function styleXml(id: string, style: StyleLook, look: OfficeLook): string {
  const { name, points, bold = false, colour, before, after, line, level } = style
  const isNormal = id === 'Normal'
  const keep = style.keep ? '<w:keepNext/><w:keepLines/>' : ''
  const spacing =
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}"` +
    `${line ? ` w:line="${line}" w:lineRule="auto"` : ''}/>`
  const edge = twips(WORD_TEXT_WIDTH)
  const tabs = style.right ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${edge}"/></w:tabs>` : ''
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`
  return (
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `${isNormal ? '' : '<w:basedOn w:val="Normal"/>'}${level === undefined ? '' : '<w:next w:val="Normal"/>'}<w:qFormat/>` +
    `<w:pPr>${keep}${tabs}${spacing}${outline}</w:pPr>` +
    `<w:rPr>${bold ? '<w:b/>' : ''}<w:color w:val="${hex(look[colour])}"/>` +
    `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/></w:rPr></w:style>`
  )
}

/** Fonts with what to take where they are missing. */
export const FONT_TABLE_XML =
  `<w:fonts xmlns:w="${WORD}"><w:font w:name="${latin}"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/></w:font>` +
  `<w:font w:name="${chinese}"><w:altName w:val="微软雅黑"/><w:charset w:val="86"/><w:family w:val="swiss"/></w:font></w:fonts>`

/** Footnotes as this file has them, and the layout rules of Word 2013 and later. */
export const SETTINGS_XML =
  `<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>` +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '</w:settings>'
