import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rectangle } from '../../src/adapters/geos/shape-arbitraries'
import { areaKm2 } from '../../src/core/analysis/area'
import { ATLAS_FILES, parseAtlasFile, parseBaseFile, parseManifest } from '../../src/core/domain/atlas'
import type { EvidenceFile, SearchFile } from '../../src/core/domain/atlas'
import { CITY_ID, DISTRICTS } from '../../src/core/domain/district'
import type { EntityRecord } from '../../src/core/domain/entity'
import { aMention, aRecord } from '../../src/core/domain/entity-arbitraries'
import { aDocument, aSystem } from '../test/made-up-project'
import { deriveAtlas, districtShapes, writeAtlas } from './build-atlas'
import type { SourceData } from './data-folder'

const NOTHING = { type: 'FeatureCollection' as const, features: [] }
const west = rectangle(120, 29.5, 120.5, 30)
const east = rectangle(120.5, 29.5, 121, 30)
const district = (name: '柯桥区' | '越城区', geometry: EntityRecord['geometry']) =>
  aRecord({ id: DISTRICTS[name].id, name, kind: 'district', geometry, districts: [name] })

const records: EntityRecord[] = [
  district('柯桥区', west),
  district('越城区', east),
  aRecord({
    id: CITY_ID,
    name: '绍兴市',
    kind: 'district',
    geometry: null,
    position: { method: 'derived', from: [DISTRICTS['柯桥区'].id, DISTRICTS['越城区'].id] },
  }),
  aRecord({
    id: 'a-line',
    name: '某线',
    kind: 'rail',
    geometry: {
      type: 'LineString',
      coordinates: [
        [120.2, 29.7],
        [120.5, 29.8123456],
        [120.8, 29.7],
      ],
    },
    mentions: [
      aMention({ doc: 'report-2020', status: 'planned' }),
      aMention({ status: 'under-construction' }),
    ],
    note: 'for those who edit',
  }),
  aRecord({
    id: 'an-idea',
    geometry: null,
    position: { method: 'text-only', reason: '…' },
    districts: ['新昌县'],
  }),
]
const data: SourceData = {
  records,
  fileOf: new Map(),
  systems: [aSystem()],
  policies: [],
  indicators: [],
  tasks: [],
  conflicts: [],
  ledger: new Map(),
  documents: [aDocument()],
  base: {
    neighbours: NOTHING,
    sea: NOTHING,
    landUse: NOTHING,
    lakes: NOTHING,
    townships: NOTHING,
    contextLines: NOTHING,
  },
  problems: [],
}

const dirs: string[] = []
async function build(source: SourceData) {
  const dir = mkdtempSync(join(tmpdir(), 'yuetu-test-'))
  dirs.push(dir)
  const manifest = await writeAtlas(source, dir)
  const read = (name: string): unknown => JSON.parse(readFileSync(join(dir, name), 'utf8'))
  return {
    dir,
    manifest,
    read,
    file: (name: (typeof ATLAS_FILES)[number]) => read(manifest.files[name].path),
  }
}
afterAll(() => dirs.forEach((dir) => rmSync(dir, { recursive: true, force: true })))

const built = await build(data)

describe('the built files', () => {
  it('are listed in a manifest that the page can read, and are nothing else', () => {
    expect(parseManifest(built.read('manifest.json'))).toEqual(built.manifest)
    const listed = ATLAS_FILES.map((name) => built.manifest.files[name].path)
    expect(readdirSync(built.dir).sort()).toEqual([...listed, 'manifest.json'].sort())
    expect(built.manifest.counts).toEqual({ entities: 5, placed: 4, mentions: 6 })
  })

  it('carry the hash and the size of what is in them', () => {
    for (const name of ATLAS_FILES) {
      const { path, bytes } = built.manifest.files[name]
      const content = readFileSync(join(built.dir, path))
      expect(content.byteLength).toBe(bytes)
      expect(path).toBe(`${name}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}.json`)
    }
  })

  it('can be read by the parsers of the page', () => {
    expect(parseAtlasFile(built.file('atlas')).entities).toHaveLength(5)
    expect(parseBaseFile(built.file('base'))).toEqual(data.base)
  })

  it('hold the evidence apart from the entities, and everything to find them by', () => {
    const { evidence, documents } = built.file('evidence') as EvidenceFile
    expect(evidence['a-line']).toMatchObject({ mentions: records[3]!.mentions, note: 'for those who edit' })
    expect(documents).toEqual([aDocument()])
    expect((built.file('search') as SearchFile)['a-line']).toContain('mouxian')
    expect(JSON.stringify(built.file('atlas'))).not.toContain('for those who edit')
  })

  it('round positions to five decimals, but no length or area', () => {
    const atlas = parseAtlasFile(built.file('atlas'))
    const line = atlas.entities.find((e) => e.id === 'a-line')!
    expect(JSON.stringify(line.geometry)).toContain('[120.5,29.81235]')
    const derived = deriveAtlas(data).find((e) => e.id === 'a-line')!
    expect(line.lengthKm).toBe(derived.lengthKm)
  })
})

describe('building', () => {
  it('gives the same files for the same data, to the last hash', async () => {
    const [a, b] = [built, await build(structuredClone(data))]
    expect(b.manifest).toEqual(a.manifest)
    for (const name of ATLAS_FILES) expect(b.file(name)).toEqual(a.file(name))
  })

  it('does not mind in which order the records stand', async () => {
    const turned = await build({ ...data, records: records.toReversed() })
    expect(turned.manifest).toEqual(built.manifest)
  })

  it('gives another version when a single word changes', async () => {
    const changed = records.map((r) => (r.id === 'an-idea' ? { ...r, nameEn: 'Another idea' } : r))
    const [a, b] = [built.manifest, (await build({ ...data, records: changed })).manifest]
    expect(b.version).not.toBe(a.version)
    expect(b.files.atlas.path).not.toBe(a.files.atlas.path)
    expect(b.files.base.path).toBe(a.files.base.path)
  })

  it('takes the files of an earlier build away', async () => {
    const { dir } = await build(data)
    const { files } = await writeAtlas({ ...data, records: records.slice(0, 4) }, dir)
    expect(readdirSync(dir)).toHaveLength(ATLAS_FILES.length + 1)
    expect(readdirSync(dir)).toContain(files.atlas.path)
  })
})

describe('what is derived', () => {
  const entities = deriveAtlas(data)
  const find = (id: string) => entities.find((e) => e.id === id)!

  it('is sorted by id', () => {
    expect(entities.map((e) => e.id)).toEqual(entities.map((e) => e.id).sort())
  })

  it('joins the districts into the city', () => {
    const { geometry, areaKm2: km2 } = find(CITY_ID)
    expect(geometry?.type).toBe('Polygon')
    expect(km2).toBeCloseTo(areaKm2(west) + areaKm2(east), 2)
  })

  it('places the line in both districts, and leaves the idea where its document has it', () => {
    expect(find('a-line').districts).toEqual(['越城区', '柯桥区'])
    expect(find('a-line').status).toBe('under-construction')
    expect(find('an-idea').districts).toEqual(['新昌县'])
  })

  it('uses the outlines of the districts that are there', () => {
    expect([...districtShapes(records).keys()]).toEqual(['越城区', '柯桥区'])
  })
})
