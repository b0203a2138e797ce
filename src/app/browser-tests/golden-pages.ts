/** Pages to compare with their golden pictures, and whether this machine draws as the one they were made on. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { SnapshotWish } from '../../core/report/page-settings'

const ENVIRONMENT = join(import.meta.dirname, 'golden', 'environment.txt')

/** What decides how letters and lines come out: the browser and the Chinese font. */
export function environmentOf(page: Page): string {
  const font = spawnSync('fc-match', ['-f', '%{family[0]} %{fontversion}', 'Noto Sans CJK SC'], {
    encoding: 'utf8',
  })
  return `Chromium ${page.context().browser()!.version()}, ${font.stdout?.trim() || 'no fontconfig'}\n`
}

/** Is this the environment of the golden pictures? With `update` it becomes it. */
export function isPinnedEnvironment(page: Page, update: boolean): boolean {
  const here = environmentOf(page)
  if (update) writeFileSync(ENVIRONMENT, here)
  return existsSync(ENVIRONMENT) && readFileSync(ENVIRONMENT, 'utf8') === here
}

/** Longest side of a golden picture, px: enough to see what moved, small enough to keep. */
const LONG_SIDE = 480

/** The page of a wish as a small PNG. */
export async function smallPage(page: Page, wish: SnapshotWish): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([wanted, longSide]) => {
      const file = await window.yuetu!.snapshot(wanted)
      const whole = await createImageBitmap(file)
      const scale = longSide / Math.max(whole.width, whole.height)
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(whole.width * scale)
      canvas.height = Math.round(whole.height * scale)
      const context = canvas.getContext('2d')!
      context.imageSmoothingQuality = 'high'
      context.drawImage(whole, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/png').split(',')[1]!
    },
    [wish, LONG_SIDE] as const,
  )
  return Buffer.from(base64, 'base64')
}
