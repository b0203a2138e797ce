import type { Locator } from '@playwright/test'
import { expect, test } from './test'

/** The number in a text, commas and units aside. */
const figureOf = async (of: Locator): Promise<number> =>
  Number((await of.textContent())!.replace(/[^\d.]/g, ''))

test.describe('travel time', () => {
  test('60 minutes from Hangzhou East: km², shares, the range, a slider, a smooth surface', async ({
    atlas,
  }) => {
    const { words, page } = atlas
    await atlas.open('panel=ask')
    await atlas.question('reach')
    const answer = await atlas.answer()
    const km2 = answer.locator('.headline strong').first()
    const within60 = await figureOf(km2)
    expect(within60).toBeGreaterThan(300)
    const shares = await atlas.figures(answer, /占比/)
    expect(shares).toHaveLength(6)
    expect(Math.max(...shares)).toBeLessThanOrEqual(100)

    const range = answer.locator('.end')
    await expect(range).toBeVisible({ timeout: 60_000 })
    const [slower, faster] = (await range.textContent())!
      .split('–')
      .map((n) => Number(n.replace(/[^\d.]/g, '')))
    expect(slower).toBeLessThan(within60)
    expect(faster).toBeGreaterThan(within60)

    await answer.getByRole('slider').fill('45')
    await expect.poll(() => figureOf(km2)).toBeLessThan(within60)
    await atlas.option(words.reach.views.surface).click()
    await expect(page).toHaveURL(/view:surface/)
    await atlas.panel('legend')
    await expect(atlas.legend()).toContainText('未建模')

    await answer.getByLabel(words.reach.compareWith).selectOption({ label: words.reach.ownChoice })
    const line = answer.getByRole('checkbox').first()
    const chosen = await line.inputValue()
    await line.check()
    await answer.getByRole('button', { name: words.reach.compare, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`vs:${chosen}`), { timeout: 60_000 })
  })

  test('a link opens two networks under a divider, which keys move; Escape leaves the changes', async ({
    atlas,
  }) => {
    const { words, page } = atlas
    await atlas.open('panel=ask&reach=net:planned;within:60;vs:built;view:swipe')
    const divider = page.getByRole('slider', { name: words.reach.divider('现状', '含在建与计划') })
    await expect(divider).toBeVisible({ timeout: 60_000 })
    await expect(page.locator('[data-left-map="idle"]')).toBeVisible({ timeout: 60_000 })
    const captions = await page.locator('.split .caption').allTextContents()
    const [before, after] = captions.map((text) => Number(/([\d,]+) km²/.exec(text)![1]!.replace(',', '')))
    expect(after).toBeGreaterThan(before!)
    await divider.press('ArrowLeft')
    await divider.press('PageDown')
    await expect(divider).toHaveAttribute('aria-valuenow', '38')
    await page.keyboard.press('Escape')
    await expect(divider).toBeHidden()
    await expect(page).toHaveURL(/vs:built$/)
    const answer = page.getByRole('article')
    expect(await figureOf(answer.locator('.headline strong').first())).toBeGreaterThan(0)
    await page.goBack()
    await expect(divider).toBeVisible({ timeout: 60_000 })
  })
})
