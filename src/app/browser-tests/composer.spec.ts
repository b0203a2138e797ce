import { PAGE_TEMPLATES } from '../../core/report/page-templates'
import { accessibilityFindings, overflowing, pngSize } from './page-parts'
import { expect, test } from './test'

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

  test('nothing serious with every tool out, at the desk and on a telephone', async ({ atlas }) => {
    const { composer } = atlas.words
    await atlas.open('theme=rail&look=dark')
    await atlas.openSheet()
    for (const group of ['parts', 'legend', 'scale'] as const)
      await atlas.page.locator('summary').getByText(composer.groups[group], { exact: true }).click()
    await atlas.part(composer.parts.legend).focus()
    expect(await accessibilityFindings(atlas.page), 'desk, dark').toEqual([])
    await atlas.page.setViewportSize({ width: 390, height: 844 })
    expect(await accessibilityFindings(atlas.page), 'telephone').toEqual([])
    expect(await overflowing(atlas.page)).toEqual([])
  })
})
