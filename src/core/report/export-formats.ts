import type { BilingualText } from '../domain/text'
import type { ExportContent } from './export-content'

/** A format of tables or shapes; its writer is loaded when it is asked for. */
export interface ExportFormat {
  readonly title: BilingualText
  readonly extension: string
  readonly mime: string
  readonly holds: 'tables' | 'shapes'
  /** Bytes, which no terminal shows. */
  readonly binary: boolean
  readonly load: () => Promise<ExportWriter>
}

/** Writes what a format can hold of a content; for shapes, throws where the content has none. */
export type ExportWriter = (content: ExportContent) => string | Uint8Array<ArrayBuffer>

const named = (zh: string, en = zh): BilingualText => ({ zh, en })

/** Every format of tables and shapes, in the order of menus. */
export const EXPORT_FORMATS = {
  xlsx: {
    title: named('Excel（XLSX）', 'Excel (XLSX)'),
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: 'tables',
    binary: true,
    load: async () => (await import('./xlsx')).writeXlsx,
  },
  csv: {
    title: named('CSV'),
    extension: 'csv',
    mime: 'text/csv;charset=utf-8',
    holds: 'tables',
    binary: false,
    load: async () => (await import('./tables-csv')).writeTablesCsv,
  },
  geojson: {
    title: named('GeoJSON'),
    extension: 'geojson',
    mime: 'application/geo+json',
    holds: 'shapes',
    binary: false,
    load: async () => (content) => JSON.stringify(layerOf(content).geojson()),
  },
  kml: {
    title: named('KML'),
    extension: 'kml',
    mime: 'application/vnd.google-earth.kml+xml',
    holds: 'shapes',
    binary: false,
    load: async () => {
      const { writeKml } = await import('./kml')
      return (content) => writeKml(content, layerOf(content))
    },
  },
  shp: {
    title: named('Shapefile（ZIP）', 'Shapefile (ZIP)'),
    extension: 'zip',
    mime: 'application/zip',
    holds: 'shapes',
    binary: true,
    load: async () => {
      const { writeShapefiles } = await import('./shapefile')
      return (content) => writeShapefiles(content, layerOf(content))
    },
  },
} as const satisfies Record<string, ExportFormat>

export type ExportFormatId = keyof typeof EXPORT_FORMATS
export const EXPORT_FORMAT_IDS = Object.keys(EXPORT_FORMATS) as ExportFormatId[]

/** Is there a format of this name? */
export const isExportFormat = (name: string): name is ExportFormatId => Object.hasOwn(EXPORT_FORMATS, name)

function layerOf({ layer }: ExportContent) {
  if (!layer) throw new Error('There are no shapes to write.')
  return layer
}
