import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapContext } from '../../map/map-context'
import { addMarksOverlay } from '../deckgl/overlay'
import { newPicture } from '../files/rasterise'
import { newBaseMap } from './base-map'
import type { Camera } from './map-view'
import type { Piece, Strip } from './render-image-strips'
import { stripsOf } from './render-image-strips'
import type { PictureSize, PictureWindow } from './render-image-window'
import { putWindow } from './render-image-window'

/** While sources load the map draws many frames: small ones, so that only the last ones cost. */
const DRAFT_RATIO = 0.25
/** A drawing buffer smaller than this on each side is no use: the graphics card has given up. */
const LEAST_SIDE = 64

/** What to render: the camera, the map's size in CSS px (1/96 inch), and device px per CSS px (dpi / 96). */
export interface MapImageRequest {
  readonly camera: Camera
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** What is wanted of it, device px around the map's middle; the whole unless told. */
  readonly frame?: PictureSize
  readonly signal?: AbortSignal
  /** How much is drawn, 0 to 1. */
  onProgress?(share: number): void
}

/** As wide as the picture; `y` and `height` in its px. The canvas is drawn over when the next strip is asked for. */
export interface MapStrip {
  readonly canvas: HTMLCanvasElement
  readonly y: number
  readonly height: number
}

/** The graphics card gave up while the picture was being drawn. */
export class MapInterrupted extends Error {}

/** Something the map shows did not load: without it the picture would be incomplete. */
export class MapIncomplete extends Error {}

/**
 * Render a context anew in a hidden map, point marks included, and hand it over from top to bottom, a strip at a
 * time: however large the picture, memory and graphics card hold one strip of it. All strips show one and the same
 * map, its names placed once; no seam is to be seen.
 * Throws `MapUnavailable` without WebGL 2, `MapInterrupted` when the graphics card gives up, `MapIncomplete` when
 * something does not load, and the signal's reason when cancelled.
 */
export async function* renderMapStrips(
  context: MapContext,
  request: MapImageRequest,
): AsyncGenerator<MapStrip> {
  const { width, height, pixelRatio, signal, onProgress } = request
  signal?.throwIfAborted()
  const container = document.createElement('div')
  container.style.cssText = `position:fixed;left:-20000px;top:0;width:${width}px;height:${height}px;`
  container.setAttribute('aria-hidden', 'true')
  document.body.append(container)
  let map: MapLibreMap | null = null
  try {
    map = draftMap(context, request, container)
    const window = putWindow(map.getCanvas().getContext('webgl2')!)
    const end = endOf(map, signal)
    await untilDrawn(map, context, end)
    map.setPixelRatio(pixelRatio)
    await once(map, 'idle', end)
    const picture = { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) }
    const frame = middleOf(picture, request.frame ?? picture)
    const { canvas, pen } = newPicture(frame.width, 1, { willReadFrequently: true })
    for (const strip of drawableStrips(window, frame, picture)) {
      const { y, height: rows } = strip[0]!
      canvas.height = rows
      drawStrip(pen, map, window, strip, picture)
      yield { canvas, y: y - frame.y, height: rows }
      onProgress?.((y - frame.y + rows) / frame.height)
      await breath()
      end.throwIfAborted()
    }
  } finally {
    map?.remove()
    container.remove()
  }
}

/** The same as one canvas. Rejects as `renderMapStrips` throws, and where the browser has no canvas so large. */
export async function renderMapImage(
  context: MapContext,
  request: MapImageRequest,
): Promise<HTMLCanvasElement> {
  const { width, height, pixelRatio, frame } = request
  const size = frame ?? { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) }
  const { canvas, pen } = newPicture(size.width, size.height)
  for await (const strip of renderMapStrips(context, request)) pen.drawImage(strip.canvas, 0, strip.y)
  return canvas
}

function draftMap(context: MapContext, request: MapImageRequest, container: HTMLElement): MapLibreMap {
  const { camera, pixelRatio } = request
  return newBaseMap(context, {
    container,
    center: camera.center,
    zoom: camera.zoom,
    pixelRatio: Math.min(pixelRatio, DRAFT_RATIO),
    interactive: false,
    // The window decides.
    maxCanvasSize: [Infinity, Infinity],
    trackResize: false,
  })
}

async function untilDrawn(map: MapLibreMap, context: MapContext, end: AbortSignal): Promise<void> {
  await once(map, 'load', end)
  addMarksOverlay(map, context)
  // Twice: the first idle may come before deck.gl has uploaded its icons.
  await once(map, 'idle', end)
  await once(map, 'idle', end)
}

/** The piece of a picture that lies around its middle, on whole pixels. */
const middleOf = (picture: PictureSize, { width, height }: PictureSize): Piece => ({
  x: Math.round((picture.width - width) / 2),
  y: Math.round((picture.height - height) / 2),
  width,
  height,
})

/** Strips of pieces that the graphics card does give a buffer for. */
function drawableStrips(window: PictureWindow, frame: Piece, picture: PictureSize): Strip[] {
  for (let side = window.mostSide; side >= LEAST_SIDE; side = Math.floor(side / 2)) {
    const strips = stripsOf(frame, side)
    const piece = strips[0]![0]!
    const real = window.show(piece, picture)
    if (real.width >= piece.width && real.height >= piece.height) return strips
  }
  throw new MapInterrupted('no drawing buffer')
}

function drawStrip(
  pen: CanvasRenderingContext2D,
  map: MapLibreMap,
  window: PictureWindow,
  strip: Strip,
  picture: PictureSize,
): void {
  const gl = map.getCanvas().getContext('webgl2')!
  for (const piece of strip) {
    window.show(piece, picture)
    map.redraw()
    if (gl.isContextLost()) throw new MapInterrupted('WebGL')
    // At once, in the same task: afterwards the buffer may be cleared.
    pen.drawImage(map.getCanvas(), piece.x - strip[0]!.x, 0)
  }
}

/** Let the browser answer the reader, who may want to cancel. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Aborted when the caller cancels, something fails to load or the graphics card gives up. */
function endOf(map: MapLibreMap, signal?: AbortSignal): AbortSignal {
  const failure = new AbortController()
  map.on('error', ({ error }) => failure.abort(new MapIncomplete(error.message, { cause: error })))
  map.on('webglcontextlost', () => failure.abort(new MapInterrupted('WebGL')))
  return signal ? AbortSignal.any([signal, failure.signal]) : failure.signal
}

function once(map: MapLibreMap, event: 'load' | 'idle', end: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    end.throwIfAborted()
    const give = () => reject(end.reason)
    end.addEventListener('abort', give, { once: true })
    map.once(event, () => {
      end.removeEventListener('abort', give)
      resolve()
    })
    map.triggerRepaint()
  })
}
