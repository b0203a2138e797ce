/** Exported files read back by other people's readers, for tests. */
import { kml as kmlToGeoJson } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import type { FeatureCollection, Geometry } from 'geojson'
import readExcel from 'read-excel-file/node'

/** Sheets of a workbook: name and rows, cells as numbers, dates, texts or null. */
export const readXlsx = (bytes: Uint8Array) => readExcel(Buffer.from(bytes))

/** The parts of a zipped file as text, by path. */
export const unzipTexts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))

/** Parse XML; throws where it is not well-formed. */
export const readXml = (text: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(text, 'text/xml')

/** The placemarks of a KML file. */
export const readKml = (text: string): FeatureCollection<Geometry | null> =>
  kmlToGeoJson(readXml(text) as unknown as Document, { skipNullGeometry: false })

export interface ReadLayer extends FeatureCollection<Geometry | null> {
  /** `points`, `lines`, `areas`. */
  readonly fileName: string
}

interface ShpReader {
  parseZip(zip: Uint8Array): Promise<ReadLayer | ReadLayer[]>
  parseDbf(dbf: Uint8Array, cpg: string): Record<string, unknown>[]
}

/** The layers of zipped Shapefiles and the table of what has no place, if there is one. */
export async function readShapefiles(bytes: Uint8Array): Promise<{
  layers: ReadLayer[]
  unplaced: Record<string, unknown>[]
}> {
  // @ts-expect-error It comes without types.
  const shp = (await import('shpjs')) as ShpReader
  const files = unzipSync(bytes)
  const dbf = files['unplaced.dbf']
  const hasShapes = Object.keys(files).some((name) => name.endsWith('.shp'))
  return {
    layers: hasShapes ? [await shp.parseZip(bytes)].flat() : [],
    unplaced: dbf ? shp.parseDbf(dbf, strFromU8(files['unplaced.cpg']!)) : [],
  }
}
