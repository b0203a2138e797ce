/**
 * The minutes' slider of a built atlas in Chromium: from a move to the figures, what the page's own scripts take of
 * it, and what drawing takes. Without a graphics card Chromium draws on the processor: those times say little.
 */
import type { CDPSession, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { buildApp, DIST_DIR, isBuilt } from '../lib/build-app'
import { chromiumLaunch, findChromium } from '../lib/chromium'
import { serve } from '../lib/serve'
import { benchText } from './bench'

/** A travel-time question of an address; its answer opens with the slider. */
const QUESTION = '#panel=ask&reach=within:60'
const SLOWEST_ANSWER_MS = 120_000
/** Minutes the slider is moved to, one after the other: none with the area of the one before, as 0 km² at 20 and 27. */
const MOVES = Array.from({ length: 30 }, (_, i) => 45 + ((i * 7) % 45))
/** Of the slider pulled through at once, as fast as a mouse reports. */
const BURST = Array.from({ length: 45 }, (_, i) => 45 + i)
/** No script of ours is to take longer: it would hold the page up. */
const LONG_MS = 50

/** What a page tells of the moves, milliseconds. */
interface Moved {
  /** From each move to the figures that belong to it. */
  readonly movesMs: readonly number[]
  /** The longest script but for those of the map's libraries, and what called it. */
  readonly scriptMs: number
  readonly calledBy: string
  /** The longest script of the map's libraries; it waits for the processor where there is no graphics card. */
  readonly frameMs: number
}

/** What Chromium has counted of a page, seconds. */
const COUNTED = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'] as const
type Counted = Record<(typeof COUNTED)[number], number>

/** The rows as text, or one sentence where there is no Chromium. Builds the atlas first where it is not built. */
export async function benchSlider(dir = process.env['BENCH_DIST'] ?? DIST_DIR): Promise<string> {
  if (!findChromium()) return '          skipped: no Chromium here'
  if (dir === DIST_DIR && !isBuilt()) await buildApp()
  const { url, close } = await serve(dir, 0)
  const browser = await chromium.launch(chromiumLaunch())
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${url}${QUESTION}`)
    await page.locator('input[type=range]').waitFor({ timeout: SLOWEST_ANSWER_MS })
    // The range at other speeds is worked out after the answer; the moves are to be alone.
    await page.locator('.headline .end').first().waitFor({ timeout: SLOWEST_ANSWER_MS })
    await settled(page)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const before = await countedOf(cdp)
    const moved = await page.evaluate(moveSlider, { moves: MOVES })
    const after = await countedOf(cdp)
    return [...textOf(moved, before, after), await benchBurst(page)].join('\n')
  } finally {
    await browser.close()
    await close()
  }
}

/** The map has drawn all that it was given. */
const settled = (page: Page): Promise<void> =>
  page.locator('[data-map-state=idle]').first().waitFor({ timeout: SLOWEST_ANSWER_MS })

async function countedOf(cdp: CDPSession): Promise<Counted> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((m) => m.name === name)?.value ?? 0
  return Object.fromEntries(COUNTED.map((name) => [name, value(name)])) as Counted
}

function textOf({ movesMs, scriptMs, calledBy, frameMs }: Moved, before: Counted, after: Counted): string[] {
  const sorted = movesMs.toSorted((a, b) => a - b)
  const medianMs = sorted[Math.floor(sorted.length / 2)]!
  const each = (name: keyof Counted) =>
    ((1000 * (after[name] - before[name])) / movesMs.length).toFixed(1).padStart(9)
  const longest = scriptMs ? `${scriptMs.toFixed(0)} ms, ${calledBy}` : 'none in a frame of more than 50 ms'
  return [
    benchText([
      { job: 'moved slider → figures on the page, 250 m, Chromium with its worker', medianMs, aimMs: 150 },
    ]),
    `${each('ScriptDuration')} ms  scripts of the page in each move; the longest: ${longest} (aim ${LONG_MS} ms: ${scriptMs <= LONG_MS ? 'met' : 'not met'})`,
    `${each('LayoutDuration')} ms  layout in each move, and ${each('RecalcStyleDuration').trim()} ms style`,
    `${each('TaskDuration')} ms  all of the page's tasks in each move, drawing with them; the map's libraries held the page for at most ${frameMs.toFixed(0)} ms`,
  ]
}

/** How long after the last move of a burst its figures and its map are there. */
async function benchBurst(page: Page): Promise<string> {
  const figuresMs = await page.evaluate(pullSlider, { moves: BURST })
  const start = performance.now()
  await settled(page)
  const mapMs = performance.now() - start
  return `${figuresMs.toFixed(1).padStart(9)} ms  from the last of ${BURST.length} moves at once to its figures; ${mapMs.toFixed(0)} ms more until the map has drawn it`
}

/** Runs in the page: moves the slider, one move after the other has been answered. */
async function moveSlider({ moves }: { moves: readonly number[] }): Promise<Moved> {
  interface Frame extends PerformanceEntry {
    readonly scripts: readonly {
      readonly duration: number
      readonly invoker: string
      readonly sourceURL: string
    }[]
  }
  const slider = document.querySelector<HTMLInputElement>('input[type=range]')!
  const figure = document.querySelector('.headline strong')!
  const mapChunk = /\/(base-map|overlay)-/
  let [scriptMs, frameMs, calledBy] = [0, 0, '']
  const observer = new PerformanceObserver((list) => {
    for (const { duration, invoker, sourceURL } of list.getEntries().flatMap((e) => (e as Frame).scripts)) {
      if (mapChunk.test(sourceURL)) frameMs = Math.max(frameMs, duration)
      else if (duration > scriptMs)
        [scriptMs, calledBy] = [duration, `${invoker}, ${sourceURL.split('/').pop()}`]
    }
  })
  observer.observe({ type: 'long-animation-frame' })
  const movesMs: number[] = []
  for (const minutes of moves) {
    const start = performance.now()
    const changed = new Promise<void>((resolve) => {
      const watcher = new MutationObserver(() => {
        watcher.disconnect()
        resolve()
      })
      watcher.observe(figure, { characterData: true, childList: true, subtree: true })
    })
    slider.value = String(minutes)
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await changed
    movesMs.push(performance.now() - start)
    // Let the map draw before the next move, as a hand does.
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  observer.disconnect()
  return { movesMs, scriptMs, calledBy, frameMs }
}

/** Runs in the page: pulls the slider through; milliseconds from the last move to the last change of the figures. */
async function pullSlider({ moves }: { moves: readonly number[] }): Promise<number> {
  const slider = document.querySelector<HTMLInputElement>('input[type=range]')!
  const figure = document.querySelector('.headline strong')!
  const restMs = 1000
  let changedAt = 0
  const watcher = new MutationObserver(() => (changedAt = performance.now()))
  watcher.observe(figure, { characterData: true, childList: true, subtree: true })
  for (const minutes of moves) {
    slider.value = String(minutes)
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 8))
  }
  const end = performance.now()
  while (performance.now() - Math.max(end, changedAt) < restMs)
    await new Promise((resolve) => setTimeout(resolve, 20))
  watcher.disconnect()
  return Math.max(0, changedAt - end)
}
