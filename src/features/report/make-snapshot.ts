import type { Messages } from '../../catalogue/messages/zh'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { snapshotFileName } from '../../core/report/page-settings'
import { sheetPixels } from '../../core/report/page-sheet'
import type { PageInputs } from './compose-page'
import { composePage } from './compose-page'
import { PAGE_WRITERS, infoOf } from './page-formats'
import { needForPage, pageInputs, pageWords } from './page-inputs'
import { writePng } from './page-picture'
import { stripsOfPage } from './render-page'
import { SnapshotError } from './snapshot-error'
import type { RenderOptions } from './drawn-page'

export type SnapshotStep = keyof Messages['report']['steps']

export interface SnapshotOptions extends RenderOptions {
  onStep?(step: SnapshotStep): void
}

/** A page as a file, with its size in pixels. */
export interface Snapshot {
  readonly file: File
  readonly width: number
  readonly height: number
}

/**
 * Make a page of what the stores hold now: the map drawn anew at the page's resolution, everything else around it.
 * The one way for dialog and programs. Rejects with `SnapshotError`, also where the map would not be whole, and with
 * the signal's reason when cancelled.
 */
export async function makeSnapshot(
  settings: SnapshotSettings,
  { onStep, ...options }: SnapshotOptions = {},
): Promise<Snapshot> {
  await needForPage(settings)
  const inputs = pageInputs()
  if (!inputs) throw new SnapshotError(pageWords().report.unready)
  const page = composePage(settings, inputs)
  const { title, date, layout } = page
  onStep?.('map')
  const onProgress = (share: number) => {
    options.onProgress?.(share)
    if (share >= 1) onStep?.('file')
  }
  const { write, mime, extension } = PAGE_WRITERS[settings.format]
  const strips = stripsOfPage(page, settings.dpi, { ...options, onProgress })
  const bytes = await write([strips], infoOf(page, options.signal))
  options.signal?.throwIfAborted()
  const name = snapshotFileName(inputs.words.app.name, title, date, extension)
  return { file: new File([bytes], name, { type: mime }), ...sheetPixels(layout.sheet, settings.dpi) }
}

/** A page of anything as a PNG. Rejects as `makeSnapshot` does. */
export const pagePng = (
  settings: SnapshotSettings,
  inputs: PageInputs,
  options: RenderOptions = {},
): Promise<Uint8Array<ArrayBuffer>> =>
  writePng(stripsOfPage(composePage(settings, inputs), settings.dpi, options), options)
