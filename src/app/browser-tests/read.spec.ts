import { expect, test } from './test'

const rowsOf = (csv: Buffer): string[] => csv.toString('utf8').trim().split('\r\n').slice(1)

test.describe('read', () => {
  test('a section of a document shows what stands in it, there and on the map', async ({ atlas }) => {
    await atlas.open()
    const before = await atlas.picture()
    const page = await atlas.read('documents')
    await page.getByRole('combobox').selectOption({ label: '“十四五”规划纲要' })
    await page.getByRole('button', { name: /专栏9/ }).click()
    await expect(page.getByRole('heading', { name: '杭绍、甬绍一体化合作先行区' })).toBeVisible()
    await expect(page.locator('q').filter({ hasText: '萧山机场' }).first()).toBeVisible()
    await page.getByRole('button', { name: atlas.words.read.onMap }).click()
    await atlas.waitUntilDrawn()
    expect((await atlas.picture()).equals(before)).toBe(false)
    await expect(atlas.conditions()).toContainText(['专栏9'])
    expect(atlas.address()).toContain('section=fyp-14:专栏9')
    const listed = Number(/\d+/.exec((await page.getByText(/项在图上/).textContent()) ?? '')?.[0])
    await atlas.panel('find')
    expect((await atlas.counted()).shown).toBe(listed)
    await atlas.conditions().first().click()
    expect((await atlas.counted()).shown).toBeGreaterThan(listed)
  })

  test('a thing leads to the sections that speak of it', async ({ atlas }) => {
    await atlas.open()
    const dossier = await atlas.openEntity('杭绍甬高速公路')
    await dossier
      .getByRole('button', { name: /“十四五”规划纲要/ })
      .first()
      .click()
    await expect(atlas.page.locator('.reading-page').getByText('杭绍甬高速公路').first()).toBeVisible()
  })

  test('words are found across quotes and names of all five documents', async ({ atlas }) => {
    await atlas.open()
    const page = await atlas.read('documents')
    await page.getByRole('searchbox').fill('萧山机场 城际')
    await expect(page.locator('mark').filter({ hasText: '萧山机场' }).first()).toBeVisible()
    await page.getByRole('searchbox').fill('没有这句话')
    await expect(page.getByText(atlas.words.read.foundNone)).toBeVisible()
  })

  test('what changed between two documents is a list, a count, a map and a file', async ({ atlas }) => {
    await atlas.open()
    const page = await atlas.read('changes')
    await atlas.waitUntilDrawn()
    await page.getByRole('combobox').first().selectOption({ label: '2020 政府工作报告' })
    const chip = page.getByRole('group').getByRole('button', { name: /^建成/ })
    const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0])
    expect(count).toBeGreaterThan(0)
    await chip.click()
    await atlas.waitUntilDrawn()
    await expect(page.getByRole('heading', { name: `建成 ${count}` })).toBeVisible()
    await expect(page.getByText(/在建 → 建成/).first()).toBeVisible()
    const file = await atlas.download(atlas.words.exports.as('CSV'))
    expect(rowsOf(file.bytes)).toHaveLength(count)
    await atlas.panel('legend')
    await expect(atlas.legend().getByText('建成', { exact: true }).first()).toBeVisible()
    expect(atlas.address()).toContain('change=report-2020/ronghang-2024/finished')
  })

  test('a system tells the count of its document, and whether the list is given', async ({ atlas }) => {
    await atlas.open()
    const page = await atlas.read('systems')
    await page.getByRole('searchbox').fill('两闸一航道')
    await page.getByRole('button', { name: /两闸一航道/ }).click()
    await expect(page.getByText(/文件称 3 项/)).toBeVisible()
    await atlas.read('systems')
    await page.getByRole('searchbox').fill('五路十二景')
    await page.getByRole('button', { name: /五路十二景/ }).click()
    await expect(page.getByText(new RegExp(atlas.words.read.listNotGiven))).toBeVisible()
  })

  test('the platforms of three documents stand side by side', async ({ atlas }) => {
    await atlas.open()
    const page = await atlas.read('systems')
    await atlas.button(atlas.words.read.compareYears).click()
    const row = page
      .getByRole('row')
      .filter({ has: atlas.page.getByRole('button', { name: '绍兴滨海新区', exact: true }) })
    await expect(row.getByRole('cell')).toHaveText(['列入', '延续', '延续'])
  })

  test('a district has its things by kind and system, and can be taken away', async ({ atlas }) => {
    await atlas.open()
    const page = await atlas.read('districts')
    await page.getByRole('combobox').selectOption({ label: '诸暨市' })
    await expect(page.getByRole('heading', { name: '诸暨市' })).toBeVisible()
    const expressways = page.getByRole('row').filter({ hasText: '高速公路' })
    await expect(expressways).toBeVisible({ timeout: 60_000 })
    expect(Number(await expressways.getByRole('cell').nth(2).textContent())).toBeGreaterThan(50)
    const shown = Number(
      /\d+/.exec(
        (await page
          .getByText(/项在图上/)
          .first()
          .textContent()) ?? '',
      )?.[0],
    )
    const file = await atlas.download(atlas.words.exports.as('CSV'))
    expect(rowsOf(file.bytes)).toHaveLength(shown)
    expect(file.name).toContain('诸暨市')
  })

  test('tasks are narrowed down by unit and standing; a share that does not follow is seen', async ({
    atlas,
  }) => {
    await atlas.open()
    const page = await atlas.read('tasks')
    await expect(page.getByText(atlas.words.read.taskCount(158))).toBeVisible()
    await atlas.choice(atlas.words.read.unit).selectOption('市科技局')
    const some = Number(/\d+/.exec((await page.getByText(/项任务/).textContent()) ?? '')?.[0])
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(158)
    await atlas.open('panel=read&read=tasks/30')
    await expect(page.getByRole('row').filter({ hasText: '180.3 %' }).last()).toContainText('170.0')
  })

  test('an indicator has a chart, the same as a table, and its evidence', async ({ atlas }) => {
    await atlas.open('panel=read&read=indicators/air-good-days')
    const page = atlas.page.locator('.reading-page')
    await expect(page.getByRole('img', { name: /优良天数/ })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: '2020' }).first()).toContainText(/90\.7[^]*表2/)
    await expect(page.getByText(/下限/)).toBeVisible()
  })

  test('what the documents leave open is listed, and shown where it matters', async ({ atlas }) => {
    await atlas.open()
    const page = await atlas.read('conflicts')
    const all = Number(/\d+/.exec((await page.getByRole('heading').first().textContent()) ?? '')?.[0])
    expect(all).toBeGreaterThanOrEqual(66)
    await page.getByRole('button', { name: /^文表不一/ }).click()
    await page.getByRole('article').filter({ hasText: '通城大道' }).getByRole('button').last().click()
    await expect(
      atlas.page.getByRole('complementary').getByRole('heading', { name: atlas.words.entity.leftOpen }),
    ).toBeVisible()
  })

  test('what has no place lies in a tray, by why', async ({ atlas }) => {
    await atlas.open('theme=asian-games')
    await atlas.panel('find')
    const { shown, placed } = await atlas.counted()
    await expect(atlas.tray()).toContainText(atlas.words.tray.title(shown - placed))
    await atlas.tray().getByRole('button').first().click()
    await expect(atlas.tray().getByRole('heading').first()).toBeVisible()
    await atlas.tray().getByRole('listitem').first().getByRole('button').click()
    await expect(atlas.dossier()).toContainText(atlas.words.entity.reason)
  })
})
