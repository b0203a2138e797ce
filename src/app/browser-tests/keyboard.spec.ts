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
    await keyboard.press('Escape')
    await expect(atlas.dossier()).toHaveCount(0)
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
