/** Puts `data/` into its agreed form: sorted by id, six decimals, one position a line, members filled in. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toFeature } from '../../src/core/domain/entity-record'
import type { SourceData } from './data-folder'
import { PROJECT_DIR, featureFiles } from './data-folder'
import { membersOf } from './check-data'

const sixDecimals = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(6)) : value

/** Pretty JSON with each position and short list of words on one line. */
export function prettyJson(value: unknown): string {
  return (
    JSON.stringify(value, sixDecimals, 2).replace(
      /\[\n\s+((?:-?[\d.]+|"[^"\n]*")(?:,\n\s+(?:-?[\d.]+|"[^"\n]*"))*)\n\s+\]/g,
      (whole, inner: string) => {
        const line = `[${inner.split(/,\s*\n\s*/).join(', ')}]`
        return line.length <= 100 ? line : whole
      },
    ) + '\n'
  )
}

/** Rewrite the files of the project at `root` that are not in form yet; returns their names. `data` was read from there without problems. */
export function formatData(data: SourceData, root = PROJECT_DIR): string[] {
  const changed: string[] = []
  const write = (path: string, name: string, value: unknown) => {
    const text = prettyJson(value)
    if (readFileSync(path, 'utf8') === text) return
    writeFileSync(path, text)
    changed.push(name)
  }
  for (const file of featureFiles(root)) {
    const features = data.records
      .filter((r) => data.fileOf.get(r.id) === file)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(toFeature)
    write(join(root, 'data/features', file), file, { type: 'FeatureCollection', features })
  }
  const systems = data.systems
    .map((s) => ({ ...s, members: membersOf(s.id, data.records) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  write(join(root, 'data/systems.json'), 'systems.json', systems)
  return changed
}
