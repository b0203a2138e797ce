import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installDebianPackages, isRootOnDebian } from './debian-packages'

const DEBIAN_HOME = '/usr/lib/postgresql'
const EXTENSIONS = ['postgis', 'pgrouting']

/** Folders that hold a PostgreSQL server's programs: Debian's, the newest first, then whatever is on the path. */
function serverFolders(): string[] {
  const versions = existsSync(DEBIAN_HOME) ? readdirSync(DEBIAN_HOME) : []
  const debian = versions.sort((a, b) => Number(b) - Number(a)).map((v) => join(DEBIAN_HOME, v, 'bin'))
  return [...debian, configOf('pg_config', '--bindir')].filter(
    (dir) => dir && existsSync(join(dir, 'initdb')),
  )
}

const configOf = (program: string, option: string): string =>
  spawnSync(program, [option], { encoding: 'utf8' }).stdout?.trim() ?? ''

function hasExtensions(programs: string): boolean {
  const share = configOf(join(programs, 'pg_config'), '--sharedir')
  return EXTENSIONS.every((name) => existsSync(join(share, 'extension', `${name}.control`)))
}

/** The folder of a PostgreSQL server that has PostGIS and pgRouting, or null; it is run through `sh`. */
export const findPostgres = (): string | null =>
  process.platform === 'win32' ? null : (serverFolders().find(hasExtensions) ?? null)

/**
 * Install PostgreSQL with PostGIS and pgRouting where they are missing and apt may be used. Returns null
 * where they are there, else one sentence.
 */
export function ensurePostgres(): string | null {
  if (!findPostgres() && isRootOnDebian()) installDebianPackages(debianPackages())
  return findPostgres()
    ? null
    : 'PostgreSQL with PostGIS and pgRouting is not here: the comparisons with them are skipped.'
}

/** The extensions of the server that is there, else of Debian's own version. */
function debianPackages(): string[] {
  const there = serverFolders().find((dir) => dir.startsWith(DEBIAN_HOME))
  const version = there && dirname(there).slice(DEBIAN_HOME.length + 1)
  return version
    ? [`postgresql-${version}-postgis-3`, `postgresql-${version}-pgrouting`]
    : ['postgresql-postgis', 'postgresql-pgrouting']
}
