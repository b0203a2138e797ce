import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { PALETTE } from '../catalogue/palette'
import { inDrawOrder } from './draw-order'
import { highlightLayers, resultLayers } from './layers/answers'
import { areaLayers } from './layers/areas'
import type { Draft } from './layers/expressions'
import { groundLayers } from './layers/ground'
import { labelLayers } from './layers/labels'
import { lineLayers } from './layers/lines'
import type { LayerOptions } from './layers/options'

/** The whole style's layers for one appearance, in draw order. */
export function mapLayers(options: LayerOptions): LayerSpecification[] {
  const palette = PALETTE[options.appearance]
  return inDrawOrder([
    ...groundLayers(palette),
    ...areaLayers(palette, options.appearance, options.behindAnswer),
    ...lineLayers(palette, options.behindAnswer),
    ...resultLayers(options.resultColors, palette),
    ...highlightLayers(palette),
    ...labelLayers(palette, options),
  ] as Draft[]) as unknown as LayerSpecification[]
}
