/** Drawing an SVG into a page: the part of SVG that the atlas writes, whole; what is beyond it is an error. */
import { drawText } from './draw-text'
import type { Matrix } from './matrix'
import { IDENTITY, readTransform, times } from './matrix'
import { addPacked, ascii, num, refText } from './objects'
import type { Paint, Style } from './svg-style'
import { INITIAL, styleOf } from './svg-style'
import { ellipsePath, pathOperators, rectPath } from './svg-path'
import type { SvgElement } from './svg-read'
import type { PageKit, Surface } from './surface'
import { cm, named, opacityState } from './surface'

/** Elements that say something of the drawing and draw nothing themselves. */
const SILENT = ['defs', 'title', 'desc', 'metadata', 'clipPath', 'pattern']
/** Attributes that would change the look in ways this does not know. */
const UNKNOWN = ['filter', 'mask', 'marker-start', 'marker-end', 'mix-blend-mode']
/** Larger than any page, in any unit. */
const EVERYWHERE = '[-100000 -100000 100000 100000]'

/** Draw the children of an SVG's root; throws on what it does not know. */
export function drawSvg(surface: Surface, root: SvgElement): void {
  drawChildren(surface, root, styleOf(root, INITIAL))
}

function drawChildren(surface: Surface, { children }: SvgElement, style: Style): void {
  for (const child of children) if (typeof child !== 'string') drawElement(surface, child, style)
}

function drawElement(surface: Surface, element: SvgElement, outer: Style): void {
  const { name, attributes } = element
  if (SILENT.includes(name) || attributes['display'] === 'none') return
  const unknown = UNKNOWN.find((a) => attributes[a])
  if (unknown) throw new Error(`PDF: ${unknown} of <${name}> is not known here`)
  const style = styleOf(element, outer)
  const transform = transformOf(element)
  const clip = attributes['clip-path']
  if (!transform && !clip) return drawPlain(surface, element, style)
  surface.out.push('q')
  if (transform) surface.out.push(cm(transform))
  const inside = transform ? { ...surface, toStart: times(surface.toStart, transform) } : surface
  if (clip) surface.out.push(clipOf(surface.kit, clip))
  drawPlain(inside, element, style)
  surface.out.push('Q')
}

function transformOf({ attributes }: SvgElement): Matrix | null {
  return attributes['transform'] ? readTransform(attributes['transform']) : null
}

/** The element without its transform and clip. */
function drawPlain(surface: Surface, element: SvgElement, style: Style): void {
  const opacity = Number(element.attributes['opacity'] ?? 1)
  if (element.name === 'g') {
    if (opacity < 1) drawGroup(surface, element, style, opacity)
    else drawChildren(surface, element, style)
    return
  }
  const faded = {
    ...style,
    fillOpacity: style.fillOpacity * opacity,
    strokeOpacity: style.strokeOpacity * opacity,
  }
  if (element.name === 'text') drawText(surface, element, faded, (s) => paint(surface, s))
  else if (element.name === 'image') drawImage(surface, element, opacity)
  else drawShape(surface, shapePath(element), faded)
}

/** A group that fades as a whole: its parts cover one another first. */
function drawGroup({ kit, out }: Surface, element: SvgElement, style: Style, opacity: number): void {
  const inner: Surface = { kit, out: [], toStart: IDENTITY }
  drawChildren(inner, element, style)
  const form = addPacked(
    kit.objects,
    `/Type /XObject /Subtype /Form /BBox ${EVERYWHERE} /Resources ${refText(kit.resources)} ` +
      `/Group << /S /Transparency /CS /DeviceRGB >>`,
    ascii(inner.out.join('\n')),
  )
  out.push(`q /${opacityState(kit, opacity, opacity)} gs /${named(kit, 'XObject', form)} Do Q`)
}

/** Path data of any shape; throws where the element is none. */
function shapePath({ name, attributes }: SvgElement): string {
  const n = (attribute: string) => parseFloat(attributes[attribute] ?? '0')
  switch (name) {
    case 'path':
      return attributes['d'] ?? ''
    case 'rect':
      return rectPath(n('x'), n('y'), n('width'), n('height'), n(attributes['rx'] ? 'rx' : 'ry'))
    case 'circle':
      return ellipsePath(n('cx'), n('cy'), n('r'), n('r'))
    case 'ellipse':
      return ellipsePath(n('cx'), n('cy'), n('rx'), n('ry'))
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`
    case 'polyline':
    case 'polygon':
      return `M${attributes['points'] ?? ''}${name === 'polygon' ? 'Z' : ''}`
    default:
      throw new Error(`PDF: <${name}> is not known here`)
  }
}

function drawShape(surface: Surface, d: string, style: Style): void {
  const { fill, stroke, strokeWidth, evenOdd } = style
  const isStroked = stroke && strokeWidth > 0
  if (!d || (!fill && !isStroked)) return
  const even = evenOdd ? '*' : ''
  const end = fill && isStroked ? `B${even}` : fill ? `f${even}` : 'S'
  surface.out.push(`q ${paint(surface, style)} ${pathOperators(d)} ${end} Q`)
}

/** Colours, opacities and line of a style as instructions. */
function paint(surface: Surface, style: Style): string {
  const { fill, stroke, fillOpacity, strokeOpacity, strokeWidth, cap, join, dashes } = style
  const parts = [colour(surface, fill, 'fill'), colour(surface, stroke, 'stroke')]
  if (fillOpacity < 1 || strokeOpacity < 1)
    parts.push(`/${opacityState(surface.kit, fillOpacity, strokeOpacity)} gs`)
  if (stroke) parts.push(`${num(strokeWidth)} w ${cap} J ${join} j [${dashes.map(num).join(' ')}] 0 d`)
  return parts.filter(Boolean).join(' ')
}

function colour(surface: Surface, value: Paint, use: 'fill' | 'stroke'): string {
  if (!value) return ''
  const [rgb, space, pattern] = use === 'fill' ? ['rg', 'cs', 'scn'] : ['RG', 'CS', 'SCN']
  if (!('pattern' in value)) return `${value.map(num).join(' ')} ${rgb}`
  return `/Pattern ${space} /${named(surface.kit, 'Pattern', addPattern(surface, value.pattern))} ${pattern}`
}

/** A pattern in the units of the place that is painted with it. */
function addPattern({ kit, toStart }: Surface, id: string) {
  const element = definition(kit, id)
  const n = (attribute: string) => parseFloat(element.attributes[attribute] ?? '0')
  const own = element.attributes['patternTransform']
  const placed = times(toStart, own ? readTransform(own) : IDENTITY)
  const matrix = times(placed, [1, 0, 0, 1, n('x'), n('y')])
  const tile: Surface = { kit, out: [], toStart: IDENTITY }
  drawChildren(tile, element, styleOf(element, INITIAL))
  const [width, height] = [num(n('width')), num(n('height'))]
  return addPacked(
    kit.objects,
    `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${width} ${height}] ` +
      `/XStep ${width} /YStep ${height} /Matrix [${matrix.map((v) => v.toFixed(6)).join(' ')}] ` +
      `/Resources ${refText(kit.resources)}`,
    ascii(tile.out.join('\n')),
  )
}

function clipOf(kit: PageKit, value: string): string {
  const id = /^url\(#([^)]+)\)$/.exec(value)?.[1] ?? ''
  const shapes = definition(kit, id).children.filter((c): c is SvgElement => typeof c !== 'string')
  const isEven = shapes.some((s) => s.attributes['clip-rule'] === 'evenodd')
  return `${shapes.map((s) => pathOperators(shapePath(s))).join(' ')} W${isEven ? '*' : ''} n`
}

function definition({ definitions }: PageKit, id: string): SvgElement {
  const element = definitions.get(id)
  if (!element) throw new Error(`SVG: nothing is called ${id}`)
  return element
}

/** A picture that fills its box. */
function drawImage({ kit, out }: Surface, { attributes }: SvgElement, opacity: number): void {
  const href = attributes['href'] ?? attributes['xlink:href'] ?? ''
  const picture = kit.pictures.get(href)
  if (!picture) throw new Error(`PDF: no picture for ${href.slice(0, 40)}`)
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((a) =>
    parseFloat(attributes[a] ?? '0'),
  ) as [number, number, number, number]
  const state = opacity < 1 ? `/${opacityState(kit, opacity, opacity)} gs ` : ''
  out.push(`q ${state}${cm([width, 0, 0, -height, x, y + height])} /${named(kit, 'XObject', picture)} Do Q`)
}

/** The elements of an SVG that others may name. */
export function definitionsIn(elements: Iterable<SvgElement>): Map<string, SvgElement> {
  const found = new Map<string, SvgElement>()
  for (const element of elements) {
    const id = element.attributes['id']
    if (id) found.set(id, element)
  }
  return found
}
