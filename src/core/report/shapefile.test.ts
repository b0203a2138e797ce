import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import type { Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { readShapefiles, unzipTexts } from '../../../scripts/test/read-exports'
import { line, position, validArea } from '../../adapters/geos/shape-arbitraries'
import { areaKm2 } from '../analysis/area'
import { lengthKm } from '../analysis/measure'
import type { AreaGeometry, LineGeometry } from '../domain/geometry'
import { aContent, aLayer } from './export-arbitraries'
import { writeDbf } from './dbf'
import { writeShapefiles } from './shapefile'

const geometry: fc.Arbitrary<Geometry | null> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  fc
    .array(position, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  line,
  fc.array(line, { minLength: 1, maxLength: 3 }).map(
    (lines): Geometry => ({ type: 'MultiLineString', coordinates: lines.map((l) => l.coordinates) }), // prettier-ignore
  ),
  validArea,
  fc.constant(null),
)
const written = (geometries: (Geometry | null)[]) =>
  writeShapefiles(aContent(), aLayer(geometries.map((g) => ({ geometry: g }))))

/** Another reader drops trailing blanks and may turn single parts into multi: compare what is measured. */
const measured = (g: Geometry | null): [string, number] => {
  if (!g) return ['unplaced', 0]
  if (g.type.endsWith('Polygon')) return ['areas', areaKm2(g as AreaGeometry)]
  if (g.type.endsWith('LineString')) return ['lines', lengthKm(g as LineGeometry)]
  const points = g.type === 'Point' ? [g.coordinates] : (g as { coordinates: Position[] }).coordinates
  return [g.type === 'Point' ? 'points' : 'multipoints', points.flat().reduce((a, b) => a + b, 0)]
}

/** Twice the signed area: above 0 is counter-clockwise. */
const turn = (ring: number[][]): number =>
  ring.slice(1).reduce((sum, b, i) => sum + ring[i]![0]! * b[1]! - b[0]! * ring[i]![1]!, 0)

describe('zipped Shapefiles', () => {
  it('hold every shape in the file of its type, what has no place in a table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(geometry, { maxLength: 8 }), async (geometries) => {
        const { layers, unplaced } = await readShapefiles(written(geometries))
        const read = [
          ...layers.flatMap(({ fileName, features }) =>
            features.map((f) => [f.properties!['name'], fileName, measured(f.geometry)[1]]),
          ),
          ...unplaced.map((row) => [row['name'], 'unplaced', 0]),
        ] as [string, string, number][]
        expect(read).toHaveLength(geometries.length)
        for (const [name, file, size] of read) {
          const [type, whole] = measured(geometries[Number(name.slice(1))]!)
          expect(file).toBe(type)
          expect(Math.abs(size - whole)).toBeLessThan(1e-4 * Math.max(1, Math.abs(whole)))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('wind shells clockwise and holes the other way, whatever way they came', () => {
    const square = (from: number, to: number): Position[] => [[from, from], [to, from], [to, to], [from, to], [from, from]] // prettier-ignore
    for (const given of [
      [square(0, 4), square(1, 2)],
      [square(0, 4).toReversed(), square(1, 2).toReversed()],
    ]) {
      const bytes = unzipSync(written([{ type: 'Polygon', coordinates: given }]))['areas.shp']!
      const view = new DataView(bytes.buffer, bytes.byteOffset)
      // 100 bytes of header, 8 of record head, 44 of type, bounds and counts, 4 for each part.
      const points = Array.from({ length: 10 }, (_, i) => [0, 8].map((by) => view.getFloat64(160 + 16 * i + by, true))) // prettier-ignore
      expect([turn(points.slice(0, 5)), turn(points.slice(5))]).toEqual([-32, 2])
    }
  })

  it('bring projection, encoding and a readme', () => {
    const files = unzipTexts(written([{ type: 'Point', coordinates: [120.5, 30] }, null]))
    expect(Object.keys(files).toSorted()).toEqual([
      'README.txt', 'points.cpg', 'points.dbf', 'points.prj', 'points.shp', 'points.shx', 'unplaced.cpg', 'unplaced.dbf',
    ]) // prettier-ignore
    expect(files['points.prj']).toMatch(/^GEOGCS\["GCS_WGS_1984"/)
    expect(files['points.cpg']).toBe('UTF-8')
    const readme = files['README.txt']!
    for (const told of [
      'points：点 (1)',
      'length_km：长度（km）',
      '融杭规划 · 绍政发〔2024〕6号 · 2024-03-05',
      '3f438fbb3c',
      'ODbL',
      '区县：新昌县',
    ])
      // prettier-ignore
      expect(readme).toContain(told)
  })

  it('have no shape file where nothing has a place', async () => {
    const { layers, unplaced } = await readShapefiles(written([null]))
    expect([layers.length, unplaced.length]).toEqual([0, 1])
  })
})

describe('a dBASE table', () => {
  const read = (bytes: Uint8Array, width: number) =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(bytes.length - 1 - width, bytes.length - 1)) // prettier-ignore

  it('cuts long texts between characters and says which', () => {
    const long = '越'.repeat(85)
    const { bytes, shortened } = writeDbf([{ key: 'name', title: '' }], [[long], [`a${long}`]], '2026-11-22')
    expect(shortened).toEqual(['name'])
    expect(read(bytes, 253)).toBe(`a${'越'.repeat(84)}`)
  })

  it('keeps figures whole, and the empty empty', () => {
    const numbers = [0.1 + 0.2, -1234.5678, 1e-7, 42, null]
    const { bytes } = writeDbf([{ key: 'x', title: '' }], numbers.map((n) => [n]), '2026-11-22') // prettier-ignore
    const width = bytes[32 + 16]!
    const cells = numbers.map((_, i) => read(bytes.subarray(0, 65 + (width + 1) * (i + 1) + 1), width).trim())
    expect(cells.slice(0, 4).map(Number).map((n, i) => Math.abs(n - numbers[i]!) < 1e-14)).toEqual([true, true, true, true]) // prettier-ignore
    expect(cells[4]).toBe('')
  })
})
