/** From the ground somebody wants on the page to where the map must look. WGS84 and Web Mercator. */
import type { Bounds, LonLat } from '../domain/geometry'
import type { Box } from './page-box'
import { MM_PER_PX, metresPerPixel, scaleDenominator, zoomForScale } from './scale'

/** The ground a page shows: a width along the parallel through the centre, a scale there, or whatever holds bounds. */
export type Ground =
  | { readonly center: LonLat; readonly widthM: number }
  | { readonly center: LonLat; readonly denominator: number }
  | { readonly bounds: Bounds }

export interface PageCamera {
  readonly center: LonLat
  /** MapLibre's zoom for a map of `width` × `height` CSS px. */
  readonly zoom: number
  readonly width: number
  readonly height: number
  /** The page's scale 1:n at the centre, on paper. */
  readonly denominator: number
  /** What lies in the frame, WGS84. */
  readonly bounds: Bounds
}

/** Bounds are shown with this share of the frame left free around them. */
const FREE_SHARE = 0.06
const WORLD_PX = 512

/** Where the map looks so that the frame (mm) shows the ground, its marks `magnify` times as large as on a screen. */
export function pageCamera(frame: Box, magnify: number, ground: Ground): PageCamera {
  const width = frame.width / MM_PER_PX / magnify
  const height = frame.height / MM_PER_PX / magnify
  const { center, zoom } = lookAt(ground, width, height, magnify)
  return {
    center,
    zoom,
    width,
    height,
    denominator: scaleDenominator(zoom, center[1]) / magnify,
    bounds: viewBounds(center, zoom, width, height),
  }
}

function lookAt(
  ground: Ground,
  width: number,
  height: number,
  magnify: number,
): { center: LonLat; zoom: number } {
  if ('bounds' in ground) return fitted(ground.bounds, width, height)
  const [, lat] = ground.center
  if ('denominator' in ground)
    return { center: ground.center, zoom: zoomForScale(ground.denominator * magnify, lat) }
  return { center: ground.center, zoom: Math.log2((metresPerPixel(0, lat) * width) / ground.widthM) }
}

function fitted(
  [west, south, east, north]: Bounds,
  width: number,
  height: number,
): { center: LonLat; zoom: number } {
  const [x1, y1] = toWorld([west, north], 0)
  const [x2, y2] = toWorld([east, south], 0)
  const free = 1 - 2 * FREE_SHARE
  const zoom = Math.min(Math.log2((width * free) / (x2 - x1)), Math.log2((height * free) / (y2 - y1)))
  return { center: fromWorld([(x1 + x2) / 2, (y1 + y2) / 2], 0), zoom }
}

/** What a map of `width` × `height` CSS px shows, WGS84. */
export function viewBounds(center: LonLat, zoom: number, width: number, height: number): Bounds {
  const [x, y] = toWorld(center, zoom)
  const [west, north] = fromWorld([x - width / 2, y - height / 2], zoom)
  const [east, south] = fromWorld([x + width / 2, y + height / 2], zoom)
  return [west, south, east, north]
}

/** Size in CSS px of a map that shows these bounds at a zoom. */
export function viewSize(
  [west, south, east, north]: Bounds,
  zoom: number,
): { width: number; height: number } {
  const [x1, y1] = toWorld([west, north], zoom)
  const [x2, y2] = toWorld([east, south], zoom)
  return { width: x2 - x1, height: y2 - y1 }
}

/** How far a position lies right of and below the middle of a view, CSS px. */
export function fromMiddle(
  at: LonLat,
  view: { readonly center: LonLat; readonly zoom: number },
): [number, number] {
  const [x, y] = toWorld(at, view.zoom)
  const [cx, cy] = toWorld(view.center, view.zoom)
  return [x - cx, y - cy]
}

/** The position `dx`, `dy` CSS px right of and below another. */
export function shifted(center: LonLat, zoom: number, dx: number, dy: number): LonLat {
  const [x, y] = toWorld(center, zoom)
  return fromWorld([x + dx, y + dy], zoom)
}

function toWorld([lng, lat]: LonLat, zoom: number): [number, number] {
  const size = WORLD_PX * 2 ** zoom
  const s = Math.sin((lat * Math.PI) / 180)
  return [((lng + 180) / 360) * size, (0.5 - Math.atanh(s) / (2 * Math.PI)) * size]
}

function fromWorld([x, y]: [number, number], zoom: number): LonLat {
  const size = WORLD_PX * 2 ** zoom
  const lat = (Math.asin(Math.tanh((0.5 - y / size) * 2 * Math.PI)) * 180) / Math.PI
  return [(x / size) * 360 - 180, lat]
}
