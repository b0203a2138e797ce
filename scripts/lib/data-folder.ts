/** Reads `data/` and `seeds/`: the source of truth, edited by people. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FeatureCollection } from 'geojson'
import type { BaseFile } from '../../src/core/domain/atlas'
import type { Conflict } from '../../src/core/domain/conflict'
import { parseConflicts } from '../../src/core/domain/conflict'
import type { RegisteredDocument } from '../../src/core/domain/document'
import type { EntityRecord } from '../../src/core/domain/entity'
import type { RecordProblem } from '../../src/core/domain/entity-record'
import { parseEntityRecord } from '../../src/core/domain/entity-record'
import { isFeatureCollection } from '../../src/core/domain/geometry'
import type { Indicator } from '../../src/core/domain/indicator'
import { parseIndicators } from '../../src/core/domain/indicator'
import type { LedgerEntry } from '../../src/core/domain/ledger'
import { parseLedger } from '../../src/core/domain/ledger'
import type { Policy } from '../../src/core/domain/policy'
import { parsePolicies } from '../../src/core/domain/policy'
import type { PlanSystem } from '../../src/core/domain/system'
import { parseSystems } from '../../src/core/domain/system'
import type { Task } from '../../src/core/domain/task'
import { parseTasks } from '../../src/core/domain/task'

export const PROJECT_DIR = resolve(import.meta.dirname, '../..')
export const DATA_DIR = join(PROJECT_DIR, 'data')

/** A problem and the file it stands in. */
export interface DataProblem extends RecordProblem {
  readonly file: string
}

/** Everything under `data/`, read; `problems` holds what could not be. */
export interface SourceData {
  readonly records: EntityRecord[]
  /** File name of each entity id, for messages. */
  readonly fileOf: ReadonlyMap<string, string>
  readonly systems: PlanSystem[]
  readonly policies: Policy[]
  readonly indicators: Indicator[]
  readonly tasks: Task[]
  readonly conflicts: Conflict[]
  /** What became of each record of the first reading, by file of that reading. */
  readonly ledger: ReadonlyMap<string, LedgerEntry[]>
  readonly documents: RegisteredDocument[]
  readonly base: BaseFile
  readonly problems: DataProblem[]
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

export const featureFiles = (root = PROJECT_DIR): string[] =>
  readdirSync(join(root, 'data/features'))
    .filter((name) => name.endsWith('.geojson'))
    .sort()

/**
 * Read `data/` and `seeds/register.json` of the project at `root`. Bad records become problems; a file
 * that is no JSON becomes one too.
 */
export function readSourceData(root = PROJECT_DIR): SourceData {
  const problems: DataProblem[] = []
  const records: EntityRecord[] = []
  const fileOf = new Map<string, string>()
  for (const file of featureFiles(root)) {
    for (const record of readFeatureFile(root, file, problems)) {
      const other = fileOf.get(record.id)
      if (other) problems.push({ file, id: record.id, path: 'id', reason: `stands in ${other} too` })
      else {
        records.push(record)
        fileOf.set(record.id, file)
      }
    }
  }
  const orEmpty = <T>(read: () => T, empty: T, file: string): T => {
    try {
      return read()
    } catch (error) {
      problems.push({ file, id: '', path: '', reason: (error as Error).message })
      return empty
    }
  }
  const list = <T>(file: string, parse: (input: unknown) => T[]): T[] =>
    orEmpty(() => parse(readJson(join(root, 'data', file))), [], file)
  const baseFile = (name: string) =>
    orEmpty(() => readCollection(join(root, 'data/base', name)), EMPTY, `base/${name}`)
  return {
    records,
    fileOf,
    systems: list('systems.json', parseSystems),
    policies: list('policies.json', parsePolicies),
    indicators: list('indicators.json', parseIndicators),
    tasks: list('tasks-2023.json', parseTasks),
    conflicts: list('conflicts.json', parseConflicts),
    ledger: new Map(
      ledgerFiles(root).map((file) => [
        file.replace('.json', ''),
        list(`ledger/${file}`, (input) => parseLedger(`ledger/${file}`, input)),
      ]),
    ),
    documents: orEmpty(
      () => readJson(join(root, 'seeds/register.json')) as RegisteredDocument[],
      [],
      'seeds/register.json',
    ),
    base: {
      neighbours: baseFile('neighbours.geojson'),
      sea: baseFile('sea.geojson'),
      landUse: baseFile('land-use.geojson'),
      lakes: baseFile('waters.geojson'),
      townships: baseFile('townships.geojson') as BaseFile['townships'],
      contextLines: {
        type: 'FeatureCollection',
        features: ['context-rail.geojson', 'context-roads.geojson'].flatMap(
          (name) => (baseFile(name) as BaseFile['contextLines']).features,
        ),
      },
    },
    problems,
  }
}

const ledgerFiles = (root: string): string[] => {
  const dir = join(root, 'data/ledger')
  return existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : []
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

function readCollection(path: string): FeatureCollection {
  const input = readJson(path)
  if (!isFeatureCollection(input)) throw new Error('is not a GeoJSON FeatureCollection')
  return input
}

function readFeatureFile(root: string, file: string, problems: DataProblem[]): EntityRecord[] {
  let input: unknown
  try {
    input = readJson(join(root, 'data/features', file))
  } catch (error) {
    problems.push({ file, id: '', path: '', reason: `is not valid JSON: ${(error as Error).message}` })
    return []
  }
  if (!isFeatureCollection(input)) {
    problems.push({ file, id: '', path: '', reason: 'is not a GeoJSON FeatureCollection' })
    return []
  }
  return input.features.flatMap((feature) => {
    const parsed = parseEntityRecord(feature)
    if ('record' in parsed) return [parsed.record]
    problems.push(...parsed.problems.map((p) => ({ file, ...p })))
    return []
  })
}

/** The folder of the documents' texts, where this machine has it: `SEEDS_DIR`, else beside the project. */
export function seedTextsDir(): string | null {
  const dir = process.env['SEEDS_DIR'] ?? join(PROJECT_DIR, '../shared/seeds')
  return existsSync(dir) ? dir : null
}

/** The folder of the first reading of the documents, where this machine has it: `INVENTORY_DIR`, else beside the project. */
export function inventoryDir(): string | null {
  const dir = process.env['INVENTORY_DIR'] ?? join(PROJECT_DIR, '../shared/inventory')
  return existsSync(dir) ? dir : null
}

/** Each document's text with all white space removed, by document id; null where the texts are not here. */
export function readSeedTexts(documents: readonly RegisteredDocument[]): Map<string, string> | null {
  const dir = seedTextsDir()
  if (!dir) return null
  return new Map(documents.map((d) => [d.id, withoutSpace(readFileSync(join(dir, d.file), 'utf8'))]))
}

export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')
