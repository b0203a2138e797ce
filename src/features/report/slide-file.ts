import { canvasBytes } from '../../adapters/files/rasterise'
import { OFFICE_LOOK, SLIDE_LOOK } from '../../catalogue/office-look'
import type { Deck } from '../../core/report/office/deck'
import { pageDeck } from '../../core/report/office/page-slide'
import { writePptx } from '../../core/report/office/pptx'
import { mapPng } from './map-rows'
import { logoCanvas, sampleCanvas } from './page-canvas'
import { asSnapshotError } from './snapshot-error'
import type { PageFileInfo, PageInStrips, PagesInStrips } from './drawn-page'

/**
 * Pages as a PowerPoint file, a slide each; the first of them says how large slides are. Rejects with `SnapshotError`
 * where there can be no file, and with the signal's reason when cancelled.
 */
export async function writeSlides(
  pages: PagesInStrips,
  info: PageFileInfo,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const decks: Deck[] = []
    for await (const page of pages) {
      info.signal?.throwIfAborted()
      decks.push(await deckOf(page, info))
    }
    return writePptx({ ...decks[0]!, slides: decks.flatMap((deck) => deck.slides) })
  } catch (error) {
    throw asSnapshotError(error, info.language)
  }
}

async function deckOf(strips: PageInStrips, info: PageFileInfo): Promise<Deck> {
  const { layout } = strips.page
  const map = await mapPng(strips, info.signal)
  const samples: Uint8Array[] = []
  // One after the other: each holds a canvas only as long as it is drawn.
  for (const sample of layout.samples)
    samples.push(await canvasBytes(await sampleCanvas(sample), 'image/png'))
  const { title, date, language } = info
  const logo = layout.logo && (await canvasBytes(await logoCanvas(layout.logo), 'image/png'))
  return pageDeck(
    { layout, map, samples, ...(logo ? { logo } : {}) },
    { title, date, language },
    layout.sheet.size === 'slide' ? SLIDE_LOOK : OFFICE_LOOK,
  )
}
