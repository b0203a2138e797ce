import { atlasOn } from './atlas'
import { servedAt } from './page-parts'
import { expect, test } from './test'

test.describe('when something is wrong', () => {
  test('a broken data file is one clear sentence, and loading again mends it', async ({ atlas }) => {
    const broken = '**/data/atlas.*.json'
    await atlas.page.route(broken, (route) =>
      route.fulfill({ body: '{"entities": [', contentType: 'application/json' }),
    )
    await atlas.page.goto(servedAt())
    const alert = atlas.page.getByRole('alert')
    await expect(alert).toContainText(/数据未能载入：atlas\.\w+\.json：不是有效的 JSON。/)
    await expect(alert).not.toContainText('at Object')
    await atlas.page.unroute(broken)
    await alert.getByRole('button', { name: atlas.words.app.reload }).click()
    await atlas.waitUntilDrawn()
    await expect(alert).toHaveCount(0)
  })

  test('data of another format is refused', async ({ atlas }) => {
    await atlas.page.route('**/data/manifest.json', (route) =>
      route.fulfill({ json: { format: 99, files: {} } }),
    )
    await atlas.page.goto(servedAt())
    await expect(atlas.page.getByRole('alert')).toContainText('99')
  })

  for (const lang of ['zh', 'en'] as const) {
    test(`without WebGL 2 one sentence says so (${lang}), and the list still works`, async ({ page }) => {
      const atlas = atlasOn(page, lang)
      await page.addInitScript(() => {
        const getContext = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...rest: unknown[]
        ) {
          return /webgl/.test(kind) ? null : getContext.call(this, kind, ...rest)
        } as typeof HTMLCanvasElement.prototype.getContext
      })
      await page.goto(`${servedAt()}#lang=${lang}&panel=find`)
      await expect(page.getByRole('alert')).toHaveText(atlas.words.problem.noWebGL)
      await expect(atlas.list.getByRole('button').first()).toBeVisible()
    })
  }

  test('a lost graphics context can be drawn anew', async ({ atlas }) => {
    await atlas.open()
    await atlas
      .map()
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
      })
    await atlas.page.getByRole('alert').getByRole('button', { name: atlas.words.problem.redraw }).click()
    await atlas.waitUntilDrawn()
    await expect(atlas.page.getByRole('alert')).toHaveCount(0)
  })
})
