import { writeFileSync } from 'node:fs'
import { CliError } from './cli-error'

/** Write a text or bytes to a file, else to standard output. Throws `CliError` where the file cannot be written. */
export function writeOutput(content: string | Uint8Array, file?: string): void {
  if (file === undefined) {
    // `yuetu list | head` closes the pipe early; that is no error.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
    process.stdout.write(content)
    return
  }
  try {
    writeFileSync(file, content)
  } catch (error) {
    throw new CliError(`${file} cannot be written: ${(error as Error).message}`)
  }
}
