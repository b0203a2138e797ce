/** A page as one picture: paper, map and furniture in pixels. */
import { canvasBytes } from '../../adapters/files/rasterise'
import { withResolution } from '../../core/report/png'
import { pageCanvas } from './page-canvas'
import type { PageFileInfo } from './page-formats'
import type { RenderedPage } from './render-page'

export async function writePng(
  rendered: RenderedPage,
  { signal }: Pick<PageFileInfo, 'signal'> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = await pageCanvas(rendered)
  signal?.throwIfAborted()
  return withResolution(await canvasBytes(canvas, 'image/png'), rendered.dpi)
}
