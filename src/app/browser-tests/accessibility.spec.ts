import { PAGES } from '../../stores/reading'
import type { AtlasDriver } from './atlas'
import { atlasOn } from './atlas'
import { accessibilityFindings, overflowing, servedAt, withoutWebGL } from './page-parts'
import { expect, test } from './test'

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]

for (const size of WINDOWS) {
  for (const lang of ['zh', 'en']) {
    test(`nothing serious at ${size.width} px, ${lang}, light and dark`, async ({ atlas }) => {
      await atlas.page.setViewportSize(size)
      for (const look of ['light', 'dark']) {
        await atlas.open(`lang=${lang}&look=${look}`)
        await expect(atlas.credit()).toBeInViewport()
        expect(await accessibilityFindings(atlas.page), `legend, ${look}`).toEqual([])
        await atlas.open(`lang=${lang}&look=${look}&panel=find&q=二环南路智慧快速路`)
        await atlas.page.locator('#entity-list button').first().click()
        await expect(atlas.page.locator('blockquote').first()).toBeAttached()
        expect(await accessibilityFindings(atlas.page), `list and project, ${look}`).toEqual([])
        expect(await overflowing(atlas.page), look).toEqual([])
      }
    })
  }
}

test.describe('beside the map, which is not drawn here', () => {
  /** Things of several kinds that the documents say much of. */
  const THINGS = [
    'board-linkong-shaoxing',
    'corridor-tang-poetry-road',
    'district-keqiao',
    'expressway-hangshaoyong',
    'metro-shaoxing-2-phase1',
    'project-financial-city',
    'venue-asian-games-all',
  ]
  async function check(atlas: AtlasDriver, what: string): Promise<void> {
    expect.soft(await accessibilityFindings(atlas.page), what).toEqual([])
    expect.soft(await overflowing(atlas.page), what).toEqual([])
  }
  const unfoldAll = (atlas: AtlasDriver, within: string): Promise<void> =>
    atlas.page.locator(`${within} details`).evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true
    })

  for (const [lang, look, width] of [
    ['zh', 'light', 1440],
    ['en', 'dark', 1366],
    ['zh', 'dark', 390],
  ] as const) {
    test(`nothing serious in panels, drawer and dialogs, ${lang}, ${look}, ${width} px`, async ({
      page,
      atlas: _watched,
    }) => {
      await withoutWebGL(page)
      await page.setViewportSize({ width, height: 844 })
      const driver = atlasOn(page, lang)
      const go = (rest: string) =>
        page.evaluate((hash) => void (location.hash = hash), `lang=${lang}&look=${look}&${rest}`)
      await page.goto(`${servedAt()}#lang=${lang}&look=${look}&panel=find`)
      await expect(driver.row('')).toBeVisible()
      await unfoldAll(driver, '.find')
      await check(driver, 'conditions and sums')
      await driver.openTable()
      await expect(driver.dialog().getByRole('row').nth(3)).toBeVisible()
      await check(driver, 'table')
      await page.keyboard.press('Escape')

      await go('panel=legend')
      await driver.tray().getByRole('button').first().click()
      await check(driver, 'tray')
      await page.keyboard.press('Escape')
      await expect(driver.tray().getByRole('button')).toHaveCount(1)
      for (const id of THINGS) {
        await go(`panel=none&entity=${id}`)
        await expect(driver.dossier().locator('blockquote').first()).toBeVisible()
        await unfoldAll(driver, '.drawer')
        await check(driver, id)
      }

      await go('panel=legend')
      for (const [key, title] of [
        ['?', driver.words.help.title],
        ['b', driver.words.book.title],
        ['e', driver.words.report.title],
      ] as const) {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible()
        await unfoldAll(driver, 'dialog')
        await check(driver, title)
        await page.keyboard.press('Escape')
        await expect(driver.dialog()).toHaveCount(0)
      }

      for (const what of PAGES) {
        const subject = { tasks: '/30', indicators: '/air-good-days', documents: '/fyp-14:专栏9' }
        await go(`panel=read&read=${what}${subject[what as keyof typeof subject] ?? ''}`)
        await expect(page.locator('.reading-page').getByRole('button').first()).toBeVisible()
        await check(driver, what)
      }
      for (const [what, button] of [
        ['districts', driver.words.briefing.open],
        ['changes', driver.words.comparison.open],
      ] as const) {
        await go(`panel=read&read=${what}`)
        await driver.button(button).click()
        await expect(driver.dialog()).toBeVisible()
        await check(driver, button)
        await page.keyboard.press('Escape')
      }
      for (const verb of ['buffer', 'overlap', 'reach', 'nearest'] as const) {
        await driver.question(verb)
        await unfoldAll(driver, '.panel')
        await check(driver, verb)
      }
    })
  }
})

test('nothing serious in answers: minutes, two networks, each line, what was promised', async ({ atlas }) => {
  let last = ''
  for (const question of [
    'reach=within:30,60;vs:planned;view:side',
    'reach=rank:yes',
    'buffer=of:system/ronghang-boards',
  ]) {
    await atlas.open(`panel=ask&${question}`)
    const answer = atlas.page.getByRole('article').filter({ has: atlas.button(atlas.words.ask.remove) })
    const title = answer.getByRole('heading', { level: 2 })
    await expect(title).not.toHaveText(last, { timeout: 90_000 })
    last = (await title.textContent()) ?? ''
    await atlas.waitUntilDrawn()
    expect.soft(await accessibilityFindings(atlas.page), question).toEqual([])
    expect.soft(await overflowing(atlas.page), question).toEqual([])
  }
  await atlas.question('reach')
  const promises = atlas.page.locator('details').filter({ hasText: atlas.words.promises.about })
  await promises.locator('summary').first().click()
  await promises.getByRole('button', { name: atlas.words.ask.run, exact: true }).click()
  await expect(promises.getByRole('heading').first()).toBeVisible({ timeout: 60_000 })
  expect.soft(await accessibilityFindings(atlas.page), 'promises').toEqual([])
  await atlas.openSheet()
  expect(await accessibilityFindings(atlas.page), 'page').toEqual([])
})
