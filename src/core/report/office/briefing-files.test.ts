import { beforeAll, describe, expect, it } from 'vitest'
import { elements, packageFaults, readOffice } from '../../../../scripts/test/read-office'
import { turfEngine } from '../../../adapters/turf/engine'
import { OFFICE_LOOK, SLIDE_LOOK } from '../../../catalogue/office-look'
import { tallyDistrict } from '../../analysis/district-scope'
import { DISTRICTS } from '../../domain/district'
import { aDistrict, aMention, anEntity } from '../../domain/entity-arbitraries'
import type { Entity, Mention } from '../../domain/entity'
import type { Language } from '../../domain/text'
import { makeBriefing } from '../briefing'
import { BRIEFING_WORDS } from '../briefing-words'
import { writeBriefing } from '../briefing-format'
import type { Briefing } from '../briefing-model'
import { cellText, footnoteText } from '../briefing-model'

const DISTRICT = '越城区'
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
const MAP = { png: PNG, width: 166, height: 116 }
const LOOKS = { text: OFFICE_LOOK, slides: SLIDE_LOOK }
const date = '2026-11-22'

/** A thing that moved from planned to built, and so many that are new. */
function made(count: number): { entities: Entity[]; mentions: Map<string, Mention[]> } {
  const moved = anEntity({
    id: 'moved',
    name: '甲线 <“&”>',
    nameEn: 'Line A',
    kind: 'rail',
    status: 'built',
    docs: ['fyp-14', 'ronghang-2024'],
    history: [
      { doc: 'fyp-14', asOf: '2021-02', status: 'planned' },
      { doc: 'ronghang-2024', asOf: '2024-03', status: 'built' },
    ],
  })
  const fresh = Array.from({ length: count }, (_, i) =>
    anEntity({ id: `fresh-${i}`, name: `新项目${i}号`, nameEn: `New project ${i}` }),
  )
  const mentions = new Map<string, Mention[]>([
    [
      'moved',
      [
        aMention({ doc: 'fyp-14', section: '专栏9', quote: '规划甲线', status: 'planned' }),
        aMention({ doc: 'ronghang-2024', quote: '甲线已建成', status: 'built' }),
      ],
    ],
    ...fresh.map((e, i) => [e.id, [aMention({ quote: `推进${i}号` })]] as [string, Mention[]]),
  ])
  const district = { ...aDistrict, id: DISTRICTS[DISTRICT].id, kind: 'district' as const }
  return { entities: [district, moved, ...fresh], mentions }
}

async function briefingOf(language: Language, count: number): Promise<Briefing> {
  const { entities, mentions } = made(count)
  const tally = await tallyDistrict(turfEngine(), entities, DISTRICT)
  const empty = { systems: [], tasks: [], indicators: [], conflicts: [], documents: [] }
  const evidenceOf = (id: string) => ({ mentions: mentions.get(id) ?? [] })
  return makeBriefing({
    district: DISTRICT,
    language,
    date,
    version: 'v1',
    entities,
    ...empty,
    tally,
    evidenceOf,
  })
}

const textOf = (part: Document | Element, name: string): string =>
  elements(part, name).map((t) => t.textContent).join('\n') // prettier-ignore

describe.each(['zh', 'en'] as const)('a briefing in %s', (language) => {
  let briefing: Briefing
  beforeAll(async () => {
    briefing = await briefingOf(language, 60)
  })
  const cells = () => briefing.sections.flatMap((s) => s.tables.flatMap((t) => t.rows.flat()))

  it('says what moved, with the words of either document', () => {
    const [row] = briefing.sections[1]!.tables[0]!.rows
    const note = briefing.footnotes[row![0]!.footnote! - 1]!
    expect(note.passages.map((p) => p.quote)).toEqual(['规划甲线', '甲线已建成'])
    expect(briefing.figures.map((f) => f.value)).toEqual([61, 61, 1, 0, 0])
  })

  it('has no Han characters in English but those of quotes and sections', () => {
    const own = [briefing.title, briefing.subtitle, ...briefing.conditions.lines, ...cells().map(cellText)]
    const words = [...own, ...briefing.sections.flatMap((s) => [s.title, s.intro])].join('')
    expect(/\p{Script=Han}/u.test(words)).toBe(language === 'zh')
  })

  describe('as a Word file', () => {
    const open = async () => readOffice((await writeBriefing(briefing, 'docx', LOOKS, MAP)).bytes)

    it('is a whole package', async () => {
      expect(packageFaults(await open())).toEqual([])
    })

    it('has each footnote once, in the order in which they are read, and says what stands behind it', async () => {
      const file = await open()
      const ids = (path: string, name: string) =>
        elements(file.xml(path), name).map((e) => e.getAttribute('w:id'))
      const numbers = briefing.footnotes.map((_, i) => String(i + 1))
      expect(ids('word/document.xml', 'w:footnoteReference')).toEqual(numbers)
      expect(ids('word/footnotes.xml', 'w:footnote')).toEqual(['-1', '0', ...numbers])
      const notes = elements(file.xml('word/footnotes.xml'), 'w:footnote').slice(2)
      const wanted = briefing.footnotes.map((n) => footnoteText(n, language))
      expect(notes.map((n) => textOf(n, 'w:t').trim())).toEqual(wanted)
    })

    it('has headings, a header row on every table, page numbers, a picture and every word', async () => {
      const file = await open()
      const document = file.xml('word/document.xml')
      const styles = elements(document, 'w:pStyle').map((s) => s.getAttribute('w:val'))
      expect(styles.filter((s) => s === 'Heading1')).toHaveLength(briefing.sections.length + 2)
      const known = elements(file.xml('word/styles.xml'), 'w:style').map((s) => s.getAttribute('w:styleId'))
      expect(styles.filter((s) => !known.includes(s))).toEqual([])
      const tables = elements(document, 'w:tbl').slice(1)
      expect(tables.map((t) => elements(t, 'w:tblHeader').length)).toEqual(tables.map(() => 1))
      const fields = elements(file.xml('word/footer1.xml'), 'w:fldSimple').map((f) =>
        f.getAttribute('w:instr')!.trim(),
      )
      expect(fields).toEqual(['PAGE', 'NUMPAGES'])
      expect(elements(document, 'a:blip')).toHaveLength(1)
      const text = textOf(document, 'w:t')
      expect(cells().map(cellText).filter((word) => !text.includes(word))).toEqual([]) // prettier-ignore
    })

    it('has contents that lead to every heading and its page, and counts its figures and tables', async () => {
      const document = (await open()).xml('word/document.xml')
      const sorts = elements(document, 'w:fldChar').map((f) => f.getAttribute('w:fldCharType'))
      expect(sorts.filter((sort) => sort === 'begin')).toHaveLength(sorts.filter((s) => s === 'end').length)
      const titles = [...briefing.sections, briefing.sources, briefing.conditions].map((part) => part.title)
      const links = elements(document, 'w:hyperlink')
      expect(links.map((link) => textOf(link, 'w:t').trim())).toEqual(titles)
      const names = elements(document, 'w:bookmarkStart')
      expect(links.map((link) => link.getAttribute('w:anchor'))).toEqual(
        names.map((n) => n.getAttribute('w:name')),
      )
      expect(names.map((n) => textOf(n.parentNode as Element, 'w:t'))).toEqual(titles)
      const pages = links.map((link) => textOf(link, 'w:instrText').trim())
      expect(pages).toEqual(names.map((n) => `PAGEREF ${n.getAttribute('w:name')} \\h`))
      const counts = elements(document, 'w:fldSimple').map((f) => [f.getAttribute('w:instr')!.trim().split(' ')[1], f.textContent]) // prettier-ignore
      const tables = elements(document, 'w:tbl').slice(1).map((_, i) => ['Table', String(i + 1)]) // prettier-ignore
      expect(counts).toEqual([['Figure', '1'], ...tables])
    })

    it('puts every cell of a row, and a paragraph after every table', async () => {
      const document = (await open()).xml('word/document.xml')
      for (const table of elements(document, 'w:tbl')) {
        const columns = elements(table, 'w:gridCol').length
        expect(elements(table, 'w:tr').map((r) => elements(r, 'w:tc').length).filter((n) => n !== columns)).toEqual([]) // prettier-ignore
        expect(table.nextSibling!.nodeName).toBe('w:p')
      }
    })
  })

  describe('as slides', () => {
    const open = async () => readOffice((await writeBriefing(briefing, 'pptx', LOOKS, MAP)).bytes)
    const slidesOf = (file: Awaited<ReturnType<typeof open>>) =>
      elements(file.xml('ppt/presentation.xml'), 'p:sldId').map(
        (s) => file.relations('ppt/presentation.xml').get(s.getAttribute('r:id')!)!.to,
      )

    it('is a whole package', async () => {
      expect(packageFaults(await open())).toEqual([])
    })

    it('has one title and notes on every slide, and every word of the tables but the longest', async () => {
      const file = await open()
      const slides = slidesOf(file)
      for (const path of slides) {
        expect(elements(file.xml(path), 'p:ph').map((p) => p.getAttribute('type'))).toEqual(['title'])
        expect([...file.relations(path).values()].filter((r) => r.kind === 'notesSlide')).toHaveLength(1)
      }
      const text = slides.map((path) => textOf(file.xml(path), 'a:t')).join('\n')
      const short = briefing.sections.flatMap((s) => s.tables).filter((t) => t.rows.length < 60)
      const words = short.flatMap((t) => t.rows.flat()).map(cellText)
      expect(words.filter((word) => !text.includes(word))).toEqual([])
    })

    it('goes on, each table with the header, none over the edge, rows in order, and says how many it leaves out', async () => {
      const file = await open()
      const tables = slidesOf(file).flatMap((path) => elements(file.xml(path), 'p:graphicFrame'))
      const long = tables.filter(
        (t) => elements(t, 'p:cNvPr')[0]!.getAttribute('name') === briefing.sections[5]!.title,
      )
      expect(long.length).toBeGreaterThan(1)
      const header = briefing.sections[5]!.tables[0]!.columns.map((c) => c.title).join('\n')
      for (const table of long) {
        expect(textOf(elements(table, 'a:tr')[0]!, 'a:t')).toBe(header)
        const heights = elements(table, 'a:tr').map((r) => Number(r.getAttribute('h')))
        const top = Number(elements(table, 'a:off')[0]!.getAttribute('y'))
        expect(top + heights.reduce((a, b) => a + b, 0)).toBeLessThan(6_858_000)
      }
      const rows = long.flatMap((t) => elements(t, 'a:tr').slice(1))
      const wanted = briefing.sections[5]!.tables[0]!.rows.map((r) => cellText(r[0]!))
      // A name, and the raised number behind it.
      const names = rows.map((r) => textOf(elements(r, 'a:tc')[0]!, 'a:t').split('\n')[0])
      expect(names).toEqual(wanted.slice(0, rows.length))
      const said = slidesOf(file).map((path) => textOf(file.xml(path), 'a:t')).join('\n') // prettier-ignore
      const left = 60 - rows.length
      expect(said.includes(BRIEFING_WORDS[language].rest(left))).toBe(left > 0)
    })

    it('tells in the notes what stands behind the numbers of the slide', async () => {
      const file = await open()
      for (const path of slidesOf(file)) {
        const raised = elements(file.xml(path), 'a:rPr').filter((r) => r.getAttribute('baseline'))
        const numbers = raised.map((r) => Number(textOf(r.parentNode as unknown as Element, 'a:t')))
        const notes = [...file.relations(path).values()].find((r) => r.kind === 'notesSlide')!.to
        const said = textOf(file.xml(notes), 'a:t')
        for (const n of numbers)
          expect(said).toContain(`${n}  ${footnoteText(briefing.footnotes[n - 1]!, language)}`)
      }
    })
  })
})

it('says in words where there is nothing, and needs no map', async () => {
  const briefing = await briefingOf('zh', 0)
  expect(briefing.sections[5]!).toMatchObject({ intro: '没有新提及的对象。', tables: [] })
  for (const format of ['docx', 'pptx'] as const) {
    const file = readOffice((await writeBriefing(briefing, format, LOOKS, null)).bytes)
    expect(packageFaults(file)).toEqual([])
    expect(file.paths.filter((p) => p.endsWith('.png'))).toEqual([])
  }
})
