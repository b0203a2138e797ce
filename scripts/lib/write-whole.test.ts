import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CliError } from './cli-error'
import { needFolder, writeFileWhole, writeWhole } from './write-whole'

let dir: string
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'yuetu-whole-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const fault = (code: string): Error => Object.assign(new Error(`${code}: no`), { code })

describe('files that are whole or not there', () => {
  it('appear once all of them are written', async () => {
    const files = ['a.txt', 'b.txt'].map((name) => join(dir, name))
    await writeWhole(files, (parts) => {
      parts.forEach((part, i) => writeFileSync(part, `${i}`))
      expect(files.filter(existsSync)).toEqual([])
    })
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['0', '1'])
    expect(readdirSync(dir)).toHaveLength(2)
  })

  it.each([
    ['ENOSPC', /a\.txt cannot be written: the disc is full: make room and run again\.$/],
    ['EACCES', /a\.txt cannot be written: you may not write there: choose another folder\.$/],
  ])('leave nothing behind on %s, nor touch what was there', async (code, sentence) => {
    const file = join(dir, 'a.txt')
    writeFileSync(file, 'before')
    const write = ([part]: readonly string[]) => {
      writeFileSync(part!, 'half')
      throw fault(code)
    }
    await expect(writeWhole([file], write)).rejects.toThrow(sentence)
    expect(readFileSync(file, 'utf8')).toBe('before')
    expect(readdirSync(dir)).toEqual(['a.txt'])
  })

  it('let a fault that is not of the disc through', async () => {
    const other = new TypeError('something else')
    await expect(writeWhole([join(dir, 'a')], () => Promise.reject(other))).rejects.toBe(other)
    expect(readdirSync(dir)).toEqual([])
  })
})

describe('one file', () => {
  it('is written whole, behind a link too', () => {
    const [file, link] = [join(dir, 'a.csv'), join(dir, 'link.csv')]
    writeFileSync(file, 'before')
    symlinkSync(file, link)
    writeFileWhole(link, 'after')
    expect(readFileSync(file, 'utf8')).toBe('after')
    expect(readdirSync(dir).toSorted()).toEqual(['a.csv', 'link.csv'])
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })
  it('is refused in one sentence where it cannot be, and leaves nothing behind', () => {
    expect(() => writeFileWhole(join(dir, 'none/a.csv'), 'x')).toThrow(
      /none\/a\.csv cannot be written: its folder is not there: make it first\.$/,
    )
    expect(() => writeFileWhole(dir, 'x')).toThrow(/cannot be written: a folder has that name/)
    expect(readdirSync(dir)).toEqual([])
  })
  it.skipIf(!existsSync('/dev/full'))('says that the disc is full', () => {
    expect(() => writeFileWhole('/dev/full', 'x')).toThrow(
      '/dev/full cannot be written: the disc is full: make room and run again.',
    )
    expect(existsSync('/dev/full')).toBe(true)
  })
})

describe('a folder to write to', () => {
  it('is made with those above it', () => {
    needFolder(join(dir, 'a/b'))
    expect(existsSync(join(dir, 'a/b'))).toBe(true)
  })
  it('is refused where a file stands', () => {
    writeFileSync(join(dir, 'file'), '')
    expect(() => needFolder(join(dir, 'file'))).toThrow(CliError)
    expect(() => needFolder(join(dir, 'file'))).toThrow(/is a file, not a folder/)
    expect(() => needFolder(join(dir, 'file/below'))).toThrow(/file\/below cannot be written/)
  })
  it.skipIf(process.getuid?.() === 0)('is refused where nobody may write', () => {
    chmodSync(dir, 0o500)
    expect(() => needFolder(join(dir, 'x'))).toThrow(/you may not write there/)
    chmodSync(dir, 0o700)
  })
})
