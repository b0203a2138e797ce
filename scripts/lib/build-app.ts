/** Builds data and app into `dist/`, and knows whether what stands there is still what the sources say. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { BUILT_DIR } from './build-atlas'
import { PROJECT_DIR } from './data-folder'
import { commandFile, runNode } from './run-node'

export const DIST_DIR = join(PROJECT_DIR, 'dist')
const STAMP = join(PROJECT_DIR, '.cache/built')
const SOURCES = [
  'src',
  'data',
  'seeds',
  'scripts',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]

/** Is `dist/` what the sources of this moment would give? */
export const isBuilt = (): boolean =>
  existsSync(join(DIST_DIR, 'index.html')) &&
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === sourceHash()

/** Build data, then app. Throws one sentence if either fails; its reasons stand in the terminal above. */
export async function buildApp(): Promise<void> {
  const hash = sourceHash()
  await mustRun('data', [commandFile('tsx'), 'scripts/yuetu.ts', 'build'])
  await mustRun('app', [commandFile('vite'), 'build', '--logLevel', 'warn'])
  mkdirSync(join(STAMP, '..'), { recursive: true })
  writeFileSync(STAMP, hash)
}

async function mustRun(what: string, args: readonly string[]): Promise<void> {
  const code = await runNode(args)
  if (code !== 0) throw new Error(`The ${what} could not be built: see the lines above.`)
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((name) => filesUnder(join(PROJECT_DIR, name)))) {
    hash.update(relative(PROJECT_DIR, path)).update('\0').update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Every file at or under a path that the build reads, in a settled order. */
function filesUnder(path: string): string[] {
  if (path === BUILT_DIR || /\.(test|spec)\.ts$|\.md$/.test(path) || !existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
