/** Takes the picture of the README from the built app: `npm run build`, then `npx tsx scripts/picture.ts`. */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { DIST_DIR } from './lib/build-app'
import { chromiumLaunch } from './lib/chromium'
import { PROJECT_DIR } from './lib/data-folder'
import { serve } from './lib/serve'

const PICTURE = join(PROJECT_DIR, 'src/app/pictures/atlas.png')
const SIZE = { width: 1440, height: 900 }

const { url, close } = await serve(DIST_DIR, 0)
const browser = await chromium.launch(chromiumLaunch())
try {
  const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN' })
  await page.goto(url)
  await page.locator('[data-map-state="idle"]').waitFor({ timeout: 120_000 })
  mkdirSync(dirname(PICTURE), { recursive: true })
  await page.screenshot({ path: PICTURE })
  console.log(PICTURE)
} finally {
  await browser.close()
  await close()
}
