import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inventoryDir } from '../lib/data-folder'

/** A record of the first reading of the documents, as far as tests look at it. */
export interface FirstRecord {
  readonly id: string
  readonly name: string
  readonly geometry?: 'point' | 'line' | 'polygon' | 'none'
}

const FILES = ['ronghang', 'yayun', 'fyp14', 'report2020', 'work2023'] as const

/** One JSON object a line. */
const readLines = (path: string): FirstRecord[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as FirstRecord)

/** The first reading by file; null where it is not on this machine. */
export function readInventory(): Map<string, FirstRecord[]> | null {
  const dir = inventoryDir()
  return dir === null
    ? null
    : new Map<string, FirstRecord[]>(FILES.map((file) => [file, readLines(join(dir, `${file}.jsonl`))]))
}

/** The names of the systems it found, as the ledger writes them: `systems_003/…`. */
export function readInventorySystems(): string[] | null {
  const dir = inventoryDir()
  if (!dir) return null
  const files = readdirSync(dir).filter((name) => /^systems_.*\.jsonl$/.test(name))
  return files.flatMap((name) =>
    readLines(join(dir, name)).map((system) => `${name.replace('.jsonl', '')}/${system.name}`),
  )
}
