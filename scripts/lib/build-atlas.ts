/** Builds `public/data` from `data/`: derived values added, files split by when they are needed, hashed. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { union as turfUnion, featureCollection, feature } from '@turf/turf'
import type { FeatureCollection, Geometry } from 'geojson'
import { facesOf } from '../../src/adapters/geos/faces'
import type { DistrictShapes } from '../../src/core/analysis/derive'
import { anchorOf, deriveEntity } from '../../src/core/analysis/derive'
import { withSharedGround } from '../../src/core/analysis/shared-ground'
import type { AtlasFileName, BaseFile, Manifest } from '../../src/core/domain/atlas'
import { ATLAS_FILES, ATLAS_FORMAT, writtenAtlas } from '../../src/core/domain/atlas'
import { smoothLine } from '../../src/core/domain/curve'
import type { DistrictName } from '../../src/core/domain/district'
import { DISTRICTS, DISTRICT_NAMES } from '../../src/core/domain/district'
import type { Entity, EntityRecord, Stop } from '../../src/core/domain/entity'
import type { AreaGeometry } from '../../src/core/domain/geometry'
import { isArea } from '../../src/core/domain/geometry'
import type { SourceData } from './data-folder'
import { DATA_DIR, PROJECT_DIR } from './data-folder'
import { searchTextWithPinyin } from './pinyin'
import { stopNameEn } from './stop-names'

export const BUILT_DIR = join(PROJECT_DIR, 'public/data')

/** Figures, as against coordinates. */
const UNROUNDED = new Set(['lengthKm', 'areaKm2', 'number', 'percent', 'statedPercent'])

/** Five decimals: about a metre, and a third less to download than full doubles. */
const roundCoordinate = (key: string, value: unknown): unknown =>
  typeof value === 'number' && !UNROUNDED.has(key) ? Number(value.toFixed(5)) : value

/** The entities of the atlas, derived from the records, sorted by id. */
export function deriveAtlas(data: SourceData): Entity[] {
  const shapes = districtShapes(data.records)
  const byId = new Map(data.records.map((r) => [r.id, r]))
  const known = knownStopNames()
  return data.records
    .map((record) => deriveEntity(withDerivedShape(record, byId), shapes))
    .map((entity) => (entity.stops ? { ...entity, stops: inEnglishToo(entity.stops, known) } : entity))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const inEnglishToo = (stops: readonly Stop[], known: Readonly<Record<string, string>>): Stop[] =>
  stops.map((stop) => ({ ...stop, nameEn: stopNameEn(stop.name, known) }))

/** The outlines of the six districts, for everything that asks "in which district". */
export function districtShapes(records: readonly EntityRecord[]): DistrictShapes {
  const shapes = new Map<DistrictName, AreaGeometry>()
  for (const name of DISTRICT_NAMES) {
    const geometry = records.find((r) => r.id === DISTRICTS[name].id)?.geometry ?? null
    if (isArea(geometry)) shapes.set(name, geometry)
  }
  return shapes
}

/** A shape said to be the union of others gets it here. */
function withDerivedShape(record: EntityRecord, byId: ReadonlyMap<string, EntityRecord>): EntityRecord {
  if (record.geometry || !record.position.from) return record
  const parts = record.position.from.map((id) => byId.get(id)?.geometry ?? null).filter(isArea)
  if (!parts.length) return record
  const joined =
    parts.length === 1 ? parts[0]! : turfUnion(featureCollection(parts.map((g) => feature(g))))?.geometry
  return { ...record, geometry: (joined as Geometry | undefined) ?? null }
}

/** Write every built file and the manifest into `dir`, which is emptied first; returns the manifest. */
export async function writeAtlas(data: SourceData, dir = BUILT_DIR): Promise<Manifest> {
  const { entities, contents: plain, version } = builtAtlas(data)
  const measured = await withSharedGround(entities, facesOf)
  const contents = { ...plain, atlas: written(writtenAtlas(measured)) }
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const files = {} as Record<AtlasFileName, { path: string; bytes: number }>
  for (const name of ATLAS_FILES) {
    const { json, hash } = contents[name]
    const path = `${name}.${hash}.json`
    writeFileSync(join(dir, path), json)
    files[name] = { path, bytes: Buffer.byteLength(json) }
  }
  const manifest: Manifest = {
    format: ATLAS_FORMAT,
    version,
    files,
    counts: {
      entities: entities.length,
      placed: entities.filter((e) => e.geometry).length,
      mentions: data.records.reduce((n, r) => n + r.mentions.length, 0),
    },
  }
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest, null, 2))
  return manifest
}

/** What is written of the data, each with its hash, and the version of the whole. Shared ground follows from them. */
export function builtAtlas(data: SourceData) {
  const entities = deriveAtlas(data)
  const whole = createHash('sha256')
  const contents = {} as Record<AtlasFileName, { json: string; hash: string }>
  const values = contentsOf(data, entities)
  for (const name of ATLAS_FILES) {
    contents[name] = written(values[name])
    whole.update(contents[name].hash)
  }
  return { entities, contents, version: whole.digest('hex').slice(0, 10) }
}

function written(value: unknown): { json: string; hash: string } {
  const json = JSON.stringify(value, roundCoordinate)
  return { json, hash: createHash('sha256').update(json).digest('hex').slice(0, 10) }
}

function contentsOf(data: SourceData, entities: readonly Entity[]): Record<AtlasFileName, unknown> {
  const records = data.records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    base: baseOf(data),
    atlas: writtenAtlas(entities),
    systems: data.systems,
    policies: data.policies,
    indicators: data.indicators,
    tasks: data.tasks,
    conflicts: data.conflicts,
    evidence: {
      evidence: Object.fromEntries(
        records.map(({ id, position, mentions, note }) => [
          id,
          { position, mentions, ...(note ? { note } : {}) },
        ]),
      ),
      documents: data.documents,
    },
    search: Object.fromEntries(records.map((r) => [r.id, searchTextWithPinyin(r)])),
    network: withStopNames(readNetwork(), entities, data.base.contextLines),
  }
}

/** The ground under the entities, its lines drawn as curves like theirs, their stops named in English, too. */
export function baseOf({ base }: SourceData): BaseFile {
  const known = knownStopNames()
  const features = base.contextLines.features.map((line) => ({
    ...line,
    properties: { ...line.properties, stops: inEnglishToo(line.properties.stops ?? [], known) },
    geometry: smoothLine(line.geometry),
  }))
  return {
    ...base,
    neighbours: withAnchors(base.neighbours),
    contextLines: { ...base.contextLines, features },
  }
}

/** Where each neighbour's name is written. */
function withAnchors(collection: FeatureCollection): FeatureCollection {
  const features = collection.features.map((f) => ({
    ...f,
    properties: { ...f.properties, anchor: anchorOf(f.geometry) },
  }))
  return { ...collection, features }
}

/** The network with an English name for every stop and gate of its lines. */
function withStopNames(
  { 'stop-names': curated, ...network }: Record<string, unknown>,
  entities: readonly Entity[],
  { features }: BaseFile['contextLines'],
): Record<string, unknown> {
  const known = namesOf(curated)
  const { services = [] } = (network['services'] ?? {}) as { services?: { stops: string[] }[] }
  const names = new Set([
    ...services.flatMap((service) => service.stops),
    ...[...entities, ...features.map((f) => f.properties)].flatMap((line) =>
      (line.stops ?? []).map((stop) => stop.name),
    ),
  ])
  const stopNames = Object.fromEntries([...names].sort().map((name) => [name, stopNameEn(name, known)]))
  return { ...network, stopNames }
}

const namesOf = (curated: unknown): Readonly<Record<string, string>> =>
  (curated as { names?: Record<string, string> } | undefined)?.names ?? {}

/** English names of stops that no rule would give. */
const knownStopNames = (): Readonly<Record<string, string>> => namesOf(readNetwork()['stop-names'])

/** For checks of the model only. */
const NOT_BUILT = ['journeys.json']

/** `data/network/*.json`, by file name, and the seats of the townships. */
export function readNetwork(): Record<string, unknown> {
  const dir = join(DATA_DIR, 'network')
  if (!existsSync(dir)) return {}
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
  const townships = join(DATA_DIR, 'base/townships.geojson')
  return {
    ...Object.fromEntries(
      readdirSync(dir)
        .filter((f) => f.endsWith('.json') && !NOT_BUILT.includes(f))
        .map((f) => [f.replace('.json', ''), read(join(dir, f))]),
    ),
    ...(existsSync(townships) ? { townships: read(townships) } : {}),
  }
}
