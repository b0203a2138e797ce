/** LibreOffice opens what we write, and shows every word of it on the page. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OFFICE_LOOK, SLIDE_LOOK } from '../../src/catalogue/office-look'
import type { Language } from '../../src/core/domain/text'
import type { BriefingFormat } from '../../src/core/report/briefing-format'
import { BRIEFING_FORMATS, writeBriefing } from '../../src/core/report/briefing-format'
import type { Briefing } from '../../src/core/report/briefing-model'
import { cellText } from '../../src/core/report/briefing-model'
import { askBriefing } from '../commands/briefing'
import { readCliAtlas } from '../lib/cli-atlas'
import { hasPoppler } from '../lib/poppler'
import { elements, readOffice } from './read-office'

const runs = (program: string, flag: string): boolean => !spawnSync(program, [flag]).error
const isHere = runs('soffice', '--version') && hasPoppler()
const why = isHere ? '' : ' (skipped: no LibreOffice with pdftotext here)'

/** Words and their lower edges, page by page, in points. */
interface ShownPage {
  readonly height: number
  readonly lowest: number
  /** What stands in the strip along the lower edge. */
  readonly foot: string
  readonly words: readonly string[]
  readonly text: string
}

/** The foot of a slide begins here: title and number. */
const FOOT_SHARE = 0.937

function shownPages(dir: string, name: string, bytes: Uint8Array): ShownPage[] {
  writeFileSync(join(dir, name), bytes)
  const home = `-env:UserInstallation=file://${join(dir, 'profile')}`
  execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, name)], {
    stdio: 'ignore',
  })
  const pdf = join(dir, name.replace(/\.\w+$/, '.pdf'))
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  return html.split('<page ').slice(1).map((page) => {
    const height = Number(/height="([\d.]+)"/.exec(page)![1])
    const words = [...page.matchAll(/yMax="([\d.]+)">([^<]*)</g)]
    const read = words.map(([, , word]) => word!)
    const lowest = Math.max(0, ...words.map(([, y]) => Number(y)))
    const foot = words.flatMap(([, y, word]) => (Number(y) > height * FOOT_SHARE ? word! : [])).join('')
    return { height, lowest, foot, words: read, text: read.join('') }
  }) // prettier-ignore
}

/** As pdftotext writes a word. */
const bare = (text: string): string =>
  text.replace(/\s+/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe.skipIf(!isHere)(`briefings in LibreOffice${why}`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'office-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  const atlas = isHere ? readCliAtlas() : null
  const looks = { text: OFFICE_LOOK, slides: SLIDE_LOOK }

  describe.each(
    BRIEFING_FORMATS.flatMap((format) => (['zh', 'en'] as const).map((lang) => [format, lang] as const)),
  )('as %s in %s', (format: BriefingFormat, lang: Language) => {
    let briefing: Briefing
    let bytes: Uint8Array
    let pages: ShownPage[]
    beforeAll(async () => {
      briefing = await askBriefing(atlas!, { district: '新昌县', lang })
      bytes = (await writeBriefing(briefing, format, looks, null)).bytes
      pages = shownPages(dir, `${lang}.${format}`, bytes)
    })

    it('shows its headings, and the numbers of its tables', () => {
      const text = pages.map((p) => p.text).join('')
      const headings = [briefing.title, ...briefing.sections.map((s) => s.title), briefing.sources.title]
      expect(headings.filter((heading) => !text.includes(bare(heading)))).toEqual([])
      const cells = briefing.sections[0]!.tables.flatMap((table) =>
        table.rows.flat().map((c) => bare(cellText(c))),
      )
      expect(cells.filter((cell) => !text.includes(cell))).toEqual([])
      // Figures one by one: each at least as often as the tables have it.
      const shown = pages.flatMap((p) => p.words)
      const often = (words: readonly string[], word: string) => words.filter((w) => w === word).length
      const figures = cells.filter((cell) => /^[\d.,]+$/.test(cell))
      expect(figures.filter((figure) => often(shown, figure) < often(figures, figure))).toEqual([])
    })

    it('keeps every word on its page', () => {
      expect(pages.filter((p) => p.lowest > p.height)).toEqual([])
      if (format === 'docx') return
      const slides = elements(readOffice(bytes).xml('ppt/presentation.xml'), 'p:sldId')
      expect(pages).toHaveLength(slides.length)
      // Nothing but the foot itself: no table has grown into it.
      const foots = pages.slice(1).map((_, i) => bare(`${briefing.title}${i + 2} / ${slides.length}`))
      expect(pages.slice(1).map((p) => p.foot)).toEqual(foots)
    })
  })
})
