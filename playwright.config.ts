import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './scripts/lib/chromium'

/** Browser tests against the built app, served on this machine by `browser-tests/serve-built-app.ts`. */
export default defineConfig({
  testDir: 'src/app/browser-tests',
  globalSetup: './src/app/browser-tests/serve-built-app.ts',
  snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
  outputDir: '.cache/browser-tests',
  // The map is drawn in software: one page at a time keeps two cores busy.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  retries: 1,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: chromiumLaunch(),
    viewport: { width: 1240, height: 760 },
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
  },
})
