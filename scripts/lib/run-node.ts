import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_DIR } from './data-folder'

/** The file a package starts as a command: read from its own package.json, so no shell is needed. */
export function commandFile(packageName: string, command = packageName): string {
  const home = join(PROJECT_DIR, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (!file) throw new Error(`${packageName} has no command ${command}`)
  return join(home, file)
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  /** Ended after this many minutes. */
  readonly minutes?: number
}

/** Run a Node program of the project with its output in the terminal. Returns its exit code, 124 if it ran too long. */
export function runNode(
  args: readonly string[],
  { env = {}, minutes = 10 }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT_DIR,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGTERM')
    }, minutes * 60_000)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve(late ? 124 : (code ?? 1))
    })
  })
}
