import type { SpawnSyncOptions } from 'node:child_process'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const LONGEST_MS = 5 * 60_000

/** May we install packages of the system here? */
export const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** Install packages of Debian or its kin through apt, no service of theirs started. Says whether that went well. */
export function installDebianPackages(packages: readonly string[]): boolean {
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`)
  // At run level 1 apt leaves services alone.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const options: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: LONGEST_MS }
  const aptGet = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], options).status === 0
  const install = () => aptGet('install', '--yes', '--no-install-recommends', ...packages)
  return install() || (aptGet('update') && install())
}
