/** What a planner does with the atlas, one verb each. Specs use this and nothing of the page. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { en } from '../../catalogue/messages/en'
import { zh } from '../../catalogue/messages/zh'
import type { ThemeId } from '../../catalogue/themes'
import { themeOf } from '../../catalogue/themes'
import type { DistrictName } from '../../core/domain/district'
import { DISTRICTS } from '../../core/domain/district'
import type { LonLat } from '../../core/domain/geometry'
import type { Status } from '../../core/domain/status'
import { STATUS } from '../../core/domain/status'
import type { Language } from '../../core/domain/text'
import type { PartId } from '../../core/report/page-part'
import { readAddress } from '../../stores/url'
import type { ReadingPage } from '../../stores/reading'
import type { Panel } from '../../stores/view'
import { downloadedBy, mapOf, offsetOf, placeOf, servedAt, untilDrawn } from './page-parts'

export type AtlasDriver = ReturnType<typeof atlasOn>

/** The atlas in a browser page. `language` is the one the page is in when a verb is used. */
export function atlasOn(page: Page, language: Language = 'zh') {
  const words = { zh, en }[language]
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const chip = (group: string, name: string): Locator =>
    page
      .getByRole('group', { name: group, exact: true })
      .getByRole('button', { name: new RegExp(`^${name}`) })
  const tab = (panel: Panel): Locator =>
    page.getByRole('tab', {
      name: {
        legend: words.legend.title,
        find: words.find.title,
        read: words.read.title,
        ask: words.ask.title,
      }[panel],
    })
  /** One of a row of choices: its radio lies under the label, which is what one clicks. */
  const option = (name: string): Locator =>
    page.locator('label').filter({ has: page.getByRole('radio', { name, exact: true }) })
  const list = page.getByRole('list', { name: words.find.list, exact: true })

  const atlas = {
    page,
    words,

    /** Open an address (what stands after `#`) and wait for its map. */
    async open(address = '') {
      await page.goto(`${servedAt()}#${address}`)
      await untilDrawn(page)
    },
    waitUntilDrawn: () => untilDrawn(page),
    address: () => decodeURIComponent(new URL(page.url()).hash.replace(/^#/, '')),
    map: () => mapOf(page),

    async theme(id: ThemeId) {
      await button(themeOf(id).short[language]).click()
      await untilDrawn(page)
    },
    currentTheme: () => page.getByRole('navigation', { name: words.themes.label }).locator('[aria-current]'),

    /** Whom the map owes its data to; always in sight. */
    credit: () => page.getByText('OpenStreetMap').filter({ visible: true }),

    /** Bring a panel to the front; it stays where it is open already. */
    async panel(panel: Panel) {
      if ((await tab(panel).getAttribute('aria-selected')) !== 'true') await tab(panel).click()
    },
    legend: () => page.getByRole('tabpanel', { name: words.legend.title }),

    async search(text: string) {
      await atlas.panel('find')
      await page.getByRole('searchbox').fill(text)
      await untilDrawn(page)
    },
    async toggleDistrict(name: DistrictName) {
      await atlas.panel('find')
      await chip(words.find.district, DISTRICTS[name].title[language]).click()
      await untilDrawn(page)
    },
    async toggleStatus(status: Status) {
      await atlas.panel('find')
      await chip(words.find.status, STATUS[status].title[language]).click()
      await untilDrawn(page)
    },
    clearConditions: () => button(words.find.clear).click(),

    /** How many things are listed, and how many of them are on the map. */
    async counted(): Promise<{ shown: number; placed: number }> {
      const [shown = NaN, placed = NaN] = ((await page.locator('#map-summary').textContent()) ?? '')
        .match(/\d+/g)!
        .map(Number)
      return { shown, placed }
    },
    list,
    /** A row of the list, by the name it starts with. */
    row: (name: string): Locator => list.getByRole('button').filter({ hasText: name }).first(),
    /** Search for a thing by its whole name and open it; returns its page. */
    async openEntity(name: string): Promise<Locator> {
      await atlas.search(name)
      await atlas.row(name).click()
      const dossier = page.getByRole('article', { name, exact: true })
      await expect(dossier).toBeVisible()
      await untilDrawn(page)
      return dossier
    },
    /** The page of what is open. */
    dossier: (): Locator => page.getByRole('article'),
    /** Where a thing is, WGS84 degrees, as the built data has it. */
    placeOf: (name: string) => placeOf(page, name),

    /** Click the map at a place, WGS84 degrees. */
    async clickMapAt(place: LonLat) {
      const box = await mapOf(page).boundingBox()
      const { x, y } = offsetOf(place, readAddress(new URL(page.url()).hash).camera)
      await page.mouse.click(box!.x + box!.width / 2 + x, box!.y + box!.height / 2 + y)
    },
    /** The map as it looks now. */
    picture: () => mapOf(page).screenshot({ animations: 'disabled' }),

    /** Turn to one of the pages one reads in, and wait until it is there; returns it. */
    async read(what: ReadingPage): Promise<Locator> {
      await atlas.panel('read')
      const pages = page.getByRole('navigation', { name: words.read.page })
      await pages.getByRole('button', { name: words.read.pages[what], exact: true }).click()
      const shown = page.locator('.reading-page')
      await expect(shown).toBeVisible()
      return shown
    },
    /** What narrows the atlas down, as shown on the map. */
    conditions: (): Locator => page.getByRole('list', { name: words.conditions.title }).getByRole('button'),
    /** The things without a place, on the map's edge. */
    tray: (): Locator => page.locator('.tray'),
    button,

    /** Turn to one of the questions. */
    async question(verb: 'buffer' | 'overlap' | 'reach' | 'nearest') {
      await atlas.panel('ask')
      await option(words.ask[verb]).click()
    },
    field: (label: string): Locator => page.getByLabel(label, { exact: true }),
    choice: (label: string): Locator => page.getByRole('combobox', { name: label, exact: true }),
    /** Compute, and wait until the answer is open and drawn; returns it. */
    async answer(): Promise<Locator> {
      await button(words.ask.run).click()
      const answer = page.getByRole('article').filter({ has: button(words.ask.remove) })
      await expect(answer).toBeVisible({ timeout: 90_000 })
      await untilDrawn(page)
      return answer
    },
    /** The figures of a column of an answer's table, in the order shown. */
    async figures(answer: Locator, column: RegExp): Promise<number[]> {
      const table = answer.getByRole('table').first()
      const titles = await table.getByRole('columnheader').allTextContents()
      const at = titles.findIndex((title) => column.test(title))
      const cells = await table.locator(`tbody tr td:nth-child(${at + 1})`).allTextContents()
      return cells.map((cell) => Number(cell.replace(/[^\d.-]/g, '')))
    },

    switchLanguage: () => button(words.app.languageSwitch).click(),
    switchAppearance: () =>
      page
        .getByRole('toolbar')
        .getByRole('button', { name: /^(深色|浅色|Dark|Light)$/ })
        .click(),

    option,
    /** Open the page that is printed, and wait until its map is drawn. */
    async openSheet(): Promise<Locator> {
      await page.getByRole('toolbar').getByRole('button', { name: words.report.open, exact: true }).click()
      const sheet = page.getByRole('dialog', { name: words.report.title })
      await expect(sheet.locator('[data-preview-state="drawn"]')).toBeVisible({ timeout: 60_000 })
      return sheet
    },
    /** Unfold a group of the composer's tools. */
    async openTools(group: keyof typeof words.composer.groups) {
      const tools = page.locator('dialog details').filter({ hasText: words.composer.groups[group] })
      if ((await tools.getAttribute('open')) === null) await tools.locator('summary').click()
    },
    /** The page as it will be printed: its words. */
    printed: (): Locator => page.locator('[data-preview-state] > [role=img]'),
    /** The words in parts of the page, line by line, once there are some in each. */
    async wordsOf(...parts: readonly PartId[]): Promise<string[]> {
      const lines: string[] = []
      for (const part of parts) {
        const texts = atlas.printed().locator(`[data-part="${part}"] text`)
        await expect(texts.first()).toBeAttached()
        lines.push(...(await texts.allTextContents()))
      }
      return lines.filter((line) => line.trim())
    },
    /** A part of the page, by its name: what one takes hold of. */
    part: (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}(：|: )`) }),
    async openLayout({ name, bytes }: { name: string; bytes: Buffer }) {
      const file = { name, mimeType: 'application/json', buffer: bytes }
      await page.locator('dialog input[type=file][accept*=json]').setInputFiles(file)
    },
    /** Let a file go over something, as from the desktop. */
    async dropFile(onto: Locator, name: string, type: string, content: string) {
      const dataTransfer = await page.evaluateHandle(
        ([fileName, fileType, text]) => {
          const carried = new DataTransfer()
          carried.items.add(new File([text], fileName, { type: fileType }))
          return carried
        },
        [name, type, content] as const,
      )
      await onto.dispatchEvent('dragover', { dataTransfer })
      await onto.dispatchEvent('drop', { dataTransfer })
    },
    openTable: () => button(words.find.table).click(),
    dialog: (): Locator => page.getByRole('dialog'),
    /** Open the menu of exports that is in front. */
    async openExports() {
      const menus = page.locator('[aria-haspopup=menu]').filter({ visible: true })
      await menus.and(button(words.exports.menu)).first().click()
    },
    /** What a menu of exports offers: a format by its name, or the copy. */
    exportItem: (name: string): Locator => page.getByRole('menuitem', { name, exact: true }),
    /** Press a button, or choose from the menu of exports, and keep the file it downloads. */
    async download(name: string) {
      if (await button(name).count()) return downloadedBy(page, () => button(name).click())
      await atlas.openExports()
      return downloadedBy(page, () => atlas.exportItem(name).click())
    },
  }
  return atlas
}
