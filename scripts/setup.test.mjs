import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runsOn } from './setup-node.mjs'
import { packagesAreCurrent, PROJECT_DIR } from './setup-packages.mjs'

it.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.1.0', true],
])('runs on Node %s: %s', (version, runs) => expect(runsOn(version)).toBe(runs))

describe('what is installed', () => {
  let project
  const lock = (path, packages) =>
    writeFileSync(
      join(project, path),
      JSON.stringify({ packages: { '': { version: '9.9.9' }, ...packages } }),
    )
  const vue = (version) => ({ 'node_modules/vue': { version } })

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'yuetu-setup-'))
    mkdirSync(join(project, 'node_modules'))
    lock('package-lock.json', {
      ...vue('3.5.0'),
      'node_modules/for-macs': { version: '1.0.0', optional: true },
    })
  })
  afterEach(() => rmSync(project, { recursive: true }))

  it('is not current when nothing is installed or the installation was broken off', () => {
    expect(packagesAreCurrent(project)).toBe(false)
  })

  it('is current when every version agrees; what belongs to other machines may be absent', () => {
    lock('node_modules/.package-lock.json', vue('3.5.0'))
    expect(packagesAreCurrent(project)).toBe(true)
  })

  it('is not current when a version differs', () => {
    lock('node_modules/.package-lock.json', vue('3.4.0'))
    expect(packagesAreCurrent(project)).toBe(false)
  })
})

// A lock made on one machine tends to lose what only other machines need; `npm ci` then refuses it.
it('locks every optional package, for all kinds of machines', () => {
  const { packages } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package-lock.json'), 'utf8'))
  const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${where}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})
