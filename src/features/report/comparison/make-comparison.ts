import { newPicture } from '../../../adapters/files/rasterise'
import { PALETTE } from '../../../catalogue/palette'
import type { ComparisonWish } from '../../../core/report/comparison-wish'
import { COMPARISON_FORMATS } from '../../../core/report/comparison-wish'
import type { Box } from '../../../core/report/page-box'
import type { PageFormat } from '../../../core/report/page-settings'
import { readSnapshotSettings, snapshotFileName } from '../../../core/report/page-settings'
import { sheetOf } from '../../../core/report/page-sheet'
import { wholeOf } from '../map-rows'
import { PAGE_WRITERS, infoOf } from '../page-formats'
import { pageInputs, pageWords } from '../page-inputs'
import { renderPage } from '../render-page'
import { SnapshotError } from '../snapshot-error'
import type { ComposedComparison } from './compose-comparison'
import { composeComparison } from './compose-comparison'
import { compareDocuments } from './compare-documents'
import { compareNetworks } from './compare-networks'
import type { RenderOptions, RenderedPage } from '../drawn-page'

/**
 * A comparison sheet of what the stores hold now, in one or several formats, drawn once. Rejects with `SnapshotError`
 * where it cannot be made whole, and with the signal's reason when cancelled.
 */
export async function comparisonFiles(
  { of, settings: wish }: ComparisonWish,
  formats: readonly PageFormat[],
  options: RenderOptions = {},
): Promise<File[]> {
  const inputs = pageInputs()
  if (!inputs) throw new SnapshotError(pageWords().report.unready)
  const settings = readSnapshotSettings({ size: 'a3', ground: 'districts', ...wish })
  const { comparison: w } = inputs.words
  if (!formats.every((f) => (COMPARISON_FORMATS as readonly string[]).includes(f)))
    throw new SnapshotError(w.noFormat(COMPARISON_FORMATS.map((f) => f.toUpperCase())))
  const { size, orientation, custom } = settings
  if (sheetOf(size, orientation, custom).orientation === 'portrait') throw new SnapshotError(w.landscape)
  const { signal } = options
  const parts =
    'documents' in of
      ? compareDocuments(of.documents, inputs)
      : await compareNetworks(of.networks, inputs, signal)
  const composed = composeComparison(parts, settings, inputs)
  const rendered = await renderComparison(composed, settings.dpi, options)
  const { title, date } = composed.page
  const files: File[] = []
  for (const format of formats) {
    const { write, mime, extension } = PAGE_WRITERS[format]
    const bytes = await write([wholeOf(rendered)], infoOf(composed.page, signal))
    files.push(
      new File([bytes], snapshotFileName(inputs.words.app.name, title, date, extension), { type: mime }),
    )
  }
  return files
}

/** The three maps, one after the other, in one picture as wide as the page's frame. */
async function renderComparison(
  { page, frames, states }: ComposedComparison,
  dpi: number,
  { signal, onProgress }: RenderOptions,
): Promise<RenderedPage> {
  const px = (mm: number) => Math.round((mm / 25.4) * dpi)
  const { frame } = page.layout
  const at = (box: Box) => ({ x: px(box.x) - px(frame.x), width: px(box.x + box.width) - px(box.x) })
  const height = px(frame.y + frame.height) - px(frame.y)
  const { canvas, pen } = newPicture(px(frame.x + frame.width) - px(frame.x), height)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  for (const [i, box] of frames.entries()) {
    const own = { ...page, state: states[i]!, layout: { ...page.layout, frame: box } }
    const options = { ...(signal ? { signal } : {}), onProgress: (s: number) => onProgress?.((i + s) / 3) }
    const { map } = await renderPage(own, dpi, options)
    const { x } = at(box)
    pen.drawImage(map, x, 0)
    // Its canvas is let go before the next one is drawn.
    map.width = map.height = 0
  }
  drawNeatlines(pen, frames.map(at), height, Math.max(1, px(NEATLINE_MM)))
  return { page, map: canvas, dpi }
}

/** As the page's own, which goes around all three. */
const NEATLINE_MM = 0.3

function drawNeatlines(
  pen: CanvasRenderingContext2D,
  maps: readonly { readonly x: number; readonly width: number }[],
  height: number,
  line: number,
): void {
  pen.fillStyle = PALETTE.light.label
  for (const { x, width } of maps) {
    pen.fillRect(x - line / 2, 0, line, height)
    pen.fillRect(x + width - line / 2, 0, line, height)
  }
}
