import { PAGE_TEMPLATES } from '../../core/report/page-templates'
import { atlasOn } from './atlas'
import { accessibilityFindings, overflowing, pngSize } from './page-parts'
import { expect, test } from './test'

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><rect width="200" height="80" fill="#0a5"/></svg>'

test.describe('composing a page', () => {
  test('a template, a part moved with the keys, saved and opened again: the same page', async ({ atlas }) => {
    const { composer } = atlas.words
    await atlas.open('theme=rail&district=诸暨市')
    await atlas.openSheet()
    await atlas.button(PAGE_TEMPLATES['half-page'].title.zh).click()
    const legend = atlas.part(composer.parts.legend)
    const automatic = await legend.getAttribute('aria-label')
    await legend.press('ArrowLeft')
    await legend.press('Shift+ArrowDown')
    await expect(legend).not.toHaveAttribute('aria-label', automatic!)
    const moved = await legend.getAttribute('aria-label')
    const printed = await atlas.printed().textContent()
    const layout = await atlas.download(composer.save)
    expect(layout.name).toMatch(/\.yuetu-page\.json$/)

    await atlas.button(composer.reset).click()
    await expect(legend).not.toHaveAttribute('aria-label', moved!)
    await atlas.page.keyboard.press('Escape')
    await atlas.theme('roads')
    await atlas.openSheet()
    await atlas.openLayout(layout)
    await expect(legend).toHaveAttribute('aria-label', moved!)
    await expect(atlas.printed()).toHaveText(printed!)
    expect(atlas.address()).toContain('theme=rail&district=诸暨市')

    await legend.press('Home')
    await expect(legend).toHaveAttribute('aria-label', automatic!)
  })

  test('a text is changed where it stands, and back again', async ({ atlas }) => {
    const { composer, report } = atlas.words
    await atlas.open('theme=rail')
    await atlas.openSheet()
    await atlas.part(composer.parts.title).dblclick()
    await expect(atlas.field(report.mapTitle)).toBeFocused()
    await atlas.page.keyboard.type('绍兴轨道一张图')
    await expect(atlas.printed()).toContainText('绍兴轨道一张图')
    await atlas.page.keyboard.press('Control+z')
    await expect(atlas.printed()).not.toContainText('绍兴轨道一张图')
    await atlas.page.keyboard.press('Control+Shift+z')
    await expect(atlas.printed()).toContainText('绍兴轨道一张图')
    await atlas.part(composer.parts.northArrow).press('Delete')
    await expect(atlas.part(composer.parts.northArrow)).toHaveCount(0)
    await expect(atlas.page.getByText(composer.hidden(composer.parts.northArrow))).toBeVisible()
  })

  test('a layout that cannot be read says why, and nothing is lost', async ({ atlas }) => {
    const { composer, report } = atlas.words
    await atlas.open('')
    await atlas.openSheet()
    await atlas.field(report.mapTitle).fill('写好的标题')
    const layout = { format: 'yuetu-page', version: 1, settings: { size: 'a9' }, view: '' }
    await atlas.openLayout({ name: '旧版面.json', bytes: Buffer.from(JSON.stringify(layout)) })
    await expect(atlas.page.getByText(composer.notRead('旧版面.json'))).toContainText('settings.size')
    await expect(atlas.field(report.mapTitle)).toHaveValue('写好的标题')

    await atlas.field(composer.ownName).fill('年报')
    await atlas.button(composer.keep).click()
    await atlas.button(composer.reset).click()
    await atlas.page.reload()
    await atlas.waitUntilDrawn()
    await atlas.openSheet()
    await atlas.button(composer.take('年报')).click()
    await expect(atlas.printed()).toContainText('写好的标题')
    await atlas.button(composer.drop('年报')).click()
    await expect(atlas.button(composer.take('年报'))).toHaveCount(0)
  })

  test('a sheet of any size', async ({ atlas }) => {
    const { composer, report } = atlas.words
    await atlas.open('theme=rail')
    await atlas.openSheet()
    await atlas.choice(report.size).selectOption('custom')
    const width = atlas.field(`${composer.customWidth} ${composer.mm}`)
    await width.fill('9')
    await width.press('Enter')
    await expect(atlas.page.getByText(composer.within('50', '1200', composer.mm))).toBeVisible()
    await width.fill('250')
    await width.press('Enter')
    const height = atlas.field(`${composer.customHeight} ${composer.mm}`)
    await height.fill('120')
    await height.press('Enter')
    await atlas.option('96').click()
    const picture = await atlas.download(report.download)
    const { width: px, height: py } = pngSize(picture.bytes)
    expect([px, py]).toEqual([945, 454])
  })

  test('a layout and a logo are dropped on the page; what is neither changes nothing', async ({ atlas }) => {
    const { composer } = atlas.words
    await atlas.open('theme=rail')
    const dialog = await atlas.openSheet()
    const legend = atlas.part(composer.parts.legend)
    await legend.press('Shift+ArrowDown')
    const moved = await legend.getAttribute('aria-label')
    const { bytes } = await atlas.download(composer.save)
    await atlas.button(composer.reset).click()
    await expect(legend).not.toHaveAttribute('aria-label', moved!)

    await atlas.dropFile(dialog, '页.json', 'application/json', bytes.toString())
    await expect(legend).toHaveAttribute('aria-label', moved!)
    await atlas.dropFile(dialog, '便条.txt', 'text/plain', '不是版面')
    await expect(dialog.getByText(composer.notRead('便条.txt'))).toBeVisible()
    await expect(legend).toHaveAttribute('aria-label', moved!)

    await atlas.dropFile(dialog, '局徽.svg', 'image/svg+xml', LOGO)
    await expect(atlas.part(composer.parts.logo)).toBeVisible()
    await atlas.dropFile(dialog, '坏图.png', 'image/png', '不是图片')
    await expect(dialog.getByText(composer.logoUnfit('坏图.png'))).toBeVisible()
    await atlas.button(composer.removeLogo).click()
    await expect(atlas.part(composer.parts.logo)).toHaveCount(0)
  })

  test('a handle is pulled into line with the margin, and back with the keys', async ({ atlas }) => {
    const { composer } = atlas.words
    await atlas.open('theme=rail')
    const dialog = await atlas.openSheet()
    const legend = atlas.part(composer.parts.legend)
    await legend.focus()
    const before = await legend.getAttribute('aria-label')
    const { x, y, width, height } = (await legend.boundingBox())!
    const { mouse, keyboard } = atlas.page
    await mouse.move(x + width, y + height / 2)
    await mouse.down()
    await mouse.move(x + width - 60, y + height / 2, { steps: 4 })
    await mouse.move(x + width + 2, y + height / 2, { steps: 4 })
    await expect(dialog.locator('.line.upright')).toHaveCount(1)
    await mouse.up()
    // In line with the margin, where it was before.
    await expect(legend).toHaveAttribute('aria-label', before!)
    await mouse.move(x + width, y + height / 2)
    await mouse.down()
    await mouse.move(x + width - 60, y + height / 2, { steps: 4 })
    await mouse.up()
    await expect(legend).not.toHaveAttribute('aria-label', before!)
    await keyboard.press('Control+z')
    await expect(legend).toHaveAttribute('aria-label', before!)
    await keyboard.press('Control+y')
    await expect(legend).not.toHaveAttribute('aria-label', before!)
  })

  test('cancelled while it is drawn, the page stands as it did', async ({ atlas }) => {
    const { composer, report } = atlas.words
    await atlas.open('theme=rail')
    const dialog = await atlas.openSheet()
    await atlas.part(composer.parts.legend).press('ArrowDown')
    await atlas.option('300').click()
    const printed = await atlas.printed().textContent()
    await atlas.button(report.download).click()
    await expect(dialog.getByRole('progressbar')).toBeVisible()
    await expect(atlas.button(report.cancel)).toBeFocused()
    await atlas.button(report.cancel).click()
    await expect(atlas.button(report.download)).toBeFocused()
    await expect(dialog.getByRole('progressbar')).toHaveCount(0)
    await expect(atlas.printed()).toHaveText(printed!)
    await atlas.option('96').click()
    const { bytes } = await atlas.download(report.download)
    expect(pngSize(bytes).width).toBe(1123)
  })

  for (const lang of ['zh', 'en'] as const) {
    test(`nothing serious with every tool out, at the desk and on a telephone, ${lang}`, async ({ page }) => {
      const atlas = atlasOn(page, lang)
      const { composer } = atlas.words
      await atlas.open(`theme=rail&lang=${lang}&look=${lang === 'zh' ? 'dark' : 'light'}`)
      await atlas.openSheet()
      for (const group of ['parts', 'legend', 'scale'] as const)
        await page.locator('summary').getByText(composer.groups[group], { exact: true }).click()
      await atlas.part(composer.parts.legend).focus()
      expect(await accessibilityFindings(page), 'desk').toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await accessibilityFindings(page), 'telephone').toEqual([])
      expect(await overflowing(page)).toEqual([])
    })
  }
})
