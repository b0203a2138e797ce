/** A PostgreSQL server of our own, for tests and measurements: in a temporary folder, gone when it is stopped. */
import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import postgres from 'postgres'
import { findPostgres } from './postgres-programs'

/** A running server. */
export interface PrivatePostgres {
  /** `postgres://…@127.0.0.1:…`, with a password nobody else knows. */
  readonly url: string
  /** Ends the server and removes its folder. */
  readonly stop: () => Promise<void>
}

const USER = 'yuetu'
const DATABASE = 'yuetu'
const LONGEST_START_MS = 30_000
/** Nothing here has to outlive a power cut. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '20',
  shared_buffers: '64MB',
  work_mem: '32MB',
  jit: 'off',
}

/**
 * Runs the server until its own input closes, which it does however this program ends; then removes the
 * folder. A background job of `sh` has no input of its own, hence the descriptor 3.
 */
const KEEPER = `
  exec 3<&0; home=$1; shift
  "$@" & server=$!
  (cat <&3 >/dev/null; kill -QUIT $server 2>/dev/null) &
  wait $server; rm -rf "$home"`

/**
 * Start a server on a free port of 127.0.0.1, with PostGIS and pgRouting. Null where its programs are
 * not on this machine; throws where they do not start.
 */
export async function startPostgres(): Promise<PrivatePostgres | null> {
  const programs = findPostgres()
  if (!programs) return null
  const owner = plainUser()
  const home = mkdtempSync(join(tmpdir(), 'yuetu-postgres-'))
  try {
    const password = randomBytes(18).toString('hex')
    const data = makeCluster(programs, home, password, owner)
    const port = await freePort()
    const command = [join(programs, 'postgres'), '-D', data, '-p', String(port), ...settings()]
    const server = spawn('sh', ['-c', KEEPER, 'sh', home, ...command], {
      ...owner,
      cwd: home,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const stop = () => end(server)
    const address = `postgres://${USER}:${password}@127.0.0.1:${port}`
    await addExtensions(address, server).catch(async (error: unknown) => {
      await stop()
      throw error
    })
    return { url: `${address}/${DATABASE}`, stop }
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}

const settings = (): string[] =>
  Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** PostgreSQL refuses to run as root: then as its own user, or as nobody. */
function plainUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (option: string, name: string) => spawnSync('id', [option, name], { encoding: 'utf8' })
  const name = ['postgres', 'nobody'].find((user) => id('-u', user).status === 0)
  if (!name) throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody".')
  return { uid: Number(id('-u', name).stdout), gid: Number(id('-g', name).stdout) }
}

/** Make an empty cluster under `home`; returns its folder. */
function makeCluster(
  programs: string,
  home: string,
  password: string,
  owner: { uid?: number; gid?: number },
): string {
  const data = join(home, 'data')
  const passwordFile = join(home, 'password')
  mkdirSync(data)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner.uid !== undefined) {
    for (const path of [home, data, passwordFile]) chownSync(path, owner.uid, owner.gid!)
  }
  const args = ['-D', data, '-U', USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const made = spawnSync(join(programs, 'initdb'), [...args, '--encoding=UTF8', '--locale=C', '--no-sync'], {
    ...owner,
    cwd: home,
    encoding: 'utf8',
  })
  rmSync(passwordFile)
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`)
  return data
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Wait until the server answers, then give it the extensions, for every database made on it. */
async function addExtensions(address: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MS
  const run = async (database: string, statement: string) => {
    const sql = postgres(`${address}/${database}`, { max: 1, onnotice: () => {} })
    await sql.unsafe(statement).finally(() => sql.end())
  }
  for (;;) {
    try {
      await run('template1', 'create extension if not exists pgrouting cascade')
      break
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline) throw error
      await setTimeout(100)
    }
  }
  await run('postgres', `create database ${DATABASE}`)
}

/** Close the keeper's input and wait until it has cleared up. */
function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.stdin!.end()
  })
}
