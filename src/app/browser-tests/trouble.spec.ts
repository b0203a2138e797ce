import { atlasOn } from './atlas'
import { servedAt, withoutWebGL } from './page-parts'
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
      await withoutWebGL(page)
      await page.goto(`${servedAt()}#lang=${lang}&panel=find`)
      await expect(page.getByRole('alert')).toHaveText(atlas.words.problem.noWebGL)
      await expect(atlas.list.getByRole('button').first()).toBeVisible()
    })
  }

  test('what comes later and does not come is told, and brought when it can be', async ({ page, atlas }) => {
    await withoutWebGL(page)
    const evidence = '**/data/evidence.*.json'
    await page.route(evidence, (route) => route.fulfill({ status: 500 }))
    await page.goto(`${servedAt()}#entity=district-keqiao`)
    const alert = page.getByRole('alert').filter({ hasText: '500' })
    await expect(alert).toContainText('部分内容未能载入：evidence.')
    await page.unroute(evidence)
    await alert.getByRole('button', { name: atlas.words.app.reload }).click()
    await expect(atlas.dossier().locator('blockquote').first()).toBeVisible()
    await expect(alert).toHaveCount(0)
  })

  test('a link that is partly nonsense says which part, and opens the rest', async ({ page, atlas }) => {
    await withoutWebGL(page)
    await page.goto(`${servedAt()}#theme=atlantis&district=柯桥县,诸暨市&entity=nothing&reach=from:nowhere`)
    const told = page.getByRole('status').filter({ hasText: '读不懂' })
    await expect(told).toContainText('专题“atlantis”、区县“柯桥县”、对象“nothing”')
    await expect(atlas.conditions()).toHaveText([/诸暨市/])
    await expect(page.getByRole('alert').filter({ hasText: '请先选一个出发地' })).toBeVisible()
    await told.getByRole('button').click()
    await expect(told).toHaveCount(0)
  })

  test('a dialog that could not be fetched can be asked for again', async ({ page, atlas }) => {
    await withoutWebGL(page)
    await page.goto(`${servedAt()}#`)
    const book = page.getByRole('toolbar').getByRole('button', { name: atlas.words.book.open, exact: true })
    await expect(book).toBeEnabled()
    await page.context().setOffline(true)
    await book.click()
    const alert = page.getByRole('alert').filter({ hasText: atlas.words.problem.partMissing })
    await expect(alert).toBeVisible()
    await page.context().setOffline(false)
    await alert.getByRole('button').click()
    await book.click()
    await expect(atlas.dialog()).toBeVisible()
  })

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
