import { canvasBytes } from '../../adapters/files/rasterise'
import { MapUnavailable } from '../../adapters/maplibre/base-map'
import { MapInterrupted } from '../../adapters/maplibre/render-image'
import type { Messages } from '../../catalogue/messages/zh'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { snapshotFileName } from '../../core/report/page-settings'
import { sheetPixels } from '../../core/report/page-sheet'
import { jpegPicture, picturePdf, pngPicture } from '../../core/report/pdf'
import { withResolution } from '../../core/report/png'
import type { ComposedPage, PageInputs } from './compose-page'
import { composePage } from './compose-page'
import { pageCanvas, pageMap } from './page-canvas'
import { pageInputs, pageWords } from './page-inputs'

export type SnapshotStep = keyof Messages['report']['steps']

export interface SnapshotOptions {
  readonly signal?: AbortSignal
  onStep?(step: SnapshotStep): void
}

/** A page as a file, with its size in pixels. */
export interface Snapshot {
  readonly file: File
  readonly width: number
  readonly height: number
}

/** Where a browser does not write a canvas as RGB. */
const JPEG_QUALITY = 0.95

/** Why there is no page, in one sentence in the reader's language. */
export class SnapshotError extends Error {}

/**
 * Make a page of what the stores hold now: the map drawn anew at the page's resolution, everything else around it.
 * The one way for dialog and programs. Rejects with `SnapshotError`, also where the graphics card could only draw
 * the map smaller than asked, and with the signal's reason when cancelled.
 */
export async function makeSnapshot(
  settings: SnapshotSettings,
  { signal, onStep }: SnapshotOptions = {},
): Promise<Snapshot> {
  const inputs = pageInputs()
  if (!inputs) throw new SnapshotError(pageWords().report.unready)
  const { words } = inputs
  const page = composePage(settings, inputs)
  const { dpi, format } = settings
  onStep?.('map')
  const map = await wholeMap(page, dpi, words, signal)
  onStep?.('page')
  const name = snapshotFileName(words.app.name, page.title, page.date, format)
  if (format === 'pptx') {
    const { slideFile } = await import('./slide-file')
    const file = await slideFile(page, map, name, settings)
    signal?.throwIfAborted()
    return { file, ...sheetPixels(page.layout.sheet, dpi) }
  }
  const canvas = await pageCanvas(page, map, dpi)
  signal?.throwIfAborted()
  onStep?.('file')
  const file = await (format === 'png' ? pngFile(canvas, name, dpi) : pdfFile(canvas, name, page))
  return { file, width: canvas.width, height: canvas.height }
}

/** The page's map at its resolution; rejects with `SnapshotError` where the graphics card draws less. */
async function wholeMap(
  page: ComposedPage,
  dpi: number,
  words: Messages,
  signal?: AbortSignal,
): Promise<HTMLCanvasElement> {
  const map = await pageMap(page, dpi, signal).catch((error: unknown) => {
    throw inWords(error, words)
  })
  if (!map.complete) throw new SnapshotError(words.report.smaller(map.canvas.width, map.canvas.height))
  return map.canvas
}

/** A page of anything as a PNG. Rejects as `makeSnapshot` does. */
export async function pagePng(
  settings: SnapshotSettings,
  inputs: PageInputs,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const page = composePage(settings, inputs)
  const map = await wholeMap(page, settings.dpi, inputs.words, signal)
  return pngBytes(await pageCanvas(page, map, settings.dpi), settings.dpi)
}

const pngBytes = async (canvas: HTMLCanvasElement, dpi: number): Promise<Uint8Array<ArrayBuffer>> =>
  withResolution(await canvasBytes(canvas, 'image/png'), dpi)

async function pngFile(canvas: HTMLCanvasElement, name: string, dpi: number): Promise<File> {
  return new File([await pngBytes(canvas, dpi)], name, { type: 'image/png' })
}

async function pdfFile(canvas: HTMLCanvasElement, name: string, page: ComposedPage): Promise<File> {
  const { width, height } = canvas
  const picture =
    pngPicture(await canvasBytes(canvas, 'image/png')) ??
    jpegPicture(await canvasBytes(canvas, 'image/jpeg', JPEG_QUALITY), width, height)
  const { sheet } = page.layout
  const info = { title: page.title, language: page.state.language, created: new Date() }
  const bytes = picturePdf([{ width: sheet.width, height: sheet.height, picture }], info)
  return new File([bytes], name, { type: 'application/pdf' })
}

function inWords(error: unknown, words: Messages): unknown {
  if (error instanceof MapUnavailable) return new SnapshotError(words.problem.noWebGL, { cause: error })
  if (error instanceof MapInterrupted) return new SnapshotError(words.report.interrupted, { cause: error })
  return error
}
