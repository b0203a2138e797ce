/** Sees to it that the browser tests find a Chromium and Chinese letters. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from './chromium'
import { installDebianPackages, isRootOnDebian } from './debian-packages'
import { commandFile, runNode } from './run-node'

const FONT_PACKAGE = 'fonts-noto-cjk'

/**
 * Install what is missing: with Debian's own packages where we may, else the browser Playwright brings. Returns null
 * where a browser is there, else one sentence. A missing font is only told: the tests run without it.
 */
export async function ensureBrowser(): Promise<string | null> {
  const missing = [
    ...(hasChromium() ? [] : ['chromium']),
    ...(hasChineseFont() === false ? [FONT_PACKAGE] : []),
  ]
  if (missing.length && isRootOnDebian()) installDebianPackages(missing)
  if (!hasChromium()) {
    console.log('Installing a browser (playwright install chromium) …')
    await runNode([commandFile('playwright'), 'install', 'chromium'])
  }
  if (hasChineseFont() === false)
    console.warn(`No Chinese font is here: install ${FONT_PACKAGE} to see the names.`)
  return hasChromium() ? null : 'No Chromium is here and none could be installed: set CHROMIUM_PATH to one.'
}

const hasChromium = (): boolean => findChromium() !== null || existsSync(chromium.executablePath())

/** Is there a font with Chinese letters? Null where the machine cannot say (no fontconfig: macOS, Windows). */
function hasChineseFont(): boolean | null {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (fonts.error) return process.platform === 'linux' ? false : null
  return fonts.stdout.trim() !== ''
}
