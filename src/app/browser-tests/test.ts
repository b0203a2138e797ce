/** The test of the specs: every test drives the atlas, and none may leave this machine or stumble unnoticed. */
import { expect, test as base } from '@playwright/test'
import type { AtlasDriver } from './atlas'
import { atlasOn } from './atlas'
import { servedAt } from './page-parts'

export { expect } from '@playwright/test'

export const test = base.extend<{ atlas: AtlasDriver; requestsOutside: string[]; errors: string[] }>({
  requestsOutside: async ({ page }, use) => {
    const outside: string[] = []
    const home = new URL(servedAt()).origin
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== home) outside.push(request.url())
    })
    await use(outside)
    expect(outside, 'requests that left this machine').toEqual([])
  },
  errors: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await use(errors)
    expect(errors, 'errors nobody caught').toEqual([])
  },
  // The two watchers are named so that they run with every test that drives the atlas.
  atlas: async ({ page, requestsOutside: _outside, errors: _errors }, use) => use(atlasOn(page)),
})
