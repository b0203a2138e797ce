/** What is taken away holds what the command line lists for the same filter: counts, lengths and areas. */
import type { FeatureCollection, Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaKm2 } from '../../src/core/analysis/area'
import { lengthKm } from '../../src/core/analysis/measure'
import { isArea, isLine } from '../../src/core/domain/geometry'
import type { ExportFormatId } from '../../src/core/report/export-formats'
import { EXPORT_FORMATS } from '../../src/core/report/export-formats'
import { contentOfList, listText } from '../commands/analysis'
import { contentOfComparison, compareText } from '../commands/compare'
import { readCliAtlas } from '../lib/cli-atlas'
import { readCsv } from './read-csv'
import { readKml, readShapefiles, readXlsx } from './read-exports'

const atlas = { ...readCliAtlas(), version: () => 'test' }
const asked = { lang: 'zh', table: '1' } as const

interface Row {
  readonly id: string
  readonly lengthKm: number | null
  readonly areaKm2: number | null
  readonly geometry?: Geometry | null
}
type Properties = Record<string, unknown>

const figure = (value: unknown): number | null =>
  value === undefined || value === null || value === '' ? null : Number(value)
const fromFields = (p: Properties, geometry?: Geometry | null): Row => ({
  id: String(p['id']),
  lengthKm: figure(p['length_km']),
  areaKm2: figure(p['area_km2']),
  ...(geometry ? { geometry } : {}),
})

async function readBack(content: ReturnType<typeof contentOfList>, id: ExportFormatId): Promise<Row[]> {
  const file = (await EXPORT_FORMATS[id].load())(content)
  if (typeof file !== 'string') {
    if (id === 'xlsx') return fromCells((await readXlsx(file))[0]!.data)
    const { layers, unplaced } = await readShapefiles(file)
    const placed = layers.flatMap((l) => l.features.map((f) => fromFields(f.properties!, f.geometry)))
    return [...placed, ...unplaced.map((p) => fromFields(p))]
  }
  if (id === 'csv') return fromCells(readCsv(file.replace(/^\uFEFF/, '')))
  if (id === 'kml') return readKml(file).features.map((f) => fromFields(f.properties!, f.geometry))
  return (JSON.parse(file) as FeatureCollection<Geometry | null>).features.map((f) => ({
    id: String(f.id),
    lengthKm: figure(f.properties!['lengthKm']),
    areaKm2: figure(f.properties!['areaKm2']),
    ...(f.geometry ? { geometry: f.geometry } : {}),
  }))
}

function fromCells([header, ...rows]: readonly (readonly unknown[])[]): Row[] {
  const at = (title: string) => header!.indexOf(title)
  return rows.map((row) => ({
    id: String(row[at('编号')]),
    lengthKm: figure(row[at('长度（km）')]),
    areaKm2: figure(row[at('面积（km²）')]),
  }))
}

const listed = (options: object): Row[] =>
  fromCells(readCsv(listText(atlas, { ...asked, ...options, format: 'csv' })))
const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))

describe.each([
  ['a district', { district: '新昌县' }],
  ['the railways', { kind: 'rail,metro' }],
  ['what has no place', { doc: 'asian-games-2022', unplaced: true }],
  ['everything', {}],
])('%s', (_, options) => {
  const rows = listed(options)

  it.each(['xlsx', 'csv', 'geojson', 'kml', 'shp'] as const)('is the same in %s', async (format) => {
    expect(rows.length).toBeGreaterThan(5)
    const content = contentOfList(atlas, { ...asked, ...options, format: 'xlsx' })
    const read = byId(await readBack(content, format))
    expect([...read.keys()].toSorted()).toEqual(rows.map((r) => r.id).toSorted())
    const found = rows.map(({ id }) => read.get(id)!)
    expect(found.map(figures)).toEqual(rows.map(figures))
    if (EXPORT_FORMATS[format].holds === 'tables') return
    const other = found.filter((row) => !sameSize(row.geometry ?? null, shapeOf.get(row.id)!))
    expect(other.map((row) => row.id)).toEqual([])
  })
})

/** What is written with figures to spare, apart from a double's last bit. */
const figures = ({ id, lengthKm, areaKm2 }: Row) =>
  [id, ...[lengthKm, areaKm2].map((n) => n?.toFixed(9))] // prettier-ignore

const shapeOf = new Map(atlas.entities.map((e) => [e.id, e.geometry]))

/** Six decimals of a degree are 0.1 m: lengths and areas differ by less than a thousandth. */
function sameSize(a: Geometry | null, b: Geometry | null): boolean {
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)]
  return sizeA === sizeB || Math.abs(sizeA / sizeB - 1) < 1e-3
}

function sizeOf(geometry: Geometry | null): number {
  if (!geometry) return 0
  if (geometry.type === 'GeometryCollection') return geometry.geometries.reduce((n, g) => n + sizeOf(g), 0)
  if (isLine(geometry)) return lengthKm(geometry)
  if (isArea(geometry)) return areaKm2(geometry)
  return geometry.type === 'MultiPoint' ? geometry.coordinates.length : 1
}

it('a comparison is the same in a workbook as in CSV', async () => {
  const options = { ...asked, from: 'fyp-14', to: 'ronghang-2024', change: 'finished,new' }
  const csv = readCsv(compareText(atlas, { ...options, format: 'csv' }))
  const file = (await EXPORT_FORMATS.xlsx.load())(contentOfComparison(atlas, { ...options, format: 'xlsx' }))
  const [changes, list, sources] = await readXlsx(file as Uint8Array)
  expect(changes!.data.map((row) => row.map((cell) => cell ?? ''))).toEqual(csv)
  expect(list!.data).toHaveLength(csv.length)
  expect(sources!.data.map((row) => row[1])).toContain('“十四五”规划纲要 → 融杭发展规划、建成、新提及')
})
