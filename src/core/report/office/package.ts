/** The packages Office files are: parts, what each is, and which points at which. ECMA-376, part 2. */
import { strToU8, zipSync } from 'fflate'
import { XML_HEAD, xmlText } from '../xml'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml'
export const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** One file of a package. */
export interface OfficePart {
  /** From the root of the package: `ppt/slides/slide1.xml`. */
  readonly path: string
  /** Its content type; a PNG needs none. */
  readonly type?: string
  /** XML without its head, or bytes as they are. */
  readonly content: string | Uint8Array
  readonly relations?: readonly OfficeRelation[]
}

export interface OfficeRelation {
  readonly id: string
  /** The last word of the type: `slide`, `image`. */
  readonly kind: string
  /** Path of the part it points at. */
  readonly to: string
}

export interface OfficeInfo {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** ISO date. */
  readonly date: string
}

/** Pack parts into an Office file, the first of them being the document itself. */
export function officePackage(parts: readonly OfficePart[], info: OfficeInfo): Uint8Array<ArrayBuffer> {
  const all: OfficePart[] = [...parts, { path: CORE_PATH, type: CORE_TYPE, content: coreProperties(info) }]
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(all),
    '_rels/.rels':
      `<Relationships xmlns="${RELATIONSHIPS}">` +
      relation('r1', `${OFFICE_RELATION}/officeDocument`, parts[0]!.path) +
      relation('r2', CORE, CORE_PATH) +
      '</Relationships>',
  }
  for (const { path, content, relations } of all) {
    files[path] = content
    if (relations?.length) files[relationsPath(path)] = relationsXml(path, relations)
  }
  const entries = Object.entries(files).map(([path, content]) => [path, packed(content)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: `${info.date}T12:00:00` })
}

const CORE_PATH = 'docProps/core.xml'

/** A picture is compressed already. */
const packed = (content: string | Uint8Array): [Uint8Array, { level: 0 | 6 }] =>
  typeof content === 'string' ? [strToU8(XML_HEAD + content), { level: 6 }] : [content, { level: 0 }]

const contentTypes = (parts: readonly OfficePart[]): string =>
  `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="${RELATIONS_TYPE}"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  parts
    .flatMap(({ path, type }) => (type ? `<Override PartName="/${path}" ContentType="${type}"/>` : []))
    .join('') +
  '</Types>'

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

const relationsXml = (from: string, relations: readonly OfficeRelation[]): string =>
  `<Relationships xmlns="${RELATIONSHIPS}">` +
  relations
    .map(({ id, kind, to }) => relation(id, `${OFFICE_RELATION}/${kind}`, relativePath(from, to)))
    .join('') +
  '</Relationships>'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

/** `ppt/slides/slide1.xml`, `ppt/media/map.png` → `../media/map.png` */
function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  const common = here.findIndex((folder, i) => folder !== there[i])
  const shared = common < 0 ? here.length : common
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}

const coreProperties = ({ title, language, date }: OfficeInfo): string =>
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${xmlText(title)}</dc:title><dc:creator>越图 Yuetu</dc:creator><dc:language>${language}</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created></cp:coreProperties>`
