import { readKml, readShapefiles, readXlsx } from '../../../scripts/test/read-exports'
import { accessibilityFindings } from './page-parts'
import { expect, test } from './test'

test.describe('take away as files', () => {
  test('the filtered list as a workbook, as KML and as Shapefiles', async ({ atlas }) => {
    await atlas.open('panel=find&district=新昌县')
    const { shown, placed } = await atlas.counted()
    await atlas.openTable()

    const { as } = atlas.words.exports
    const xlsx = await atlas.download(as('Excel（XLSX）'))
    expect(xlsx.name).toMatch(/新昌县.*\.xlsx$/)
    const [list, sources] = await readXlsx(xlsx.bytes)
    expect(list!.data).toHaveLength(shown + 1)
    expect(sources!.data.map((row) => row[1])).toContain('新昌县')
    expect(sources!.data.some((row) => row[2] === '绍政发〔2024〕6号')).toBe(true)

    const kml = await atlas.download(as('KML'))
    const placemarks = readKml(kml.bytes.toString('utf8')).features
    expect([placemarks.length, placemarks.filter((f) => f.geometry).length]).toEqual([shown, placed])

    const shp = await atlas.download(as('Shapefile（ZIP）'))
    expect(shp.name).toMatch(/\.zip$/)
    const { layers, unplaced } = await readShapefiles(shp.bytes)
    expect(layers.reduce((n, layer) => n + layer.features.length, 0)).toBe(placed)
    expect(unplaced).toHaveLength(shown - placed)
  })

  test('an answer as a workbook: a sheet for each table, and its sources', async ({ atlas }) => {
    await atlas.open('panel=find')
    const dossier = await atlas.openEntity('绍兴北站枢纽')
    await dossier.getByRole('button', { name: atlas.words.entity.bufferThis }).click()
    const answer = await atlas.answer()
    const file = await atlas.download(atlas.words.exports.as('Excel（XLSX）'))
    const sheets = await readXlsx(file.bytes)
    expect(sheets).toHaveLength((await answer.getByRole('table').count()) + 1)
    expect(sheets.at(-1)!.data.map((row) => row[0])).toEqual(expect.arrayContaining(['距离', '说明']))
  })

  test('the table as cells on the clipboard', async ({ atlas }) => {
    await atlas.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await atlas.open('panel=find&district=新昌县')
    const { shown } = await atlas.counted()
    await atlas.openTable()
    await atlas.openExports()
    await atlas.exportItem(atlas.words.exports.copy).click()
    await expect(atlas.dialog().getByText(atlas.words.exports.copied)).toBeVisible()
    const [html, text] = await atlas.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type: string) => (await item!.getType(type)).text()
      return [await read('text/html'), await read('text/plain')]
    })
    expect(text!.split(/\r?\n/)).toHaveLength(shown + 1)
    expect(html!.match(/<tr/g)).toHaveLength(shown + 1)
  })

  test('the menu is walked with the keyboard, and closes alone', async ({ atlas }) => {
    await atlas.open('panel=find&district=新昌县')
    await atlas.openTable()
    const { keyboard } = atlas.page
    const focused = () => atlas.page.evaluate(() => document.activeElement?.textContent?.trim())
    const menu = atlas.page.getByRole('menu', { name: atlas.words.exports.menu })
    await atlas.dialog().getByRole('button', { name: atlas.words.exports.menu, exact: true }).focus()
    await keyboard.press('Enter')
    await expect(menu).toBeInViewport({ ratio: 1 })
    expect(await focused()).toBe(atlas.words.exports.as('Excel（XLSX）'))
    expect(await accessibilityFindings(atlas.page)).toEqual([])
    await keyboard.press('ArrowUp')
    expect(await focused()).toBe(atlas.words.exports.copy)
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    expect(await focused()).toBe(atlas.words.exports.as('CSV'))
    await keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(atlas.dialog()).toBeVisible()
    expect(await focused()).toContain(atlas.words.exports.menu)
    await keyboard.press('ArrowDown')
    await atlas.dialog().getByRole('heading').first().click()
    await expect(menu).toHaveCount(0)
  })

  test('what does not finish is said in one sentence', async ({ atlas }) => {
    await atlas.open('panel=find&district=新昌县')
    await atlas.openTable()
    await atlas.page.route(/\/xlsx-[^/]*\.js$/, (route) => route.abort())
    await atlas.openExports()
    await atlas.exportItem(atlas.words.exports.as('Excel（XLSX）')).click()
    await expect(atlas.dialog().getByRole('alert')).toHaveText(atlas.words.exports.failed)
  })
})
