import { strToU8, zipSync } from 'fflate'
import type { ExportContent } from './export-content'
import type { PlainTable } from './plain-table'
import { sourcesTable } from './sources-table'
import { XML_HEAD, xmlText } from './xml'
import { sheetNames } from './xlsx-names'
import { rangeOf, sheetXml } from './xlsx-sheet'
import { STYLES_XML } from './xlsx-styles'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Tables as an Excel workbook: a sheet for each and one of sources. Numbers are numbers, whole dates are
 * dates, everything else is text, and no text is ever a formula. Source: ECMA-376, part 1 (SpreadsheetML).
 */
export function writeXlsx(content: ExportContent): Uint8Array<ArrayBuffer> {
  const tables = [...content.tables, sourcesTable(content)]
  const names = sheetNames(tables.map((t) => t.title))
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(content),
    'xl/workbook.xml': workbook(tables, names),
    'xl/_rels/workbook.xml.rels': relations([
      ...tables.map((_, i): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES_XML,
  }
  tables.forEach((table, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(table, i === 0)))
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
  return zipSync(bytes, { mtime: `${content.sources.exportedOn}T12:00:00` })
}

const contentTypes = (sheets: number): string =>
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('') +
  '</Types>'

const relations = (targets: readonly [type: string, target: string][]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  targets.map(([type, to], i) => `<Relationship Id="r${i + 1}" Type="${type}" Target="${to}"/>`).join('') +
  '</Relationships>'

const coreProperties = ({ title, sources }: ExportContent): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${xmlText(title)}</dc:title><dc:creator>越图 Yuetu</dc:creator>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${sources.exportedOn}T00:00:00Z</dcterms:created>` +
  '</cp:coreProperties>'

function workbook(tables: readonly PlainTable[], names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`,
  )
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<sheets>${sheets.join('')}</sheets>` +
    `<definedNames>${[...filters(tables, names), ...headers(names)].join('')}</definedNames></workbook>`
  )
}

const quoted = (name: string): string => xmlText(`'${name.replaceAll("'", "''")}'`)

/** The range an auto filter covers must be named as well. */
const filters = (tables: readonly PlainTable[], names: readonly string[]): string[] =>
  tables.map(
    (table, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">` +
      `${quoted(names[i]!)}!${rangeOf(table, true)}</definedName>`,
  )

/** Print the header on every page. */
const headers = (names: readonly string[]): string[] =>
  names.map(
    (name, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted(name)}!$1:$1</definedName>`,
  )
