import type { FeatureCollection } from 'geojson'
import { pngSize } from './page-parts'
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

  test('the same map as PDF', async ({ atlas }) => {
    await atlas.open('theme=rail')
    await atlas.openSheet()
    await atlas.option('96').click()
    await atlas.option('PDF').click()
    const { name, bytes } = await atlas.download(atlas.words.report.download)
    expect(name).toMatch(/\.pdf$/)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
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
