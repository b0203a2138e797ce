import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { mapContextOf } from '../../src/map/context-of'
import { styleOf } from '../../src/map/style-of'
import { chromiumLaunch } from '../lib/chromium'
import { readSourceData } from '../lib/data-folder'
import { themeStates } from '../test/theme-state'
import type { PageRow } from './page-row'
import { withPeakMb } from './process-memory'

/** It brings a MapLibre of its own, a major version older than the atlas': so it lives beside the project, not in it. */
const PEER = '@watergis/maplibre-gl-export@4'
const HOME = join(import.meta.dirname, '../../.cache/bench-peers')
const MODULES = join(HOME, 'node_modules')
const PATIENCE_MS = 300_000

/** The peer, fetched on first use; false where that is not possible. */
export function hasExportPeer(): boolean {
  if (existsSync(join(MODULES, '@watergis'))) return true
  mkdirSync(HOME, { recursive: true })
  writeFileSync(join(HOME, 'package.json'), '{"private":true}')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  return spawnSync(npm, ['install', '--ignore-scripts', '--no-audit', PEER], { cwd: HOME }).status === 0
}

/**
 * The picture alone, as a user of the control gets it by its button: the same overview, A3 in landscape at 300 dpi,
 * without point marks (it knows no deck.gl), title, legend, scale bar or sources.
 */
export async function exportPeerPage(): Promise<PageRow> {
  const job = 'A3 at 300 dpi, PNG, maplibre-gl-export'
  const { chromium } = await import('@playwright/test')
  const server = await chromium.launchServer(chromiumLaunch())
  try {
    const page = await (await chromium.connect(server.wsEndpoint())).newPage({ acceptDownloads: true })
    await showMap(page)
    const { value, mb } = await withPeakMb(server.process().pid!, () => pressGenerate(page))
    return {
      job: `${job} (map alone, ${value.size})`,
      seconds: value.seconds,
      peakMb: mb,
      fileMb: value.fileMb,
    }
  } catch (error) {
    return { job, problem: (error as Error).message.split('\n')[0]! }
  } finally {
    await server.close()
  }
}

async function showMap(page: Page): Promise<void> {
  await page.setContent('<body style="margin:0"><div id="map" style="width:1240px;height:760px"></div>')
  await page.addScriptTag({ path: join(MODULES, 'maplibre-gl/dist/maplibre-gl.js') })
  const peer = join(MODULES, '@watergis/maplibre-gl-export/dist/maplibre-gl-export.umd.js')
  await page.addScriptTag({ path: peer })
  const style = styleOf(mapContextOf(themeStates(readSourceData())('overview', null)))
  // A picture that is not there yet: the peer's MapLibre takes no empty address.
  delete style.sources['surface']
  const layers = style.layers.filter((layer) => !('source' in layer) || layer.source in style.sources)
  await page.evaluate(startMap, { ...style, layers } as unknown)
}

/** Runs in the page. */
async function startMap(style: unknown): Promise<void> {
  const { maplibregl, MaplibreExportControl: peer } = window as unknown as PeerPage
  const map = new maplibregl.Map({ container: 'map', style, bounds: [119.88, 29.22, 121.22, 30.28] })
  map.addControl(
    new peer.MaplibreExportControl({ PageSize: peer.Size.A3, Format: peer.Format.PNG, DPI: peer.DPI[300] }),
  )
  await new Promise((done) => map.once('idle', done))
}

interface PeerPage {
  readonly maplibregl: {
    readonly Map: new (options: unknown) => {
      addControl(control: unknown): void
      once(event: string, then: (event: unknown) => void): void
    }
  }
  readonly MaplibreExportControl: {
    readonly MaplibreExportControl: new (options: unknown) => unknown
    readonly Size: Record<string, unknown>
    readonly Format: Record<string, unknown>
    readonly DPI: Record<number, unknown>
  }
}

async function pressGenerate(page: Page) {
  await page.locator('.maplibregl-export-control').click()
  const start = performance.now()
  const waiting = page.waitForEvent('download', { timeout: PATIENCE_MS })
  await page.locator('.generate-button').click()
  const path = join(HOME, 'page.png')
  await (await waiting).saveAs(path)
  const seconds = (performance.now() - start) / 1000
  const file = readFileSync(path)
  // Width and height stand in a PNG's first chunk.
  const size = `${file.readUInt32BE(16)}×${file.readUInt32BE(20)} px`
  return { seconds, fileMb: file.length / 1e6, size }
}
