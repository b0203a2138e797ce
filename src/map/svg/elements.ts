/** SVG elements of features: areas, courses, points. */
import type { Feature, Geometry, Position } from 'geojson'
import type { LonLat } from '../../core/domain/geometry'
import type { Box } from '../../core/report/page-box'
import type { LayerReader } from './evaluate'
import { cutCourse, cutRing, simplified } from './cut'
import type { MapPlane, XY } from './plane'
import { grown, isInside, pathThrough, rounded } from './plane'

/** Points closer to their course than this are left out, mm on paper when a unit is a tenth of one. */
const TOLERANCE = 0.2
/** Beyond the frame that much is kept, so that no cut edge shows. */
const MARGIN = 60
/** A soft edge is this many strokes over one another at most. */
const SOFT_STROKES = 4

type Draw = (reader: LayerReader, feature: Feature, plane: MapPlane) => string

/** The drawing of one feature by its layer's type; empty where nothing of it is in the frame. */
export const ELEMENT_OF: Readonly<Record<string, Draw>> = { fill, line, circle }

function fill(reader: LayerReader, feature: Feature, plane: MapPlane): string {
  const d = areaPath(feature.geometry, plane)
  if (!d) return ''
  const opacity = reader.number('fill-opacity', feature)
  const pattern = reader.text('fill-pattern', feature)
  const { hex, alpha } = reader.color('fill-color', feature)
  const paint = pattern ? `fill="url(#${pattern})"` : `fill="${hex}"`
  return opacity * alpha > 0
    ? `<path d="${d}" ${paint}${attribute('fill-opacity', opacity * (pattern ? 1 : alpha))} fill-rule="evenodd"/>`
    : ''
}

function line(reader: LayerReader, feature: Feature, plane: MapPlane): string {
  const d = courseParts(feature.geometry, plane)
    .map((part) => pathThrough(part, false))
    .join('')
  const width = reader.number('line-width', feature) * plane.perPx
  if (!d || width <= 0) return ''
  const { hex, alpha } = reader.color('line-color', feature)
  const opacity = reader.number('line-opacity', feature) * alpha
  const blur = reader.number('line-blur', feature) * plane.perPx
  const cap = reader.text('line-cap', feature)
  const dashes = reader.list('line-dasharray', feature).map((n) => rounded(Number(n) * width))
  const look =
    `stroke="${hex}"${cap === 'butt' ? '' : ` stroke-linecap="${cap}"`} stroke-linejoin="${reader.text('line-join', feature)}"` +
    (dashes.length ? ` stroke-dasharray="${dashes.join(' ')}"` : '')
  return strokesOf(width, blur, opacity, plane.perPx)
    .map(
      (s) =>
        `<path d="${d}" fill="none" ${look} stroke-width="${rounded(s.width)}"${attribute('stroke-opacity', s.opacity)}/>`,
    )
    .join('')
}

/**
 * A line whose edge fades over `blur` as strokes over one another, the widest first: together they are as dense at
 * each distance from the middle as the map's own line is there.
 */
function strokesOf(
  width: number,
  blur: number,
  opacity: number,
  perPx: number,
): { width: number; opacity: number }[] {
  if (blur < perPx) return [{ width, opacity }]
  const count = Math.min(SOFT_STROKES, Math.max(2, Math.ceil(blur / perPx)))
  const density = (ring: number) =>
    ring > count ? 0 : opacity * Math.min(1, ((width / 2) * (1 - (ring - 0.5) / count)) / blur)
  return Array.from({ length: count }, (_, i) => {
    const ring = count - i
    return { width: (width * ring) / count, opacity: 1 - (1 - density(ring)) / (1 - density(ring + 1)) }
  })
}

function circle(reader: LayerReader, feature: Feature, plane: MapPlane): string {
  if (feature.geometry.type !== 'Point') return ''
  const at = plane.at(feature.geometry.coordinates as unknown as LonLat)
  if (!isInside(at, plane.frame)) return ''
  const px = (name: string) => reader.number(name, feature) * plane.perPx
  const [fillColor, stroke] = [
    reader.color('circle-color', feature),
    reader.color('circle-stroke-color', feature),
  ]
  const strokeWidth = px('circle-stroke-width')
  // The map draws the stroke outside the radius.
  return (
    `<circle cx="${rounded(at[0])}" cy="${rounded(at[1])}" r="${rounded(px('circle-radius') + strokeWidth / 2)}" ` +
    `fill="${fillColor.hex}"${attribute('fill-opacity', reader.number('circle-opacity', feature))} stroke="${stroke.hex}" ` +
    `stroke-width="${rounded(strokeWidth)}"${attribute('stroke-opacity', reader.number('circle-stroke-opacity', feature))}/>`
  )
}

/** Opacities to two digits; whole ones are left out. */
const attribute = (name: string, opacity: number): string =>
  opacity >= 0.995 ? '' : ` ${name}="${Math.round(opacity * 100) / 100}"`

function areaPath(geometry: Geometry, plane: MapPlane): string {
  const areas =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  return areas
    .flat()
    .map((ring) => ring.map((p) => onPlane(p, plane)))
    .filter((ring) => cutRing(ring, plane.frame).length > 2)
    .map((ring) => pathThrough(simplified(cutRing(ring, grown(plane.frame, MARGIN)), TOLERANCE), true))
    .join('')
}

/** Courses, or the edges of areas, as far as they are near the frame; none where nothing is inside it. */
export function courseParts(
  geometry: Geometry,
  plane: MapPlane,
  box: Box = grown(plane.frame, MARGIN),
): XY[][] {
  return coursesOf(geometry).flatMap((positions) => {
    const course = positions.map((p) => onPlane(p, plane))
    if (!cutCourse(course, plane.frame).length) return []
    return cutCourse(course, box).map((part) => simplified(part, TOLERANCE))
  })
}

const onPlane = (position: Position, plane: MapPlane): XY => plane.at(position as unknown as LonLat)

function coursesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    default:
      return []
  }
}
