import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Bounds, LonLat } from '../../core/domain/geometry'
import type { MapContext, SourceId } from '../../map/map-context'
import { diffContexts } from '../../map/diff'
import type { MarksOverlay } from '../deckgl/overlay'
import { applyChanges } from './apply-changes'
import { newBaseMap } from './base-map'
import { entityAt } from './hit-test'

/** Where the map looks. */
export interface Camera {
  readonly center: LonLat
  readonly zoom: number
}

/** What the map tells its owner. */
export interface MapViewEvents {
  moved(camera: Camera, bounds: Bounds): void
  /** While it moves, frame by frame; not while it follows another map. */
  moving?(camera: Camera): void
  /** An entity under the pointer, or null; `at` is WGS84. */
  hovered(id: string | null, at: LonLat, screen: [number, number]): void
  clicked(id: string | null, at: LonLat): void
  /** `loading` until everything asked for is drawn. */
  state(state: 'loading' | 'idle'): void
  contextLost(): void
}

/** A live map that draws contexts. */
export interface MapView {
  draw(context: MapContext): void
  flyTo(camera: Partial<Camera>): void
  /** Look where another map looks, at once and without a word. */
  follow(camera: Camera): void
  fit(bounds: Bounds, padding?: Padding): void
  zoomBy(steps: number): void
  bounds(): Bounds
  camera(): Camera
  resize(): void
  /** What a screen reader calls the map when it gets the keys. */
  name(words: string): void
  remove(): void
}

export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Sets the camera off; `duration` in ms. */
type Flight = (duration: number) => unknown

const FIT_PADDING: Padding = { top: 48, right: 48, bottom: 48, left: 48 }
const FLIGHT_MS = 200

const stillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Put a map into the container; throws `MapUnavailable` where the browser cannot draw one. */
export function createMapView(
  container: HTMLElement,
  first: MapContext,
  camera: Camera,
  events: MapViewEvents,
): MapView {
  const map = newBaseMap(first, {
    container,
    center: camera.center,
    zoom: camera.zoom,
    minZoom: 6.5,
    maxZoom: 17,
    maxBounds: [115, 26, 126, 34],
    dragRotate: false,
    touchPitch: false,
    maxCanvasSize: [8192, 8192],
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()

  let drawn = first
  let wanted = first
  let overlay: MarksOverlay | null = null
  let ready = false

  /** Sources whose new data is not on the screen yet; what is wanted meanwhile waits, the newest alone is drawn. */
  let arriving: SourceId[] = []

  const settle = () => {
    if (!ready || wanted === drawn || arriving.length) return
    const changes = diffContexts(drawn, wanted)
    applyChanges(map, changes)
    if (changes.some((c) => c.op === 'set-marks')) overlay?.draw(wanted)
    arriving = changes.flatMap((c) => (c.op === 'set-data' ? [c.source] : []))
    drawn = wanted
  }
  map.on('render', () => {
    if (!arriving.length) return
    arriving = arriving.filter((source) => !map.isSourceLoaded(source))
    settle()
  })

  /** A context is put on the map in a task of its own, so that the page that made it is not held up by both at once. */
  let due: ReturnType<typeof setTimeout> | undefined
  const settleSoon = () => {
    due ??= setTimeout(() => {
      due = undefined
      settle()
      map.triggerRepaint()
    })
  }

  /** The flight underway. */
  let flight: Flight | null = null
  const fly = (go: Flight): void => {
    go(stillness() ? 0 : FLIGHT_MS)
    flight = map.isMoving() ? go : null
  }

  map.once('load', async () => {
    ready = true
    settle()
    const { addMarksOverlay } = await import('../deckgl/overlay')
    overlay = addMarksOverlay(map, wanted)
    map.triggerRepaint()
  })
  map.on('idle', () => {
    arriving = []
    if (wanted !== drawn) settle()
    else if (overlay) events.state('idle')
  })
  /** Another map leads. */
  let following = false
  map.on('move', () => {
    if (!following) events.moving?.(cameraOf(map))
  })
  map.on('moveend', () => {
    flight = null
    if (!following) events.moved(cameraOf(map), boundsOfMap(map))
  })
  map.on('webglcontextlost', () => events.contextLost())
  listenToPointer(map, () => wanted, events)
  map.on('error', (e) => console.error(e.error))

  return {
    draw(context) {
      wanted = context
      events.state('loading')
      settleSoon()
    },
    follow({ center, zoom }) {
      following = true
      map.jumpTo({ center: [...center], zoom })
      following = false
    },
    flyTo: ({ center, zoom }) =>
      fly((duration) =>
        map.easeTo({ ...(center ? { center } : {}), ...(zoom === undefined ? {} : { zoom }), duration }),
      ),
    fit: (bounds, padding = FIT_PADDING) =>
      fly((duration) => map.fitBounds(bounds, { padding: { ...padding }, maxZoom: 13, duration })),
    zoomBy(steps) {
      const zoom = map.getZoom() + steps
      fly((duration) => map.easeTo({ zoom, duration }))
    },
    name: (words) => map.getCanvas().setAttribute('aria-label', words),
    bounds: () => boundsOfMap(map),
    camera: () => cameraOf(map),
    resize() {
      // A flight aims at the middle the map had when it began: begin it anew, or it ends beside its goal.
      const underway = flight
      map.resize()
      if (underway) fly(underway)
    },
    remove() {
      clearTimeout(due)
      overlay?.remove()
      map.remove()
    },
  }
}

function listenToPointer(map: MapLibreMap, context: () => MapContext, events: MapViewEvents): void {
  let frame = 0
  const at = (e: MapMouseEvent): LonLat => [e.lngLat.lng, e.lngLat.lat]
  map.on('mousemove', (e) => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const id = entityAt(map, context(), e.point)
      map.getCanvas().style.cursor = id ? 'pointer' : ''
      events.hovered(id, at(e), [e.point.x, e.point.y])
    })
  })
  map.on('mouseout', (e) => events.hovered(null, at(e), [e.point.x, e.point.y]))
  map.on('click', (e) => events.clicked(entityAt(map, context(), e.point), at(e)))
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter()
  return { center: [lng, lat], zoom: map.getZoom() }
}

function boundsOfMap(map: MapLibreMap): Bounds {
  const b = map.getBounds()
  return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()]
}
