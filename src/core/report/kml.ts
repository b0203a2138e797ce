import type { Geometry, Position } from 'geojson'
import type { ExportContent, ShapeField, ShapeLayer, ShapeRow, ShapeStyle } from './export-content'
import { exactGeometry } from './geojson'
import { sourcesTable } from './sources-table'
import { XML_HEAD, xmlText } from './xml'

/**
 * Shapes as KML: a folder for each group, a style for each sort; each with its figures as data and what is
 * said of it as a description. What has no place is a placemark without a shape. Source: OGC 12-007r2.
 */
export function writeKml(content: ExportContent, { fields, rows, styles }: ShapeLayer): string {
  const folders = new Map<string, ShapeRow[]>()
  for (const row of rows) folders.set(row.folder, [...(folders.get(row.folder) ?? []), row])
  return (
    `${XML_HEAD}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>` +
    `<name>${xmlText(content.title)}</name>${descriptionXml(sourceLines(content))}` +
    Object.entries(styles).map(([id, style]) => styleXml(id, style)).join('') +
    [...folders].map(([title, inside]) => folderXml(title, inside, fields)).join('') +
    '</Document></kml>\n'
  ) // prettier-ignore
}

const sourceLines = (content: ExportContent): string[] =>
  sourcesTable(content).rows.map((row) => row.filter((cell) => cell !== null).join(' · '))

/** Paragraphs as HTML, which is what viewers of KML show; escaped once as HTML, once as XML. */
const descriptionXml = (lines: readonly string[]): string =>
  lines.length
    ? `<description>${xmlText(lines.map((line) => `<p>${htmlText(line)}</p>`).join(''))}</description>`
    : ''

const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** KML writes a colour as alpha, blue, green, red. */
function styleXml(id: string, { colour, lineWidth }: ShapeStyle): string {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? []
  const bgr = `${blue}${green}${red}`
  return (
    `<Style id="${styleId(id)}"><IconStyle><color>ff${bgr}</color></IconStyle>` +
    `<LineStyle><color>ff${bgr}</color><width>${lineWidth}</width></LineStyle>` +
    `<PolyStyle><color>40${bgr}</color></PolyStyle></Style>`
  )
}

/** An XML id begins with a letter and has no blanks. */
const styleId = (id: string): string =>
  `style-${id.replace(/[^\w.-]/g, (c) => `_${c.codePointAt(0)!.toString(16)}`)}`

const folderXml = (title: string, rows: readonly ShapeRow[], fields: readonly ShapeField[]): string =>
  `<Folder><name>${xmlText(title)}</name>${rows.map((row) => placemarkXml(row, fields)).join('')}</Folder>`

function placemarkXml(row: ShapeRow, fields: readonly ShapeField[]): string {
  const data = fields.flatMap(({ key, title }, i) => {
    const value = row.values[i] ?? null
    if (value === null) return []
    return `<Data name="${key}"><displayName>${xmlText(title)}</displayName><value>${xmlText(String(value))}</value></Data>`
  })
  return (
    `<Placemark><name>${xmlText(row.name)}</name>${descriptionXml(row.about)}` +
    `<styleUrl>#${styleId(row.style)}</styleUrl><ExtendedData>${data.join('')}</ExtendedData>` +
    `${row.geometry ? geometryXml(exactGeometry(row.geometry)) : ''}</Placemark>`
  )
}

function geometryXml(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point>${coordinates([geometry.coordinates])}</Point>`
    case 'LineString':
      return `<LineString><tessellate>1</tessellate>${coordinates(geometry.coordinates)}</LineString>`
    case 'Polygon':
      return polygonXml(geometry.coordinates)
    case 'MultiPoint':
      return several(geometry.coordinates.map((at) => `<Point>${coordinates([at])}</Point>`))
    case 'MultiLineString':
      return several(
        geometry.coordinates.map((line) => geometryXml({ type: 'LineString', coordinates: line })),
      )
    case 'MultiPolygon':
      return several(geometry.coordinates.map(polygonXml))
    case 'GeometryCollection':
      return several(geometry.geometries.map(geometryXml))
  }
}

const several = (parts: readonly string[]): string => `<MultiGeometry>${parts.join('')}</MultiGeometry>`

function polygonXml([shell = [], ...holes]: Position[][]): string {
  const ring = (points: Position[]) => `<LinearRing>${coordinates(points)}</LinearRing>`
  return (
    `<Polygon><outerBoundaryIs>${ring(shell)}</outerBoundaryIs>` +
    `${holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('')}</Polygon>`
  )
}

const coordinates = (points: Position[]): string =>
  `<coordinates>${points.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates>`
