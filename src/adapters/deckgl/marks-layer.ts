import { IconLayer } from '@deck.gl/layers'
import { MARKS_BELOW } from '../../map/draw-order'
import type { MapContext, PointMark } from '../../map/map-context'
import { iconAtlas } from './icon-atlas'

/** Opacity of a pale mark, of 255. */
const PALE = 90

/** Marks at exactly the size the context asks for, in px, whatever the zoom. */
export function marksLayer(context: MapContext, pixelRatio: number): IconLayer<PointMark> {
  const { canvas, mapping, name } = iconAtlas(context.appearance)
  return new IconLayer<PointMark>({
    id: 'marks',
    data: context.marks as PointMark[],
    iconAtlas: canvas as unknown as string,
    iconMapping: mapping,
    getIcon: (mark) => name(mark.symbol, mark.rhythm),
    getPosition: (mark) => mark.at,
    // Of a mark with colours of its own, only the opacity counts.
    getColor: (mark) => [0, 0, 0, mark.pale ? PALE : 255],
    getSize: context.markSize,
    sizeUnits: 'pixels',
    sizeScale: pixelRatio,
    // Marks lie flat on top: the depth that MapLibre leaves behind its opaque fills must not hide them.
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
    updateTriggers: { getSize: context.markSize },
    ...({ beforeId: MARKS_BELOW } as object),
  })
}
