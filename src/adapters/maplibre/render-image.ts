import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapContext } from '../../map/map-context'
import { addMarksOverlay } from '../deckgl/overlay'
import type { Camera } from './map-view'
import { newBaseMap } from './base-map'

/** Largest canvas side asked of the graphics card, px. */
const MAX_SIDE = 8192

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

/**
 * Render a context anew in a hidden map, point marks included, and copy it to a canvas of its own.
 * Rejects with `MapUnavailable` without WebGL 2, and with an `AbortError` when cancelled.
 */
export async function renderMapImage(context: MapContext, request: MapImageRequest): Promise<MapImage> {
  const { width, height, pixelRatio, camera, signal } = request
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
      pixelRatio,
      interactive: false,
      maxCanvasSize: [MAX_SIDE, MAX_SIDE],
      canvasContextAttributes: { preserveDrawingBuffer: true },
      trackResize: false,
    })
    await loaded(map, signal)
    addMarksOverlay(map, context)
    await idle(map, signal)
    return copyOf(await frameOf(map), Math.round(width * pixelRatio), Math.round(height * pixelRatio))
  } finally {
    map?.remove()
    container.remove()
  }
}

function once(map: MapLibreMap, event: 'load' | 'idle' | 'render', signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    map.once(event, () => resolve())
    map.triggerRepaint()
  })
}

const loaded = (map: MapLibreMap, signal?: AbortSignal): Promise<void> => once(map, 'load', signal)

/** Twice: the first idle may come before deck.gl has uploaded its icons. */
async function idle(map: MapLibreMap, signal?: AbortSignal): Promise<void> {
  await once(map, 'idle', signal)
  await once(map, 'idle', signal)
}

async function frameOf(map: MapLibreMap): Promise<HTMLCanvasElement> {
  await once(map, 'render')
  return map.getCanvas()
}

function copyOf(source: HTMLCanvasElement, width: number, height: number): MapImage {
  const canvas = document.createElement('canvas')
  canvas.width = source.width
  canvas.height = source.height
  canvas.getContext('2d')!.drawImage(source, 0, 0)
  return { canvas, complete: source.width >= width - 1 && source.height >= height - 1 }
}
