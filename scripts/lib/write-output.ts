import { writeFileSync } from 'node:fs'
import { CliError } from './cli-error'

/** Write a text to a file, else to standard output. Throws `CliError` where the file cannot be written. */
export function writeOutput(text: string, file?: string): void {
  if (file === undefined) {
    // `yuetu list | head` closes the pipe early; that is no error.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
    process.stdout.write(text)
    return
  }
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new CliError(`${file} cannot be written: ${(error as Error).message}`)
  }
}
