import type { Browser, Page } from '@playwright/test'
import type { AtlasProgram } from '../../src/core/report/page-program'
import type { SnapshotWish } from '../../src/core/report/page-settings'
import { buildApp, DIST_DIR, isBuilt } from './build-app'
import { chromiumLaunch } from './chromium'
import { CliError } from './cli-error'
import { serve } from './serve'

/** A page to be made: which view of the atlas (what stands after `#` in its address), and how. */
export interface SnapshotJob {
  readonly address: string
  readonly wish: SnapshotWish
}

/** Software rendering on a busy machine takes its time. */
const PATIENCE_MS = 180_000
const VIEWPORT = { width: 1280, height: 800 }

/**
 * Open the built atlas in a headless Chromium and have it make the page, as its dialog would; builds first what has
 * changed. Returns the file's bytes. Throws `CliError` with the page's own sentence where it cannot.
 */
export async function snapshotFromPage({ address, wish }: SnapshotJob): Promise<Buffer> {
  const browser = await startChromium()
  try {
    await buildIfNeeded()
    const { url, close } = await serve(DIST_DIR, 0)
    try {
      const page = await browser.newPage({ viewport: VIEWPORT })
      await openAtlas(page, `${url}#${address}`)
      return await fileFrom(page, wish)
    } finally {
      await close()
    }
  } finally {
    await browser.close()
  }
}

async function buildIfNeeded(): Promise<void> {
  try {
    if (!isBuilt()) await buildApp()
  } catch (cause) {
    throw new CliError((cause as Error).message, { cause })
  }
}

async function startChromium(): Promise<Browser> {
  const { chromium } = await import('@playwright/test')
  try {
    return await chromium.launch(chromiumLaunch())
  } catch (cause) {
    throw new CliError('Chromium did not start: install it, or set CHROMIUM_PATH to its program.', { cause })
  }
}

async function openAtlas(page: Page, url: string): Promise<void> {
  const ready = page.locator('[data-map-state="idle"]')
  const problem = page.getByRole('alert')
  try {
    await page.goto(url)
    await ready.or(problem).first().waitFor({ timeout: PATIENCE_MS })
  } catch (cause) {
    throw new CliError(`The atlas did not finish its map within ${PATIENCE_MS / 60_000} minutes.`, { cause })
  }
  if (await problem.count()) throw new CliError(((await problem.first().textContent()) ?? '').trim())
}

async function fileFrom(page: Page, wish: SnapshotWish): Promise<Buffer> {
  const answer = await page.evaluate(async (wanted) => {
    try {
      const program = (window as { yuetu?: AtlasProgram }).yuetu!
      const reader = new FileReader()
      reader.readAsDataURL(await program.snapshot(wanted))
      await new Promise((done) => reader.addEventListener('loadend', done))
      return { base64: String(reader.result).split(',')[1]! }
    } catch (error) {
      return { problem: (error as Error).message }
    }
  }, wish)
  if ('problem' in answer) throw new CliError(answer.problem)
  return Buffer.from(answer.base64, 'base64')
}
