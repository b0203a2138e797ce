/** A page as vectors: the map drawn from its style table, the furniture over it, every group with a name. */
import { textMeasure } from '../../adapters/files/rasterise-text'
import { enVectors } from '../../catalogue/messages/en-vectors'
import { zhVectors } from '../../catalogue/messages/zh-vectors'
import { MM_PER_POINT } from '../../core/report/page-sheet'
import { pageSvg } from '../../core/report/page-svg'
import { drawingOf } from '../../core/report/page-drawing'
import type { WidthOf } from '../../core/report/page-text'
import { SAMPLE_SIZE } from '../../map/legend-sample'
import { mapClasses } from '../../map/svg/map-classes'
import { mapSvg } from '../../map/svg/map-svg'
import type { ComposedPage } from './compose-page'
import { pageMapContext } from './page-canvas'
import { PAGE_FONT, pageLook } from './page-look'
import { asSnapshotError } from './snapshot-error'
import type { PageFileInfo } from './drawn-page'

type Stop = Pick<PageFileInfo, 'signal'>

/** The page as a drawing in millimetres. Nothing of it is a picture but a logo and the surface of an answer. */
export function pageVectors(page: ComposedPage, widthOf: WidthOf): string {
  const { layout, camera, state, title } = page
  const { language } = state
  const words = { zh: zhVectors, en: enVectors }[language]
  const unitsPerMm = 10
  const [x, y, width, height] = [layout.frame.x, layout.frame.y, layout.frame.width, layout.frame.height].map(
    (mm) => mm * unitsPerMm,
  ) as [number, number, number, number]
  const map = mapSvg({
    context: pageMapContext(page),
    camera,
    frame: { x, y, width, height },
    language,
    emsOf: (text, bold) => widthOf(text, 1, bold ? 'bold' : 'normal') / MM_PER_POINT,
    classOf: mapClasses(state, camera.bounds),
  })
  return drawingOf(pageSvg(layout, pageLook(layout.sheet.size), SAMPLE_SIZE), {
    sheet: layout.sheet,
    frame: { x, y, width, height },
    title,
    language,
    defs: map.defs,
    map: map.groups,
    words,
  })
}

/** The same as a file. Rejects with `SnapshotError` where there is no room for it. */
export async function writeSvg(page: ComposedPage, { signal }: Stop): Promise<Uint8Array<ArrayBuffer>> {
  try {
    signal?.throwIfAborted()
    return new TextEncoder().encode(pageVectors(page, textMeasure(PAGE_FONT)))
  } catch (error) {
    throw asSnapshotError(error, page.state.language)
  }
}
