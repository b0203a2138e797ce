import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT_DIR = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Packages of a lock file: version by path, and whether the machine may do without it. */
function lockedPackages(path) {
  if (!existsSync(path)) return null
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  return new Map(Object.entries(packages).filter(([where]) => where !== ''))
}

/**
 * Does `node_modules` hold what the lock asks for? Compares versions, not dates: a fresh checkout gives every file
 * a new date. npm writes the inner lock last, so an installation that was broken off counts as missing.
 */
export function packagesAreCurrent(project = PROJECT_DIR) {
  const wanted = lockedPackages(join(project, 'package-lock.json'))
  const installed = lockedPackages(join(project, 'node_modules/.package-lock.json'))
  if (!wanted || !installed) return false
  for (const [where, { version, optional }] of wanted) {
    const here = installed.get(where)
    if (here ? here.version !== version : !optional) return false
  }
  return true
}

/** Run npm, the one that started this script where there is one. Returns its exit code. */
export function npm(...args) {
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  const options = {
    cwd: PROJECT_DIR,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  }
  return spawnSync(command, [...first, ...args], options).status ?? 1
}

/** Install the packages of the lock file where they are missing or others. Ends the program if that fails. */
export function ensurePackages() {
  if (packagesAreCurrent()) return
  console.log('Installing packages (npm ci) …')
  if (npm('ci', '--include=dev', '--no-audit', '--no-fund') === 0) return
  console.error(
    'The packages could not be installed: see the lines above; a connection to the npm registry is needed once.',
  )
  process.exit(1)
}
