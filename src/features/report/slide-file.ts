import { canvasBytes } from '../../adapters/files/rasterise'
import { OFFICE_LOOK, SLIDE_LOOK } from '../../catalogue/office-look'
import { pageDeck } from '../../core/report/office/page-slide'
import { PPTX_MIME, writePptx } from '../../core/report/office/pptx'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { withResolution } from '../../core/report/png'
import type { ComposedPage } from './compose-page'
import { mapInFrame, sampleCanvas } from './page-canvas'

/** A page as a PowerPoint file of one slide. */
export async function slideFile(
  page: ComposedPage,
  map: HTMLCanvasElement,
  name: string,
  { dpi, size }: SnapshotSettings,
): Promise<File> {
  const { layout, title, date, state } = page
  const framed = await canvasBytes(mapInFrame(page, map, dpi), 'image/png')
  const samples: Uint8Array[] = []
  // One after the other: each holds a canvas only as long as it is drawn.
  for (const sample of layout.samples)
    samples.push(await canvasBytes(await sampleCanvas(sample), 'image/png'))
  const deck = pageDeck(
    { layout, map: withResolution(framed, dpi), samples },
    { title, date, language: state.language },
    size === 'slide' ? SLIDE_LOOK : OFFICE_LOOK,
  )
  return new File([writePptx(deck)], name, { type: PPTX_MIME })
}
