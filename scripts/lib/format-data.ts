/** Puts `data/` into its agreed form: sorted by id, six decimals, one position a line, members filled in. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toFeature } from '../../src/core/domain/entity-record'
import type { SourceData } from './data-folder'
import { PROJECT_DIR, featureFiles } from './data-folder'
import { membersOf } from './check-data'
import type { AcceptedDoubt } from './doubts/accepted'
import { readAcceptedDoubts } from './doubts/accepted'
import { doubtKey } from './doubts/doubt'
import { writeFileWhole } from './write-whole'

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

/** A file of `data/` that is not in form yet, and its text as it should be. */
export interface UnformattedFile {
  readonly name: string
  readonly path: string
  readonly text: string
}

/** The files of the project at `root` that are not in form; `data` was read from there without problems. */
export function unformattedFiles(data: SourceData, root = PROJECT_DIR): UnformattedFile[] {
  const features = featureFiles(root).map((name) => ({
    name,
    path: join(root, 'data/features', name),
    text: prettyJson({
      type: 'FeatureCollection',
      features: data.records
        .filter((r) => data.fileOf.get(r.id) === name)
        .sort(byId)
        .map(toFeature),
    }),
  }))
  const list = (name: string, entries: readonly object[]): UnformattedFile => ({
    name,
    path: join(root, 'data', name),
    text: prettyJson(entries),
  })
  const lists = [
    list(
      'systems.json',
      data.systems.map((s) => ({ ...s, members: membersOf(s.id, data.records) })).sort(byId),
    ),
    list('policies.json', data.policies.toSorted(byId)),
    list('indicators.json', data.indicators.toSorted(byId)),
    list('conflicts.json', data.conflicts.toSorted(byId)),
    list(
      'tasks-2023.json',
      data.tasks.toSorted((a, b) => a.row - b.row),
    ),
    ...[...data.ledger].map(([file, entries]) =>
      list(
        `ledger/${file}.json`,
        entries.toSorted((a, b) => (a.record < b.record ? -1 : 1)),
      ),
    ),
    ...acceptedDoubts(root).map((entries) => list('accepted-doubts.json', entries)),
  ]
  return [...features, ...lists].filter(({ path, text }) => readFileSync(path, 'utf8') !== text)
}

/** The accepted doubts in order, where there are any. */
function acceptedDoubts(root: string): AcceptedDoubt[][] {
  const entries = readAcceptedDoubts(root).map((a) => ({ ...a, ids: [...a.ids].sort() }))
  return entries.length ? [entries.sort((a, b) => (doubtKey(a) < doubtKey(b) ? -1 : 1))] : []
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

/** Bring the files of the project at `root` into form; returns the names of those that were not. */
export function formatData(data: SourceData, root = PROJECT_DIR): string[] {
  const files = unformattedFiles(data, root)
  for (const { path, text } of files) writeFileWhole(path, text)
  return files.map((file) => file.name)
}
