import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSourceData } from '../lib/data-folder'
import type { PageRow } from './page-row'

/** Debian's QGIS belongs to Debian's Python, whatever else is on the path. */
const PYTHON = '/usr/bin/python3'
const SCRIPT = join(import.meta.dirname, 'page-qgis.py')

export const hasQgis = (): boolean => spawnSync(PYTHON, ['-c', 'import qgis.core']).status === 0

/** A page of our things as QGIS' print layout makes it, program start and reading included. */
export function qgisPage(
  job: string,
  [width, height]: readonly [number, number],
  dpi: number,
  format: string,
): PageRow {
  const folder = mkdtempSync(join(tmpdir(), 'yuetu-qgis-'))
  try {
    writeLayers(folder)
    const out = join(folder, `page.${format}`)
    const start = performance.now()
    const run = spawnSync(PYTHON, [SCRIPT, folder, width, height, dpi, out].map(String), { encoding: 'utf8' })
    const seconds = (performance.now() - start) / 1000
    if (run.status !== 0) return { job, problem: run.stderr.trim().split('\n').at(-1) ?? 'no page' }
    return {
      job,
      seconds,
      peakMb: Number(run.stdout.trim().split('\n').at(-1)),
      fileMb: statSync(out).size / 1e6,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A layer of areas, one of lines, one of points. */
function writeLayers(folder: string): void {
  const features = readSourceData().records.flatMap(({ name, geometry }) =>
    geometry ? [{ type: 'Feature', properties: { name }, geometry }] : [],
  )
  for (const kind of ['Polygon', 'LineString', 'Point']) {
    const layer = features.filter(({ geometry }) => geometry.type.endsWith(kind))
    writeFileSync(
      join(folder, `${kind}.geojson`),
      JSON.stringify({ type: 'FeatureCollection', features: layer }),
    )
  }
}
