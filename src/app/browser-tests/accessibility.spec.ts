import { PAGES } from '../../stores/reading'
import { accessibilityFindings, overflowing } from './page-parts'
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

for (const look of ['light', 'dark']) {
  test(`nothing serious where one reads, ${look}`, async ({ atlas }) => {
    for (const page of PAGES) {
      const subject = { tasks: '/30', indicators: '/air-good-days', documents: '/fyp-14:专栏9' }
      const what = `${page}${subject[page as keyof typeof subject] ?? ''}`
      await atlas.open(`panel=read&look=${look}&read=${encodeURIComponent(what)}`)
      await expect(atlas.page.locator('.reading-page').getByRole('button').first()).toBeVisible()
      expect(await accessibilityFindings(atlas.page), page).toEqual([])
      expect(await overflowing(atlas.page), page).toEqual([])
    }
  })
}

test('nothing serious in the dialogs and in an answer', async ({ atlas }) => {
  await atlas.open('panel=find&theme=rail')
  await atlas.openTable()
  expect(await accessibilityFindings(atlas.page), 'table').toEqual([])
  await atlas.page.keyboard.press('Escape')
  await atlas.openSheet()
  expect(await accessibilityFindings(atlas.page), 'page').toEqual([])
  await atlas.page.keyboard.press('Escape')
  await atlas.question('reach')
  await atlas.answer()
  expect(await accessibilityFindings(atlas.page), 'answer').toEqual([])
})
