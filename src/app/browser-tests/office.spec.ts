import { packageFaults, readOffice } from '../../../scripts/test/read-office'
import { DISTRICTS } from '../../core/domain/district'
import { expect, test } from './test'

test.describe('office files', () => {
  test('the composed map as a slide of editable words', async ({ atlas }) => {
    await atlas.open('theme=rail')
    await atlas.openSheet()
    await atlas.option('96').click()
    await atlas.option('PPTX').click()
    await atlas.field(atlas.words.report.mapTitle).fill('绍兴轨道网')
    const { name, bytes } = await atlas.download(atlas.words.report.download)
    expect(name).toMatch(/\.pptx$/)
    const file = readOffice(bytes)
    expect(packageFaults(file)).toEqual([])
    expect(file.xml('ppt/slides/slide1.xml').documentElement.textContent).toContain('绍兴轨道网')
  })

  for (const format of ['docx', 'pptx'] as const) {
    test(`a district's briefing as ${format}`, async ({ atlas }) => {
      await atlas.open('')
      const page = await atlas.read('districts')
      await page.getByRole('combobox').selectOption('诸暨市')
      const { briefing } = atlas.words
      await page.getByRole('button', { name: briefing.open }).click()
      await atlas.option(briefing.formats[format]).click()
      const { name, bytes } = await atlas.download(briefing.download)
      expect(name).toContain(DISTRICTS['诸暨市'].title.zh)
      expect(name).toMatch(new RegExp(`\\.${format}$`))
      const file = readOffice(bytes)
      expect(packageFaults(file)).toEqual([])
      expect(file.paths.filter((path) => path.endsWith('.png'))).toHaveLength(1)
      await expect(atlas.page.getByText(briefing.done(name))).toBeVisible()
    })
  }
})
