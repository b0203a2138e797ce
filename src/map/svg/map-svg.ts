/** The map as vectors: the same context and the same style table that the screen draws, as SVG groups. */
import type { Feature } from 'geojson'
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { PALETTE, PIGMENTS } from '../../catalogue/palette'
import type { LonLat } from '../../core/domain/geometry'
import type { Language } from '../../core/domain/text'
import type { Box } from '../../core/report/page-box'
import type { LayerId } from '../draw-order'
import { MARKS_BELOW } from '../draw-order'
import { hatchId } from '../hatch-id'
import type { MapContext, SourceId } from '../map-context'
import { NO_PICTURE } from '../surface'
import { ELEMENT_OF } from './elements'
import type { LayerReader } from './evaluate'
import { layerReader } from './evaluate'
import { LAYER_TITLES } from './layer-titles'
import { LOWER_HALF, markSvg } from './marks'
import type { EmsOf } from './name-style'
import { nameSvg } from './name-style'
import { placeNames } from './names'
import type { MapPlane, XY } from './plane'
import { isInside, mapPlane, rounded } from './plane'

/** What a class of things on the map is: a line of the legend. */
export interface MapClass {
  readonly id: string
  readonly title: string
}

export interface MapSvgRequest {
  readonly context: MapContext
  readonly camera: { readonly center: LonLat; readonly zoom: number; readonly width: number }
  /** Where the map goes, drawing units; its width is the camera's. */
  readonly frame: Box
  readonly language: Language
  readonly emsOf: EmsOf
  /** The class of a feature or mark; null where it has none. */
  classOf(properties: Readonly<Record<string, unknown>>): MapClass | null
}

/** A layer of the drawing: its groups by class, or one without. */
interface DrawnLayer {
  readonly id: LayerId | 'marks'
  readonly groups: readonly { readonly of: MapClass | null; readonly elements: readonly string[] }[]
}

/** Sides of a hatch's tile and how thick its strokes are, CSS px. */
const HATCH_PX = { side: 8, stroke: 8 / 9 }

/**
 * Two texts: `defs` for the page's `<defs>`, and `groups`, one for each layer that draws something in the frame, in
 * it one for each class. Groups carry `data-layer` and `data-class`, and the names a drawing program shows.
 */
export function mapSvg(request: MapSvgRequest): { defs: string; groups: string } {
  const { context, camera, frame, language } = request
  const plane = mapPlane(camera, frame)
  const names = namesOf(request, plane)
  const layers = context.layers.flatMap((layer): DrawnLayer[] => {
    const drawn = layer.type === 'symbol' ? names.get(layer.id) : drawLayer(request, layer, plane)
    return [...(layer.id === MARKS_BELOW ? [drawMarks(request, plane)] : []), ...(drawn ? [drawn] : [])]
  })
  const namer = groupNamer()
  return {
    defs: `${LOWER_HALF}${hatches(context, plane)}`,
    groups: layers
      .filter((l) => l.groups.some((g) => g.elements.length))
      .map((l) => layerSvg(l, LAYER_TITLES[l.id][language], namer))
      .join(''),
  }
}

function drawLayer(request: MapSvgRequest, layer: LayerSpecification, plane: MapPlane): DrawnLayer | null {
  const reader = layerReader(layer, request.camera.zoom)
  if (!reader) return null
  const id = layer.id as LayerId
  if (layer.type === 'background') {
    const { x, y, width, height } = plane.frame
    const { hex } = reader.color('background-color', NOTHING)
    const rect = `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${hex}"/>`
    return { id, groups: [{ of: null, elements: [rect] }] }
  }
  if (layer.type === 'raster')
    return { id, groups: [{ of: null, elements: surfaceImage(request, reader, plane) }] }
  const draw = ELEMENT_OF[layer.type]
  if (!draw) throw new Error(`map layer ${id}: ${layer.type} is not drawn as vectors`)
  const isClassed = CLASSED.test(id)
  return {
    id,
    groups: grouped(
      featuresOf(request.context, layer)
        .filter((f) => reader.shows(f))
        .map((f) => ({
          of: isClassed ? request.classOf(f.properties ?? {}) : null,
          element: draw(reader, f, plane),
        })),
    ),
  }
}

/** The smooth surface of an answer is a picture in the drawing too. */
function surfaceImage({ context }: MapSvgRequest, reader: LayerReader, plane: MapPlane): string[] {
  const { url, coordinates } = context.surface
  if (context.surface === NO_PICTURE) return []
  const [[left, top], , [right, bottom]] = coordinates.map((c) => plane.at(c)) as [XY, XY, XY]
  return [
    `<image href="${url}" x="${rounded(left)}" y="${rounded(top)}" width="${rounded(right - left)}" ` +
      `height="${rounded(bottom - top)}" preserveAspectRatio="none" opacity="${reader.number('raster-opacity', NOTHING)}"/>`,
  ]
}

/** Layers whose features are the legend's. */
const CLASSED = /^(area|line|result)-/
const NOTHING: Feature = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'GeometryCollection', geometries: [] },
}

const featuresOf = ({ sources }: MapContext, layer: LayerSpecification): readonly Feature[] =>
  'source' in layer ? sources[layer.source as SourceId].features : []

/** Elements by class, in the order in which classes first appear. */
function grouped(drawn: readonly { of: MapClass | null; element: string }[]): DrawnLayer['groups'] {
  const groups = new Map<string, { of: MapClass | null; elements: string[] }>()
  for (const { of, element } of drawn) {
    if (!element) continue
    const key = of?.id ?? ''
    const group = groups.get(key) ?? { of, elements: [] }
    group.elements.push(element)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Marks whose place is in the frame, in the order of the map: classes lie over one another as their marks do. */
function drawMarks({ context, classOf }: MapSvgRequest, plane: MapPlane): DrawnLayer {
  const palette = PALETTE[context.appearance]
  const size = context.markSize * plane.perPx
  const drawn = context.marks.map((mark) => {
    const at = plane.at(mark.at)
    return {
      of: classOf({ id: mark.id }),
      element: isInside(at, plane.frame) ? markSvg(mark, at, size, palette) : '',
    }
  })
  return { id: 'marks', groups: grouped(drawn) }
}

/** Names by layer: placed from the topmost layer down, as the map does. */
function namesOf({ context, camera, emsOf }: MapSvgRequest, plane: MapPlane): Map<string, DrawnLayer> {
  const space = { plane, emsOf, taken: [] }
  const names = new Map<string, DrawnLayer>()
  for (const layer of context.layers.toReversed()) {
    const reader: LayerReader | null = layer.type === 'symbol' ? layerReader(layer, camera.zoom) : null
    if (!reader) continue
    const elements = placeNames(space, reader, featuresOf(context, layer)).map(nameSvg)
    if (elements.length) names.set(layer.id, { id: layer.id as LayerId, groups: [{ of: null, elements }] })
  }
  return names
}

function hatches({ appearance }: MapContext, { perPx, frame }: MapPlane): string {
  const side = rounded(HATCH_PX.side * perPx)
  const at = `x="${rounded(frame.x)}" y="${rounded(frame.y)}" width="${side}" height="${side}"`
  const d = `M${-side} ${side}L0 0M0 ${side}L${side} 0M${side} ${side}L${2 * side} 0`
  return PIGMENTS.map(
    (pigment) =>
      `<pattern id="${hatchId(appearance, pigment)}" ${at} patternUnits="userSpaceOnUse">` +
      `<path d="${d}" stroke="${PALETTE[appearance].pigment[pigment]}" stroke-width="${rounded(HATCH_PX.stroke * perPx)}" stroke-linecap="square"/></pattern>`,
  ).join('')
}

type Namer = (title: string) => string

/** Ids that say what a group is: drawing programs show them. Each once. */
function groupNamer(): Namer {
  const given = new Map<string, number>()
  return (title) => {
    const plain = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
    const times = (given.get(plain) ?? 0) + 1
    given.set(plain, times)
    return /^\p{L}/u.test(plain) ? `${plain}${times > 1 ? `-${times}` : ''}` : `_${plain}-${times}`
  }
}

function layerSvg({ id, groups }: DrawnLayer, title: string, namer: Namer): string {
  const inner = groups.map(({ of, elements }) =>
    of
      ? `<g ${labelled(namer(`${title}-${of.title}`), of.title)} data-class="${escaped(of.id)}">${elements.join('')}</g>`
      : elements.join(''),
  )
  return `<g ${labelled(namer(title), title)} inkscape:groupmode="layer" data-layer="${id}">${inner.join('')}</g>`
}

const labelled = (id: string, title: string): string => `id="${id}" inkscape:label="${escaped(title)}"`

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)
