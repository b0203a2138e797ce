/** The recipes that come with the project, made without a window and held against the command line. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { listText } from '../../../scripts/commands/analysis'
import { compareText } from '../../../scripts/commands/compare'
import { answerOf } from '../../../scripts/commands/reach'
import { makeReport } from '../../../scripts/commands/report'
import type { CliAtlas, CliLists } from '../../../scripts/lib/cli-atlas'
import { readCliAtlas } from '../../../scripts/lib/cli-atlas'
import { reachModel } from '../../../scripts/lib/reach-model'
import type { RecipeFile } from '../../../scripts/lib/report/recipe-file'
import { readRecipeFile } from '../../../scripts/lib/report/recipe-file'
import { validData } from '../../../scripts/commands/data'
import { readXlsx } from '../../../scripts/test/read-exports'
import { packageFaults, readOffice } from '../../../scripts/test/read-office'
import { geosEngine } from '../../adapters/geos/engine'
import { areaKm2 } from '../../core/analysis/area'
import { USUAL_REQUEST } from '../../core/analysis/reach/request'
import { CHANGE, CHANGES } from '../../core/domain/change'
import type { Entity } from '../../core/domain/entity'
import { isArea } from '../../core/domain/geometry'
import { figureText, figureTexts } from '../../core/report/figure-text'
import { servedAt } from './page-parts'
import { expect, test } from './test'

const RECIPES = resolve(import.meta.dirname, '../../../scripts/recipes')
const OUTPUT = { lang: 'zh', format: 'json', table: '1' } as const
const CITY = { district: '诸暨市' }

let atlas: CliAtlas & CliLists
let dir: string
test.beforeAll(() => {
  atlas = readCliAtlas()
  dir = mkdtempSync(join(tmpdir(), 'yuetu-report-'))
})
test.afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The recipe at few pixels: what it says stays, how finely it is drawn does not matter here. */
function reduced(name: string, only: readonly string[]): RecipeFile {
  const file = readRecipeFile(join(RECIPES, name))
  const coarse = <T extends object>(settings: T | undefined): T => ({ ...settings, dpi: 96 }) as T
  const items = file.recipe.items
    .filter((item) => only.includes(item.name))
    .map((item) =>
      item.type === 'book'
        ? { ...item, book: { ...item.book, page: coarse(item.book?.['page'] as object) } }
        : 'settings' in item
          ? { ...item, settings: coarse(item.settings) }
          : item,
    )
  return { ...file, recipe: { ...file.recipe, settings: coarse(file.recipe.settings), items } }
}

/** Made, whole, and as the manifest says. */
async function made(name: string, only: readonly string[]) {
  const out = join(dir, name)
  const manifest = await makeReport(reduced(name, only), { out }, { atlas, url: servedAt() })
  expect(manifest.failed).toEqual([])
  const files = manifest.files.map(({ file }) => file)
  expect(readdirSync(out).toSorted()).toEqual([...files, 'report.json'].toSorted())
  for (const { file, bytes, sha256 } of manifest.files) {
    const content = readFileSync(join(out, file))
    expect([file, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
      file,
      bytes,
      sha256,
    ])
  }
  expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toEqual(manifest)
  return {
    manifest,
    files,
    read: (file: string) => readFileSync(join(out, file)),
    path: (file: string) => join(out, file),
  }
}

const canReadPdf = !spawnSync('pdftotext', ['-v']).error
/** The words of a PDF, nothing between them. */
const pdfWords = (path: string): string =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
const slideWords = (bytes: Uint8Array): string => {
  const file = readOffice(bytes)
  expect(packageFaults(file)).toEqual([])
  return file.xml('ppt/slides/slide1.xml').documentElement.textContent!.replace(/\s+/g, '')
}
const listed = (options: object): Entity[] =>
  JSON.parse(listText(atlas, { ...OUTPUT, ...options })) as Entity[]
const sum = (entities: readonly Entity[], key: 'lengthKm' | 'areaKm2') =>
  entities.reduce((all, e) => all + (e[key] ?? 0), 0)

test.describe('a report from its recipe', () => {
  test('a year of one district: pages, changes and lists say what the commands say', async () => {
    const { read, path } = await made('district-year.json', [
      '01-overview',
      '02-rail',
      '03-changes',
      '05-list',
    ])
    const things = listed(CITY)
    const count = (status: string) => things.filter((e) => e.status === status).length
    const placed = things.filter((e) => e.geometry).length
    const [sheet] = await readXlsx(read('05-list.xlsx'))
    const [header, ...rows] = sheet!.data
    const column = (name: string) => rows.map((row) => row[header!.indexOf(name)])
    expect(column('编号')).toEqual(things.map((e) => e.id))
    const total = (cells: readonly unknown[]) => cells.reduce<number>((all, n) => all + Number(n ?? 0), 0)
    expect(total(column('长度（km）'))).toBeCloseTo(sum(things, 'lengthKm'), 6)
    expect(total(column('面积（km²）'))).toBeCloseTo(sum(things, 'areaKm2'), 6)

    const rail = listed({ ...CITY, theme: 'rail' })
    const built = rail.filter((e) => e.status === 'built')
    const said = `全长${figureText(sum(rail, 'lengthKm'))}公里，其中建成${figureText(sum(built, 'lengthKm'))}公里`
    expect(slideWords(read('02-rail.pptx'))).toContain(said.replace(/\s+/g, ''))

    const options = { ...OUTPUT, ...CITY, from: 'fyp-14', to: 'ronghang-2024' }
    const { counts } = JSON.parse(compareText(atlas, options)) as { counts: Record<string, number> }
    const [changes] = await readXlsx(read('03-changes.xlsx'))
    const at = changes!.data[0]!.indexOf('变化')
    for (const change of CHANGES)
      expect(changes!.data.filter((row) => row[at] === CHANGE[change].zh)).toHaveLength(counts[change]!)
    if (!canReadPdf) return
    expect(pdfWords(path('01-overview.pdf'))).toContain(
      `收录${things.length}项，${placed}项在图上：建成${count('built')}项`,
    )
    const words = pdfWords(path('03-changes.pdf'))
    for (const change of CHANGES)
      if (counts[change]) expect(words).toContain(`${CHANGE[change].zh}${counts[change]}`)
  })

  test('the boards: a book and what they share with the districts', async () => {
    const { files, manifest } = await made('ronghang-boards.json', [
      'boards',
      'boards-by-district',
      'boards-list',
    ])
    expect(files).toEqual([
      'boards.pdf',
      'boards-by-district.png',
      'boards-by-district.xlsx',
      'boards-list.xlsx',
    ])
    const things = listed({ theme: 'ronghang-boards' })
    expect(manifest.figures['boards-list']).toMatchObject({ count: things.length })
    // The boards cover what they cover when they are joined.
    const shapes = things.flatMap(({ geometry }) => (isArea(geometry) ? [geometry] : []))
    const joint = await (await geosEngine()).union(shapes)
    expect(manifest.figures['boards-list']!.areaKm2).toBeCloseTo(areaKm2(joint!), 2)
  })

  test('travel time: what is gained, on the sheet and in the table', async () => {
    const { read, path } = await made('travel-time.json', ['gain', 'lines'])
    const after = { ...USUAL_REQUEST, scenario: 'planned' as const }
    const gain = answerOf(reachModel(validData()), after, [30, 60], { compare: 'built' })
    const city = gain.tables[0]!.footer![0]!
    const [sheet] = await readXlsx(read('gain.xlsx'))
    const last = sheet!.data.find((row) => row[0] === '绍兴市')!
    const keys = gain.tables[0]!.columns.slice(1).map(({ key }) => key)
    expect(last.slice(1, keys.length + 1)).toEqual(keys.map((key) => city[key]))
    // On the sheet a column has decimals throughout, or nowhere: the city's row is its last.
    const columns = keys.map((key) => [...gain.tables[0]!.rows, city].map((row) => Number(row[key])))
    const figures = columns.map((column) => figureTexts(column).at(-1)!)
    expect(slideWords(read('gain.pptx'))).toContain(figures.join(''))
    if (canReadPdf) expect(pdfWords(path('gain.pdf'))).toContain(figures.join(''))
  })
})
