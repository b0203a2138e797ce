/** What leaves the atlas as pages: time, memory of the whole browser, size of the file; beside QGIS for the same sheet. */
import type { Page } from '@playwright/test'
import type { AtlasProgram } from '../../src/core/report/page-program'
import { DIST_DIR, buildApp, isBuilt } from '../lib/build-app'
import { chromiumLaunch } from '../lib/chromium'
import { serve } from '../lib/serve'
import { exportPeerPage, hasExportPeer } from './page-export'
import { hasQgis, qgisPage } from './page-qgis'
import type { PageRow } from './page-row'
import { withPeakMb } from './process-memory'

type Verb = 'snapshot' | 'book' | 'briefing'
type Job = { readonly job: string; readonly like?: string } & {
  [V in Verb]: { readonly verb: V; readonly wish: Parameters<AtlasProgram[V]>[0] }
}[Verb]

const A3 = [420, 297] as const
const A2 = [594, 420] as const
const PATIENCE_MS = 180_000
const MOST_MS = 1_200_000

const JOBS: readonly Job[] = [
  { job: 'A3 at 300 dpi, PNG', verb: 'snapshot', wish: { size: 'a3', dpi: 300, format: 'png', ground: 'districts' } },
  { job: 'A3 at 300 dpi, PDF', verb: 'snapshot', wish: { size: 'a3', dpi: 300, format: 'pdf', ground: 'districts' } },
  { job: 'A3, PDF, the map as vectors', like: 'A3 at 300 dpi, PDF', verb: 'snapshot', wish: { size: 'a3', dpi: 300, format: 'pdf', mapAs: 'vectors', ground: 'districts' } },
  { job: 'A3 at 300 dpi, PPTX', verb: 'snapshot', wish: { size: 'a3', dpi: 300, format: 'pptx', ground: 'districts' } },
  { job: 'A2 at 300 dpi, PNG', verb: 'snapshot', wish: { size: 'a2', dpi: 300, format: 'png', ground: 'districts' } },
  { job: 'atlas of six districts, A4 at 150 dpi, PDF', verb: 'book', wish: { kind: 'district', format: 'pdf', contents: false, page: { size: 'a4', dpi: 150 } } },
  { job: 'briefing of a district with its map, DOCX', verb: 'briefing', wish: { district: '新昌县', format: 'docx', withMap: true } },
] // prettier-ignore

/** The rows as text. */
export async function benchPage(): Promise<string> {
  const hasPeer = hasExportPeer()
  const rows = [...(await ownRows()), ...(hasPeer ? [await exportPeerPage()] : []), ...qgisRows()]
  const notes = [
    ...(hasPeer ? [] : ['          maplibre-gl-export skipped: it could not be fetched']),
    ...(hasQgis() ? [] : ['          QGIS skipped: no python3-qgis here']),
  ]
  return [...rows.map((row) => rowText(row, rows)), ...notes].join('\n')
}

async function ownRows(): Promise<PageRow[]> {
  if (!isBuilt()) await buildApp()
  const { chromium } = await import('@playwright/test')
  const { url, close } = await serve(DIST_DIR, 0)
  const rows: PageRow[] = []
  try {
    // A browser of its own for each: what one page leaves behind is not the next one's memory.
    for (const job of JOBS) {
      const server = await chromium.launchServer(chromiumLaunch())
      try {
        const page = await (await chromium.connect(server.wsEndpoint())).newPage()
        await page.goto(url)
        await page.locator('[data-map-state="idle"]').waitFor({ timeout: PATIENCE_MS })
        const { value, mb } = await withPeakMb(server.process().pid!, () => made(page, job))
        rows.push(
          value.problem === undefined
            ? { ...nameOf(job), peakMb: mb, seconds: value.seconds, fileMb: value.fileMb }
            : { ...nameOf(job), problem: value.problem },
        )
      } finally {
        await server.close()
      }
    }
  } finally {
    await close()
  }
  return rows
}

const nameOf = ({ job, like }: Job) => ({ job, ...(like && { like }) })

function made(page: Page, { verb, wish }: Job) {
  page.setDefaultTimeout(MOST_MS)
  return page.evaluate(
    async ([name, asked]) => {
      const program = window.yuetu as unknown as Record<string, (wish: unknown) => Promise<File>>
      const start = performance.now()
      try {
        const { size } = await program[name]!(asked)
        return { seconds: (performance.now() - start) / 1000, fileMb: size / 1e6 }
      } catch (error) {
        return { problem: (error as Error).message }
      }
    },
    [verb, wish] as const,
  )
}

const qgisRows = (): PageRow[] =>
  hasQgis()
    ? [
        qgisPage('A3 at 300 dpi, PNG, QGIS', A3, 300, 'png'),
        qgisPage('A3 at 300 dpi, PDF, QGIS', A3, 300, 'pdf'),
        qgisPage('A2 at 300 dpi, PNG, QGIS', A2, 300, 'png'),
      ]
    : []

/** A row, and how it stands to the rows of peers: those of its own name with the peer's after a comma. */
function rowText(row: PageRow, rows: readonly PageRow[]): string {
  if ('problem' in row) return `        none  ${row.job}: ${row.problem}`
  const { job, like = job, seconds, peakMb, fileMb } = row
  const ratios = rows.flatMap((peer) => {
    const [, name] = peer.job.split(`${like}, `)
    if ('problem' in peer || peer === row || !name) return []
    const time = `${(seconds / peer.seconds).toFixed(1)} × the time of ${name}`
    return peakMb && peer.peakMb ? [`${time}, ${(peakMb / peer.peakMb).toFixed(1)} × its memory`] : [time]
  })
  const beside = ratios.length ? `  (${ratios.join('; ')})` : ''
  return `${seconds.toFixed(1).padStart(10)} s  ${job}, ${peakMb?.toFixed(0) ?? '?'} MB, file ${fileMb.toFixed(1)} MB${beside}`
}
