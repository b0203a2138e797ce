import { servedAt, withoutWebGL } from './page-parts'
import { expect, test } from './test'

test.describe('with the keyboard alone', () => {
  test('search, walk the list, open, close', async ({ atlas }) => {
    await atlas.open()
    const { keyboard } = atlas.page
    await keyboard.press('/')
    await expect(atlas.page.getByRole('searchbox')).toBeFocused()
    await keyboard.type('sx')
    await atlas.waitUntilDrawn()
    await atlas.row('').focus()
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowUp')
    await expect(atlas.row('')).toBeFocused()
    await keyboard.press('Enter')
    await expect(atlas.dossier()).toBeVisible()
    await atlas.dossier().getByRole('button').first().focus()
    await keyboard.press('Escape')
    await expect(atlas.dossier()).toHaveCount(0)
    await expect(atlas.row('')).toBeFocused()
  })

  test('numbers change the theme, letters the panel', async ({ atlas }) => {
    await atlas.open()
    const { keyboard } = atlas.page
    await expect(atlas.page.locator('canvas.maplibregl-canvas')).toHaveAccessibleName('绍兴规划地图')
    await keyboard.press('3')
    await expect(atlas.currentTheme()).toHaveText('轨道网')
    await keyboard.press('f')
    await expect(atlas.page.getByRole('searchbox')).toBeVisible()
    await keyboard.press('?')
    await expect(atlas.dialog()).toBeVisible()
    await keyboard.press('Escape')
    await expect(atlas.dialog()).toHaveCount(0)
  })

  test('arrows walk the tabs and the buttons over the map', async ({ page, atlas }) => {
    await withoutWebGL(page)
    await page.goto(`${servedAt()}#lang=en`)
    const tab = (name: string) => page.getByRole('tab', { name, exact: true })
    await tab('Legend').focus()
    for (const [key, name] of [
      ['ArrowRight', 'Find'],
      ['End', 'Ask'],
      ['ArrowRight', 'Legend'],
      ['ArrowLeft', 'Ask'],
      ['Home', 'Legend'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(tab(name)).toBeFocused()
      await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible()
    }
    await page.keyboard.press('Tab')
    await expect(page.getByRole('tabpanel')).toBeFocused()
    const tools = page.getByRole('toolbar').getByRole('button')
    await tools.first().focus()
    await page.keyboard.press('ArrowLeft')
    await expect(tools.last()).toBeFocused()
    await tools.last().press('Enter')
    await expect(atlas.dialog()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(tools.last()).toBeFocused()
  })

  test('every control that takes the focus shows it', async ({ atlas }) => {
    await atlas.open()
    const unseen: string[] = []
    for (let i = 0; i < 24; i++) {
      await atlas.page.keyboard.press('Tab')
      const problem = await atlas.page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        if (element === document.body) return null
        const { outlineStyle, boxShadow, borderColor } = getComputedStyle(element)
        return outlineStyle === 'none' && boxShadow === 'none'
          ? `${element.outerHTML.slice(0, 80)} ${borderColor}`
          : null
      })
      if (problem) unseen.push(problem)
    }
    expect(unseen).toEqual([])
  })
})
