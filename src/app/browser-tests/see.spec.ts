import { THEME_IDS, themeOf } from '../../catalogue/themes'
import { DISTRICTS } from '../../core/domain/district'
import { expect, test } from './test'

test.describe('see', () => {
  test('the atlas opens on the whole city, with a legend', async ({ atlas }) => {
    await atlas.open()
    await expect(atlas.page).toHaveTitle(/越图/)
    await expect(atlas.currentTheme()).toHaveText('总览')
    await expect(atlas.legend().getByText('高速公路')).toBeVisible()
    await expect(atlas.legend().getByText('铁路', { exact: true })).toBeVisible()
    await expect(atlas.page.getByText('不作划界依据').filter({ visible: true })).toBeInViewport()
  })

  test('one click on a theme shows that theme alone', async ({ atlas }) => {
    await atlas.open()
    const overview = await atlas.picture()
    await atlas.theme('rail')
    await expect(atlas.legend().getByRole('heading', { name: themeOf('rail').title.zh })).toBeVisible()
    await expect(atlas.legend().getByText('医院')).toHaveCount(0)
    expect((await atlas.picture()).equals(overview)).toBe(false)
    expect(atlas.address()).toContain('theme=rail')
  })

  test('every theme has something on the map and says where it comes from', async ({ atlas }) => {
    await atlas.open('panel=find')
    for (const id of THEME_IDS) {
      await atlas.theme(id)
      const { shown, placed } = await atlas.counted()
      expect(placed, id).toBeGreaterThan(3)
      expect(shown, id).toBeGreaterThanOrEqual(placed)
    }
  })

  test('a click on the map opens what lies there', async ({ atlas }) => {
    await atlas.open('theme=rail&map=11/30.09/120.55')
    await atlas.clickMapAt(await atlas.placeOf('绍兴北站枢纽'))
    await expect(atlas.dossier()).toHaveAttribute('aria-label', /绍兴北/)
    expect(atlas.address()).toContain('entity=')
  })

  test('the page turns to English and back', async ({ atlas }) => {
    await atlas.open('theme=rail')
    await atlas.switchLanguage()
    await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(atlas.legend().or(atlas.page.getByRole('tabpanel'))).toContainText(themeOf('rail').title.en)
    await expect(atlas.page.getByText(DISTRICTS.越城区.title.zh, { exact: true })).toHaveCount(0)
    await atlas.page.getByRole('button', { name: '中文' }).click()
    await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  })
})
