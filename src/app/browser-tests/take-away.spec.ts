import { execFileSync } from 'node:child_process'
import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom'
import type { FeatureCollection } from 'geojson'
import { hasPoppler } from '../../../scripts/lib/poppler'
import { comparedPictures, pictureUrl, pngSize } from './page-parts'
import { expect, test } from './test'

test.describe('take away', () => {
  test('the list as a table and as shapes', async ({ atlas }) => {
    await atlas.open('panel=find&district=新昌县')
    const { shown, placed } = await atlas.counted()
    await atlas.openTable()

    const csv = await atlas.download(atlas.words.exports.as('CSV'))
    expect(csv.name).toMatch(/\.csv$/)
    const lines = csv.bytes.toString('utf8').trim().split(/\r?\n/)
    expect(lines[0]).toContain('名称')
    expect(lines.length).toBe(shown + 1)

    const geojson = await atlas.download(atlas.words.exports.as('GeoJSON'))
    expect(geojson.name).toMatch(/\.geojson$/)
    const { features } = JSON.parse(geojson.bytes.toString('utf8')) as FeatureCollection
    expect(features.length).toBe(shown)
    expect(features.filter((f) => f.geometry).length).toBe(placed)
  })

  test('the answer to a question as shapes and as a table', async ({ atlas }) => {
    await atlas.open('panel=find')
    const dossier = await atlas.openEntity('绍兴北站枢纽')
    await dossier.getByRole('button', { name: atlas.words.entity.bufferThis }).click()
    await atlas.answer()
    const shapes = await atlas.download(atlas.words.exports.as('GeoJSON'))
    expect((JSON.parse(shapes.bytes.toString('utf8')) as FeatureCollection).features.length).toBeGreaterThan(
      0,
    )
    const table = await atlas.download(atlas.words.exports.as('CSV'))
    expect(table.bytes.toString('utf8')).toContain('km²')
  })

  test('a composed map at a fixed scale, as a picture of the right size', async ({ atlas }) => {
    await atlas.open('theme=rail')
    await atlas.openSheet()
    await atlas.option('96').click()
    await atlas.field(atlas.words.report.mapTitle).fill('绍兴轨道网')
    await atlas.openTools('scale')
    await atlas.choice(atlas.words.report.scale).selectOption({ value: '500000' })
    await expect(atlas.printed()).toHaveAttribute('aria-label', /绍兴轨道网/)
    await expect(atlas.printed()).toContainText(/1:500\s000/)
    const picture = await atlas.download(atlas.words.report.download)
    expect(picture.name).toMatch(/\.png$/)
    const { width, height, pixelsPerMetre } = pngSize(picture.bytes)
    // A4 on its side, 297 × 210 mm, at 96 dots an inch.
    expect([width, height]).toEqual([1123, 794])
    expect(pixelsPerMetre).toBeCloseTo(96 / 0.0254, -1)
    expect(picture.bytes.length).toBeGreaterThan(60_000)
  })

  test('a page as PDF and as SVG: its words are text, and it looks as the picture does', async ({
    atlas,
  }) => {
    await atlas.open('theme=rail')
    await atlas.openSheet()
    const settings = { dpi: 96, format: 'pdf', title: '绍兴轨道网', footnotes: true }
    const layout = JSON.stringify({ format: 'yuetu-page', version: 1, settings, view: '' })
    await atlas.openLayout({ name: 'page.json', bytes: Buffer.from(layout) })
    await expect(atlas.printed()).toContainText('绍兴轨道网')
    const words = await atlas.wordsOf('title', 'legend', 'footnotes')
    expect(words.length).toBeGreaterThan(12)
    const { download } = atlas.words.report

    const pdf = await atlas.download(download)
    expect(pdf.name).toMatch(/\.pdf$/)
    // A4 on its side, in points.
    expect(pdf.bytes.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.276]')
    await atlas.option('PNG').click()
    const picture = await atlas.download(download)
    await atlas.option('SVG').click()
    const svg = (await atlas.download(download)).bytes.toString('utf8')
    const drawing = new DOMParser({ onError: onWarningStopParsing }).parseFromString(svg, 'image/svg+xml')
    const groups = Array.from(drawing.getElementsByTagName('g'), (g) => g.getAttribute('inkscape:label'))
    expect(groups).toEqual(
      expect.arrayContaining(['地图', '图面', '图例', '依据', '行政界', '注记：区、县（市）']),
    )

    if (!hasPoppler()) return
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf.bytes, encoding: 'utf8' })
    const said = text.replace(/\s+/g, '')
    for (const word of words) expect(said).toContain(word.replace(/\s+/g, ''))
    const pixels = execFileSync('pdftoppm', ['-r', '96', '-png', '-'], { input: pdf.bytes, maxBuffer: 1e8 })
    const [one, two] = [
      await pictureUrl(atlas.page, picture.bytes),
      await pictureUrl(atlas.page, pixels),
    ] as const
    const { pixels: all, different } = await comparedPictures(atlas.page, one, two, { slack: 64, scale: 0.2 })
    expect(all).toBeGreaterThan(35_000)
    expect(different / all).toBeLessThan(0.002)
  })

  test('a link to what is open', async ({ atlas }) => {
    await atlas.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await atlas.open('panel=find')
    const dossier = await atlas.openEntity('二环南路智慧快速路')
    await dossier.getByRole('button', { name: atlas.words.entity.copyLink }).click()
    await expect(dossier.getByText(atlas.words.entity.copied)).toBeVisible()
    const link = await atlas.page.evaluate(() => navigator.clipboard.readText())
    expect(link).toContain('entity=expressroad-erhuan-south')
    await atlas.page.goto('about:blank')
    await atlas.page.goto(link)
    await expect(atlas.dossier()).toHaveAttribute('aria-label', '二环南路智慧快速路')
  })
})
