/** The one place that knows how Chromium is found and started: by the browser tests and by `yuetu snapshot`. */
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
]

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** WebGL 2 without a graphics card, and nothing that reaches for the network by itself. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** How to start Chromium; without `executablePath` Playwright takes the one it installed itself. */
export interface ChromiumLaunch {
  readonly executablePath?: string
  readonly args: string[]
}

export interface ChromiumSearch {
  readonly env?: NodeJS.ProcessEnv
  readonly isProgram?: (path: string) => boolean
}

/**
 * The Chromium of this machine: `CHROMIUM_PATH`, then the search path, then the usual places; null where there is
 * none. A `CHROMIUM_PATH` that leads nowhere throws, as it is somebody's wish.
 */
export function findChromium({ env = process.env, isProgram = canRun }: ChromiumSearch = {}): string | null {
  const wish = env['CHROMIUM_PATH']
  if (wish) {
    if (isProgram(wish)) return wish
    throw new Error(`CHROMIUM_PATH names ${wish}, which is not a program on this machine.`)
  }
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)))
  return [...onPath, ...USUAL_PLACES].find(isProgram) ?? null
}

/** Options for Playwright's `chromium.launch`. As root the sandbox cannot start, so it is left out there. */
export function chromiumLaunch(search: ChromiumSearch = {}): ChromiumLaunch {
  const executablePath = findChromium(search)
  const args = [...CHROMIUM_FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return executablePath ? { executablePath, args } : { args }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return existsSync(path)
  } catch {
    return false
  }
}
