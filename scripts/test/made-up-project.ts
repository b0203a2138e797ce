/** A small project in a folder of its own, for tests that read and write files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { RegisteredDocument } from '../../src/core/domain/document'
import type { EntityRecord } from '../../src/core/domain/entity'
import { toFeature } from '../../src/core/domain/entity-record'
import type { PlanSystem } from '../../src/core/domain/system'

const NOTHING = { type: 'FeatureCollection', features: [] }

export const aDocument = (more: Partial<RegisteredDocument> = {}): RegisteredDocument => ({
  id: 'ronghang-2024',
  file: 'plan.txt',
  title: '规划',
  titleEn: 'Plan',
  number: null,
  issuer: '市政府',
  date: '2024-03-01',
  covers: { from: '2024', to: '2027' },
  sha256: '',
  outline: [{ section: '二（一）1', title: '轨道网' }],
  ...more,
})

export const aSystem = (more: Partial<PlanSystem> = {}): PlanSystem => ({
  id: 'rail-network',
  name: '轨道网',
  nameEn: 'Rail network',
  doc: 'ronghang-2024',
  section: '二（一）1',
  quote: '轨道网',
  stated: { count: null, complete: false },
  summary: '一句话。',
  summaryEn: 'One sentence.',
  members: [],
  ...more,
})

export interface MadeUpProject {
  readonly root: string
  /** Put a file into it; what is no text is written as JSON. */
  write(path: string, content: unknown): void
  remove(): void
}

/** Records by file name under `data/features`, in the order given. */
export function makeProject(
  features: Record<string, readonly EntityRecord[]>,
  systems: readonly PlanSystem[] = [],
): MadeUpProject {
  const root = mkdtempSync(join(tmpdir(), 'yuetu-test-'))
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  for (const [file, records] of Object.entries(features)) {
    write(`data/features/${file}`, { type: 'FeatureCollection', features: records.map(toFeature) })
  }
  for (const base of [
    'neighbours',
    'sea',
    'land-use',
    'waters',
    'townships',
    'context-rail',
    'context-roads',
  ]) {
    write(`data/base/${base}.geojson`, NOTHING)
  }
  write('data/systems.json', systems)
  for (const name of ['policies', 'indicators', 'tasks-2023', 'conflicts']) write(`data/${name}.json`, '[]\n')
  write('seeds/register.json', [aDocument()])
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) }
}
