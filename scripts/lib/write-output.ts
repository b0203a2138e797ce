import { writeFault, writeFileWhole } from './write-whole'

/** Write a text or bytes to a file, else to standard output. Throws `CliError` where the file cannot be written. */
export function writeOutput(content: string | Uint8Array, file?: string): void {
  if (file !== undefined) return writeFileWhole(file, content)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `yuetu list | head` closes the pipe early; that is no error.
    if (error.code === 'EPIPE') return
    process.stderr.write(`${writeFault('Standard output', error)}\n`)
    process.exitCode = 2
  })
  process.stdout.write(content)
}
