import { servedAt, withoutWebGL } from './page-parts'
import { expect, test } from './test'

test.describe('find', () => {
  test('a district narrows list, counts and map alike', async ({ atlas }) => {
    await atlas.open('panel=find')
    const all = await atlas.counted()
    const before = await atlas.picture()
    await atlas.toggleDistrict('新昌县')
    const some = await atlas.counted()
    expect(some.shown).toBeLessThan(all.shown)
    expect(some.shown).toBeGreaterThan(5)
    expect((await atlas.picture()).equals(before)).toBe(false)
    await atlas.toggleDistrict('嵊州市')
    expect((await atlas.counted()).shown).toBeGreaterThan(some.shown)
    await atlas.clearConditions()
    expect(await atlas.counted()).toEqual(all)
  })

  test('what has no place stays in the list and is counted', async ({ atlas }) => {
    await atlas.open('panel=find')
    await atlas.toggleStatus('under-construction')
    const { shown, placed } = await atlas.counted()
    expect(placed).toBeGreaterThan(0)
    expect(shown).toBeGreaterThan(placed)
    await atlas.open('panel=find&status=under-construction&place=unplaced')
    expect(await atlas.counted()).toEqual({ shown: shown - placed, placed: 0 })
    await expect(atlas.row('')).toContainText(atlas.words.find.unplacedTag)
  })

  test('names, pinyin and initials find the same thing', async ({ atlas }) => {
    await atlas.open('panel=find')
    for (const words of ['杭绍台', 'hangshaotai', 'hst']) {
      await atlas.search(words)
      await expect(atlas.row('杭绍台'), words).toBeVisible()
    }
  })

  test('begins with what the city has; what is typed, however it is typed, comes nearest first', async ({
    page,
    atlas,
  }) => {
    await withoutWebGL(page)
    await page.goto(`${servedAt()}#panel=find`)
    await expect(atlas.row('')).toHaveText(/^越城区/)
    for (const [typed, name] of [
      ['keqiao', '柯桥区'],
      ['地铁２號線', '绍兴轨道交通2号线一期'],
      ['绍兴北站', '绍兴北站枢纽'],
      ['鏡湖', '镜湖'],
    ] as const) {
      await page.getByRole('searchbox').fill(typed)
      await expect(atlas.row(''), typed).toContainText(name)
    }
  })

  test('nothing found says what to do next', async ({ atlas }) => {
    await atlas.open('panel=find')
    await atlas.search('没有这样的项目')
    await expect(atlas.page.getByText(atlas.words.find.none)).toBeVisible()
  })

  test('a project shows every document that speaks of it, with a quote', async ({ atlas }) => {
    await atlas.open('panel=find')
    const dossier = await atlas.openEntity('二环南路智慧快速路')
    await expect(dossier.locator('blockquote').first()).toContainText(/\S{4,}/)
    await expect(dossier.getByText('2020 政府工作报告').first()).toBeVisible()
    await expect(dossier.getByText('2023 重点工作进展').first()).toBeVisible()
    await expect(dossier.getByText('建成', { exact: true }).first()).toBeVisible()
  })

  test('the table holds the rows of the list', async ({ atlas }) => {
    await atlas.open('panel=find&district=新昌县')
    await atlas.openTable()
    await expect(atlas.dialog().getByRole('columnheader', { name: '名称' })).toBeVisible()
    const { shown } = await atlas.counted()
    await expect(atlas.dialog().getByRole('table')).toHaveAttribute('aria-rowcount', String(shown + 1))
  })
})
