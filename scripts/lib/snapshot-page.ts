/** The built atlas in a headless Chromium: opens views and makes files, one after the other, in one window. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, JSHandle, Page } from '@playwright/test'
import type { AtlasProgram } from '../../src/core/report/page-program'
import type { SnapshotWish } from '../../src/core/report/page-settings'
import { buildApp, DIST_DIR, isBuilt } from './build-app'
import { chromiumLaunch } from './chromium'
import { CliError } from './cli-error'
import type { Serving } from './serve'
import { serve } from './serve'

/** A page to be made: which view of the atlas (what stands after `#` in its address), and how. */
export interface SnapshotJob {
  readonly address: string
  readonly wish: SnapshotWish
}

type Verb = Exclude<keyof AtlasProgram, 'open'>

/** What the window is asked for, as `AtlasProgram` has it. */
export type WindowAsk = { [V in Verb]: { readonly verb: V; readonly of: Parameters<AtlasProgram[V]> } }[Verb]

/** The atlas in a window nobody sees. Every call throws `CliError` with the page's own sentence where it cannot. */
export interface AtlasWindow {
  /** Show the view of an address (what stands after `#`). */
  open(address: string): Promise<void>
  /** Have files made of it and saved under these names, in their order. */
  save(ask: WindowAsk, files: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Software rendering on a busy machine takes its time. */
const PATIENCE_MS = 180_000
/** A sheet as large as a wall, drawn in software. */
const MOST_FOR_A_FILE_MS = 1_800_000
const VIEWPORT = { width: 1280, height: 800 }

/**
 * Open the atlas in a Chromium of its own: the one served at `url`, else ours, and what has changed of it is built
 * first. Throws `CliError`.
 */
export async function openAtlasWindow(address = '', url?: string): Promise<AtlasWindow> {
  const browser = await startChromium()
  try {
    const serving = url === undefined ? await servedHere() : { url, close: () => undefined }
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' })
    await openAtlas(page, `${serving.url}#${address}`)
    return {
      open: (next) => show(page, next),
      save: (ask, files) => save(page, ask, files),
      close: async () => {
        await browser.close()
        await serving.close()
      },
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** One page as bytes, in a window of its own. Throws `CliError`. */
export async function snapshotFromPage({ address, wish }: SnapshotJob): Promise<Buffer> {
  const dir = mkdtempSync(join(tmpdir(), 'yuetu-page-'))
  const file = join(dir, 'page')
  try {
    await snapshotInto({ address, wish }, file)
    return readFileSync(file)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** One page as a file, in a window of its own. Throws `CliError`. */
export async function snapshotInto({ address, wish }: SnapshotJob, file: string): Promise<void> {
  const window = await openAtlasWindow('panel=none')
  try {
    await window.open(address)
    await window.save({ verb: 'snapshot', of: [wish] }, [file])
  } finally {
    await window.close()
  }
}

async function servedHere(): Promise<Serving> {
  try {
    if (!isBuilt()) await buildApp()
    return await serve(DIST_DIR, 0)
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

async function show(page: Page, address: string): Promise<void> {
  const problem = await inTime(
    page.evaluate(async (wanted) => {
      try {
        await (window as { yuetu?: AtlasProgram }).yuetu!.open(wanted)
        return null
      } catch (error) {
        return (error as Error).message
      }
    }, address),
    PATIENCE_MS,
  )
  if (problem !== null) throw new CliError(problem)
}

async function save(page: Page, ask: WindowAsk, names: readonly string[]): Promise<void> {
  const files = await inTime(page.evaluateHandle(make, ask), MOST_FOR_A_FILE_MS)
  try {
    const problem = await files.evaluate((made) => (Array.isArray(made) ? null : made.problem))
    if (problem !== null) throw new CliError(problem)
    for (const [i, name] of names.entries()) await saveAs(page, files as JSHandle<File[]>, i, name)
  } finally {
    await files.dispose().catch(() => undefined)
  }
}

/** In the page: the files, or why there are none. */
async function make({ verb, of }: WindowAsk): Promise<File[] | { problem: string }> {
  try {
    const program = (window as { yuetu?: AtlasProgram }).yuetu! as unknown as Record<
      string,
      (...wish: readonly unknown[]) => Promise<File | File[]>
    >
    return [await program[verb]!(...of)].flat()
  } catch (error) {
    return { problem: (error as Error).message }
  }
}

/** By way of a download: however large, a file never stands in our memory. */
async function saveAs(page: Page, files: JSHandle<File[]>, index: number, name: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.evaluate((all, i) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(all[i]!)
      link.download = all[i]!.name
      link.click()
    }, index),
  ])
  await download.saveAs(name)
  await download.delete()
}

/** The answer of a page that may fall silent: out of memory, or stuck. */
async function inTime<T>(answer: Promise<T>, most: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const minutes = most / 60_000
    timer = setTimeout(
      () => reject(new CliError(`The page did not answer within ${minutes} minutes: try fewer dpi.`)),
      most,
    )
  })
  try {
    return await Promise.race([answer, late])
  } catch (error) {
    throw error instanceof CliError ? error : gaveUp(error as Error)
  } finally {
    clearTimeout(timer)
  }
}

/** A fault of the browser itself, as one sentence; its own words stay as the cause. */
const gaveUp = (cause: Error): CliError =>
  new CliError('The browser gave up, most likely for want of memory: try fewer dpi or a smaller sheet.', {
    cause,
  })
