/** Files that are whole or not there: written beside their place and then put into it. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CliError } from './cli-error'

/** What the system calls a fault, in one sentence with what to do. */
const SENTENCE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disc is full: make room and run again',
  EDQUOT: 'the disc has no room left for you: make room and run again',
  EACCES: 'you may not write there: choose another folder',
  EPERM: 'you may not write there: choose another folder',
  EROFS: 'that disc can only be read: choose another folder',
  ENOENT: 'its folder is not there: make it first',
  ENOTDIR: 'its folder is a file: choose another folder',
  EISDIR: 'a folder has that name: choose another name',
}

/** Why a file could not be written, as one sentence. */
export function writeFault(file: string, error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  // A program that writes for us tells the code only in words.
  const known = SENTENCE[code] ?? SENTENCE[Object.keys(SENTENCE).find((c) => message.includes(c)) ?? '']
  return `${file} cannot be written: ${known ?? message}.`
}

/**
 * Have several files written, and put them in their places once all are whole; where one fails, none is left behind.
 * `write` is given the names to write to, in the same folder. Throws `CliError` where the disc refuses; what `write`
 * throws itself goes through.
 */
export async function writeWhole(
  files: readonly string[],
  write: (parts: readonly string[]) => Promise<void> | void,
): Promise<void> {
  const parts = files.map(partOf)
  try {
    await write(parts)
    files.forEach((file, i) => renameSync(parts[i]!, file))
  } catch (error) {
    for (const part of parts) rmSync(part, { force: true })
    throw isOfTheDisc(error) ? new CliError(writeFault(files.join(', '), error), { cause: error }) : error
  }
}

/** Write a text or bytes to a file: whole, or what stood there stays. Throws `CliError` where the disc refuses. */
export function writeFileWhole(file: string, content: string | Uint8Array): void {
  try {
    const there = existsSync(file)
    // A device or a pipe is written to, not put in the place of; a link stays one.
    if (there && !statSync(file).isFile()) return writeFileSync(file, content)
    const place = there ? realpathSync(file) : file
    const part = partOf(place)
    try {
      writeFileSync(part, content)
      renameSync(part, place)
    } catch (error) {
      rmSync(part, { force: true })
      throw error
    }
  } catch (error) {
    throw new CliError(writeFault(file, error), { cause: error })
  }
}

const partOf = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}.part`)

const isOfTheDisc = (error: unknown): boolean => {
  const { code, message } = error as NodeJS.ErrnoException
  return (code ?? '') in SENTENCE || Object.keys(SENTENCE).some((c) => message?.includes(`${c}:`))
}

/** A folder that can be written to, made if it is not there. Throws `CliError` of one sentence. */
export function needFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true })
    if (!statSync(dir).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
    accessSync(dir, constants.W_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new CliError(`${dir} is a file, not a folder: choose another --out.`, { cause: error })
    throw new CliError(writeFault(dir, error), { cause: error })
  }
}
