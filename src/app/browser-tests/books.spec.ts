import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { DISTRICTS, DISTRICT_NAMES } from '../../core/domain/district'
import type { AtlasDriver } from './atlas'
import { pngSize } from './page-parts'
import { expect, test } from './test'

const PDFINFO = !spawnSync('pdfinfo', ['-v']).error

/** Pages of a PDF: as Poppler reads it, or by its own table of pages. */
function pageCount(pdf: Buffer): number {
  const info = PDFINFO ? spawnSync('pdfinfo', ['-'], { input: pdf }).stdout.toString() : ''
  return Number(info.match(/^Pages:\s+(\d+)/m)?.[1] ?? pdf.toString('latin1').match(/\/Count (\d+)/)?.[1])
}

/** Seven maps are drawn before the file comes. */
async function madeBy({ page, button, words }: AtlasDriver): Promise<{ name: string; bytes: Buffer }> {
  const file = page.waitForEvent('download', { timeout: 300_000 })
  await button(words.book.make).click()
  const download = await file
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test.describe('atlas books', () => {
  test.slow()

  test('six districts and the contents as one PDF, drawn without touching the screen', async ({ atlas }) => {
    await atlas.open('theme=rail')
    const before = atlas.address()
    await atlas.page.keyboard.press('b')
    const { book } = atlas.words
    await expect(atlas.page.getByRole('checkbox', { checked: true })).toHaveCount(7)
    await atlas.choice(atlas.words.report.dpi).selectOption('96')
    const { name, bytes } = await madeBy(atlas)
    expect(name).toMatch(/分区图集.*\.pdf$/)
    expect(pageCount(bytes)).toBe(7)
    // The contents lead to each page.
    expect(bytes.toString('latin1').match(/\/Subtype \/Link/g)).toHaveLength(6)
    await expect(atlas.page.getByText(book.done(name, 7))).toBeVisible()
    expect(atlas.address()).toBe(before)

    // What is drawn is not drawn again: the same maps as pictures, two of them left out.
    for (const district of ['诸暨市', '新昌县'] as const)
      await atlas.page.getByRole('checkbox', { name: DISTRICTS[district].title.zh }).uncheck()
    await atlas.option(book.formats.zip).click()
    const zip = await madeBy(atlas)
    const pictures = unzipSync(zip.bytes)
    const kept = DISTRICT_NAMES.filter((d) => d !== '诸暨市' && d !== '新昌县')
    const names = [book.contents, ...kept].map((title, i) => `0${i + 1}-${title}.png`)
    expect(Object.keys(pictures)).toEqual(names)
    for (const png of Object.values(pictures))
      expect(pngSize(Buffer.from(png))).toMatchObject({ width: 1123, height: 794 })
  })

  test('a page of each view that was saved', async ({ atlas }) => {
    const { book } = atlas.words
    await atlas.open('theme=water-ecology&map=10.5/29.71/120.24')
    await atlas.button(book.open).click()
    await atlas.choice(book.kind).selectOption('view')
    await expect(atlas.page.getByText(book.noViews)).toBeVisible()
    await atlas.field(book.viewTitle).fill('浦阳江')
    await atlas.button(book.addView).click()
    await atlas.page.getByRole('checkbox', { name: book.withContents }).uncheck()
    await atlas.choice(atlas.words.report.dpi).selectOption('96')
    await atlas.option('PPTX').click()
    const { name, bytes } = await madeBy(atlas)
    expect(name).toMatch(/\.pptx$/)
    const slides = Object.keys(unzipSync(bytes)).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    expect(slides).toHaveLength(1)
    await atlas.page.reload()
    await atlas.waitUntilDrawn()
    await atlas.button(book.open).click()
    await atlas.choice(book.kind).selectOption('view')
    await expect(atlas.page.getByRole('checkbox', { name: '浦阳江' })).toBeChecked()
  })
})
