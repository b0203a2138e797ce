import { strToU8, zipSync } from 'fflate'
import type { Geometry } from 'geojson'
import { writeDbf } from './dbf'
import type { ExportContent, ShapeLayer, ShapeRow } from './export-content'
import { shapefileReadme } from './shapefile-readme'
import type { ShapeType } from './shp'
import { SHAPE_TYPE, writeShp } from './shp'

/** WGS84 in the words of ESRI. */
const PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
const CPG = 'UTF-8'

const TYPE: Record<Exclude<Geometry['type'], 'GeometryCollection'>, ShapeType> = {
  Point: 'points',
  MultiPoint: 'multipoints',
  LineString: 'lines',
  MultiLineString: 'lines',
  Polygon: 'areas',
  MultiPolygon: 'areas',
}

/** A row and one geometry of it: a collection's parts go to the files of their types. */
interface Placed {
  readonly row: ShapeRow
  readonly geometry: Geometry
}

/**
 * Shapes as zipped Shapefiles, one for each type of geometry, with `.prj` (WGS84) and `.cpg` (UTF-8); what
 * has no place is a table of its own, `unplaced.dbf`; `README.txt` tells what the fields mean.
 */
export function writeShapefiles(content: ExportContent, layer: ShapeLayer): Uint8Array<ArrayBuffer> {
  const { fields, rows } = layer
  const { exportedOn } = content.sources
  const files: Record<string, Uint8Array> = {}
  const shortened = new Set<string>()
  const counts: { file: string; count: number }[] = []
  const table = (name: string, inside: readonly ShapeRow[]): void => {
    const dbf = writeDbf(fields, inside.map((row) => row.values), exportedOn) // prettier-ignore
    for (const key of dbf.shortened) shortened.add(key)
    files[`${name}.dbf`] = dbf.bytes
    files[`${name}.cpg`] = strToU8(CPG)
    counts.push({ file: name, count: inside.length })
  }
  const placed = rows.flatMap((row) => partsOf(row.geometry).map((geometry) => ({ row, geometry })))
  for (const type of Object.keys(SHAPE_TYPE) as ShapeType[]) {
    const inside = placed.filter(({ geometry }) => typeOf(geometry) === type)
    if (!inside.length) continue
    table(type, inside.map(({ row }: Placed) => row)) // prettier-ignore
    const { shp, shx } = writeShp(type, inside.map(({ geometry }) => geometry)) // prettier-ignore
    Object.assign(files, { [`${type}.shp`]: shp, [`${type}.shx`]: shx, [`${type}.prj`]: strToU8(PRJ) })
  }
  const unplaced = rows.filter((row) => !row.geometry)
  if (unplaced.length) table('unplaced', unplaced)
  files['README.txt'] = strToU8(shapefileReadme(content, layer, counts, [...shortened]))
  return zipSync(files, { mtime: `${exportedOn}T12:00:00` })
}

const partsOf = (geometry: Geometry | null): Geometry[] => {
  if (!geometry) return []
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(partsOf) : [geometry]
}

const typeOf = ({ type }: Geometry): ShapeType | null => (type === 'GeometryCollection' ? null : TYPE[type])
