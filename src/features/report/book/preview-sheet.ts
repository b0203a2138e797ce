import { letGo } from '../../../adapters/files/keep-canvas'
import { pageCanvas } from '../page-canvas'
import { renderPage } from '../render-page'
import type { BookSheet } from './compose-book'

/** Longer edge of a preview, px. */
const EDGE_PX = 1000

/** A page of the book as a small canvas. Rejects as `renderPage` does. */
export async function previewOf(sheet: BookSheet, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const page = sheet.compose()
  const { width, height } = page.layout.sheet
  const dpi = (EDGE_PX / Math.max(width, height)) * 25.4
  const rendered = await renderPage(page, dpi, { signal })
  const canvas = await pageCanvas(rendered)
  letGo(rendered.map)
  return canvas
}
