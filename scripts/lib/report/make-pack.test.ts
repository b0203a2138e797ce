import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CliError } from '../cli-error'
import { makePack } from './make-pack'
import type { PackJob } from './pack'

let dir: string
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'yuetu-pack-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Writes its files, and fails before the last one where it has a fault. */
const job = (item: string, files: readonly string[], fault?: Error): PackJob => ({
  item,
  files,
  make: async (names) =>
    names.forEach((name, i) => {
      if (fault && i === names.length - 1) throw fault
      writeFileSync(name, `${item} ${i}`)
    }),
})

it('keeps what is whole, leaves no half of what failed, and tells why', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const told: string[] = []
  const { files, failed } = await makePack(
    [
      job('one', ['one.pdf', 'one.png']),
      job('two', ['two.pdf', 'two.png'], new CliError('The question has no answer.')),
      job('three', ['three.pdf'], full),
      job('four', ['four.pdf'], new TypeError('x is not a function\n  at y')),
      job('five', ['five.xlsx']),
    ],
    { dir, onJob: (j, done, all) => told.push(`${done}/${all} ${j.item}`) },
  )
  expect(readdirSync(dir).toSorted()).toEqual(['five.xlsx', 'one.pdf', 'one.png'])
  expect(files.map((f) => [f.item, f.file])).toEqual([
    ['one', 'one.pdf'],
    ['one', 'one.png'],
    ['five', 'five.xlsx'],
  ])
  for (const { file, bytes, sha256 } of files) {
    const content = readFileSync(join(dir, file))
    expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')])
  }
  expect(failed.map((f) => [f.item, f.file])).toEqual([
    ['two', 'two.pdf'],
    ['two', 'two.png'],
    ['three', 'three.pdf'],
    ['four', 'four.pdf'],
  ])
  expect(failed[1]!.reason).toBe('The question has no answer.')
  expect(failed[2]!.reason).toMatch(
    /three\.pdf cannot be written: the disc is full: make room and run again\.$/,
  )
  expect(failed[3]!.reason).toBe('x is not a function')
  expect(told).toEqual(['0/5 one', '1/5 two', '2/5 three', '3/5 four', '4/5 five'])
})
