import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapContext } from '../../map/map-context'
import { addMarksOverlay } from '../deckgl/overlay'
import type { Camera } from './map-view'
import { newBaseMap } from './base-map'

/** Largest canvas side asked of the graphics card, px. */
const MAX_SIDE = 8192

/** While sources load the map draws many frames: small ones, so that only the last ones cost. */
const DRAFT_RATIO = 0.25

/** What to render: the camera, the frame's size in CSS px (1/96 inch), and device px per CSS px (dpi / 96). */
export interface MapImageRequest {
  readonly camera: Camera
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly signal?: AbortSignal
}

/** The map as a picture. `complete` is false where the graphics card made it smaller than asked. */
export interface MapImage {
  readonly canvas: HTMLCanvasElement
  readonly complete: boolean
}

/** The graphics card gave up while the picture was being drawn. */
export class MapInterrupted extends Error {}

/**
 * Render a context anew in a hidden map, point marks included, and copy it to a canvas of its own.
 * Rejects with `MapUnavailable` without WebGL 2, with `MapInterrupted` when the graphics card gives up, with the
 * map's own error when a source or picture fails (a picture without it would be incomplete), and with the
 * signal's reason when cancelled.
 */
export async function renderMapImage(context: MapContext, request: MapImageRequest): Promise<MapImage> {
  const { width, height, pixelRatio, camera, signal } = request
  signal?.throwIfAborted()
  const container = document.createElement('div')
  container.style.cssText = `position:fixed;left:-20000px;top:0;width:${width}px;height:${height}px;`
  container.setAttribute('aria-hidden', 'true')
  document.body.append(container)
  let map: MapLibreMap | null = null
  try {
    map = newBaseMap(context, {
      container,
      center: camera.center,
      zoom: camera.zoom,
      pixelRatio: Math.min(pixelRatio, DRAFT_RATIO),
      interactive: false,
      maxCanvasSize: [MAX_SIDE, MAX_SIDE],
      canvasContextAttributes: { preserveDrawingBuffer: true },
      trackResize: false,
    })
    const end = endOf(map, signal)
    await once(map, 'load', end)
    addMarksOverlay(map, context)
    // Twice: the first idle may come before deck.gl has uploaded its icons.
    await once(map, 'idle', end)
    await once(map, 'idle', end)
    map.setPixelRatio(pixelRatio)
    await once(map, 'idle', end)
    return copyOf(map.getCanvas(), Math.round(width * pixelRatio), Math.round(height * pixelRatio))
  } finally {
    map?.remove()
    container.remove()
  }
}

/** Aborted when the caller cancels, something fails to load or the graphics card gives up. */
function endOf(map: MapLibreMap, signal?: AbortSignal): AbortSignal {
  const failure = new AbortController()
  map.on('error', ({ error }) => failure.abort(error))
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

function copyOf(source: HTMLCanvasElement, width: number, height: number): MapImage {
  const canvas = document.createElement('canvas')
  canvas.width = source.width
  canvas.height = source.height
  canvas.getContext('2d')!.drawImage(source, 0, 0)
  return { canvas, complete: source.width >= width - 1 && source.height >= height - 1 }
}
