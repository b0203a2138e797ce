/** What the first map costs to download, compressed as a good server would. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Manifest as AtlasManifest } from '../../src/core/domain/atlas'
import { DIST_DIR, buildApp, isBuilt } from '../lib/build-app'

interface Chunk {
  readonly name?: string
  readonly file: string
  readonly imports?: readonly string[]
}

/** Kilobytes, brotli. */
export interface SizeRow {
  readonly what: string
  readonly kb: number
  readonly aimKb?: number
}

/** Sizes of the first map's scripts and data, and of what follows lazily. */
export async function measureSizes(): Promise<SizeRow[]> {
  if (!isBuilt()) await buildApp()
  const chunks = JSON.parse(readFileSync(join(DIST_DIR, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  const first = new Set(
    ['index.html', 'src/adapters/maplibre/map-view.ts'].flatMap((key) => closure(chunks, key)),
  )
  const assets = readdirSync(join(DIST_DIR, 'assets')).map((f) => `assets/${f}`)
  const mapWorker = assets.filter((f) => f.includes('maplibre-gl-worker'))
  const atlas = JSON.parse(readFileSync(join(DIST_DIR, 'data/manifest.json'), 'utf8')) as AtlasManifest
  const marks = Object.keys(chunks).find((key) => chunks[key]!.name === 'overlay')!
  const overlay = closure(chunks, marks).filter((f) => !first.has(f))
  const data = (names: readonly (keyof AtlasManifest['files'])[]) =>
    brotliKb(names.map((n) => `data/${atlas.files[n].path}`))
  return [
    { what: 'scripts for the first map', kb: brotliKb([...first, ...mapWorker]), aimKb: 450 },
    { what: 'data for the first map', kb: data(['base', 'atlas']), aimKb: 300 },
    { what: 'then: point marks (deck.gl)', kb: brotliKb(overlay) },
    { what: 'when asked for: evidence', kb: data(['evidence']) },
    { what: 'when searching: names and pinyin', kb: data(['search']) },
  ]
}

/** The files of a chunk and of everything it imports at once. */
function closure(chunks: Record<string, Chunk>, key: string, seen = new Set<string>()): string[] {
  const chunk = chunks[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...(chunk.imports ?? []).flatMap((k) => closure(chunks, k, seen))]
}

const brotliKb = (files: readonly string[]): number =>
  files.reduce((sum, f) => sum + brotliCompressSync(readFileSync(join(DIST_DIR, f))).length, 0) / 1024

/** The rows as lines of text. */
export const sizeText = (rows: readonly SizeRow[]): string =>
  rows
    .map(({ what, kb, aimKb }) => {
      const aim = aimKb === undefined ? '' : `  (aim ${aimKb} KB: ${kb <= aimKb ? 'met' : 'not met'})`
      return `${kb.toFixed(0).padStart(9)} KB  ${what}${aim}`
    })
    .join('\n')
