/** The minutes' slider of a built atlas in Chromium: from a move to the figures, and how long the page is held up. */
import { chromium } from '@playwright/test'
import { buildApp, DIST_DIR, isBuilt } from '../lib/build-app'
import { chromiumLaunch, findChromium } from '../lib/chromium'
import { serve } from '../lib/serve'
import type { BenchRow } from './bench'
import { benchText } from './bench'

/** A travel-time question of an address; its answer opens with the slider. */
const QUESTION = '#panel=ask&reach=within:60'
const SLOWEST_ANSWER_MS = 120_000
/** Minutes the slider is moved to, one after the other: none with the area of the one before, as 0 km² at 20 and 27. */
const MOVES = Array.from({ length: 30 }, (_, i) => 45 + ((i * 7) % 45))
/** A task that holds the page up for longer is one too many. */
const LONG_TASK_MS = 50

/** What a page tells of the moves. */
interface Moved {
  /** Milliseconds from each move to the figures that belong to it. */
  readonly movesMs: readonly number[]
  /** Tasks of the page that took longer than 50 ms, milliseconds. */
  readonly longTasksMs: readonly number[]
}

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
    const { movesMs, longTasksMs } = await page.evaluate(moveSlider, { moves: MOVES, longMs: LONG_TASK_MS })
    const worst = Math.max(0, ...longTasksMs)
    return `${benchText([rowOf(movesMs)])}\n          page held up for more than ${LONG_TASK_MS} ms: ${longTasksMs.length} times in ${movesMs.length} moves, at most ${worst.toFixed(0)} ms (aim: never; ${longTasksMs.length ? 'not met' : 'met'})`
  } finally {
    await browser.close()
    await close()
  }
}

function rowOf(movesMs: readonly number[]): BenchRow {
  const sorted = [...movesMs].sort((a, b) => a - b)
  const medianMs = sorted[Math.floor(sorted.length / 2)]!
  return { job: 'moved slider → figures on the page, 250 m, Chromium with its worker', medianMs, aimMs: 150 }
}

/** Runs in the page: moves the slider, one move after the other has been answered. */
async function moveSlider({ moves, longMs }: { moves: readonly number[]; longMs: number }): Promise<Moved> {
  const slider = document.querySelector<HTMLInputElement>('input[type=range]')!
  const headline = document.querySelector('.headline')!
  const longTasksMs: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (duration > longMs) longTasksMs.push(duration)
  })
  observer.observe({ type: 'longtask' })
  const movesMs: number[] = []
  for (const minutes of moves) {
    const start = performance.now()
    const changed = new Promise<void>((resolve) => {
      const watcher = new MutationObserver(() => {
        watcher.disconnect()
        resolve()
      })
      watcher.observe(headline.querySelector('strong')!, {
        characterData: true,
        childList: true,
        subtree: true,
      })
    })
    slider.value = String(minutes)
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await changed
    movesMs.push(performance.now() - start)
    // Let the map draw before the next move, as a hand does.
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  observer.disconnect()
  return { movesMs, longTasksMs }
}
