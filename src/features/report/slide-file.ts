import { canvasBytes } from '../../adapters/files/rasterise'
import { OFFICE_LOOK, SLIDE_LOOK } from '../../catalogue/office-look'
import type { Deck } from '../../core/report/office/deck'
import { pageDeck } from '../../core/report/office/page-slide'
import { writePptx } from '../../core/report/office/pptx'
import { withResolution } from '../../core/report/png'
import { logoCanvas, sampleCanvas } from './page-canvas'
import type { PageFileInfo, RenderedPages } from './page-formats'
import type { RenderedPage } from './render-page'

/** Pages as a PowerPoint file, a slide each; the first of them says how large slides are. */
export async function writeSlides(
  pages: RenderedPages,
  info: PageFileInfo,
): Promise<Uint8Array<ArrayBuffer>> {
  const decks: Deck[] = []
  for await (const rendered of pages) {
    info.signal?.throwIfAborted()
    decks.push(await deckOf(rendered, info))
  }
  return writePptx({ ...decks[0]!, slides: decks.flatMap((deck) => deck.slides) })
}

async function deckOf({ page, map, dpi }: RenderedPage, info: PageFileInfo): Promise<Deck> {
  const { layout } = page
  const samples: Uint8Array[] = []
  // One after the other: each holds a canvas only as long as it is drawn.
  for (const sample of layout.samples)
    samples.push(await canvasBytes(await sampleCanvas(sample), 'image/png'))
  const { title, date, language } = info
  const logo = layout.logo && (await canvasBytes(await logoCanvas(layout.logo), 'image/png'))
  const pictures = { layout, map: withResolution(await canvasBytes(map, 'image/png'), dpi), samples }
  return pageDeck(
    logo ? { ...pictures, logo } : pictures,
    { title, date, language },
    layout.sheet.size === 'slide' ? SLIDE_LOOK : OFFICE_LOOK,
  )
}
