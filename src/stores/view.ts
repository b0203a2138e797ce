import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Appearance } from '../catalogue/palette'
import type { Bounds, LonLat } from '../core/domain/geometry'
import type { Language } from '../core/domain/text'

/** Where the map looks: WGS84 and Web-Mercator zoom. */
export interface Camera {
  readonly center: LonLat
  readonly zoom: number
}

/** The six districts. */
export const CITY_BOUNDS: Bounds = [119.85, 29.2, 121.25, 30.3]
/** Narrower pages show the city by its bounds, wider ones as `HOME` says. */
const NARROW_PX = 720

/** The whole city with Hangzhou at its edge. */
export const HOME: Camera = { center: [120.55, 29.86], zoom: 8.7 }

export const PANELS = ['legend', 'find', 'read', 'ask'] as const
export type Panel = (typeof PANELS)[number]

/** A wish for the map to move; `serial` makes a repeated wish count. */
export interface Flight {
  readonly serial: number
  readonly camera?: Partial<Camera>
  readonly bounds?: Bounds
}

/** How the planner looks at the atlas: camera, language, appearance, which panel is open. */
export const useView = defineStore('view', () => {
  const camera = shallowRef<Camera>(HOME)
  const bounds = shallowRef<Bounds>([119.2, 28.9, 121.9, 30.8])
  const language = ref<Language>('zh')
  const appearance = ref<Appearance>('light')
  const panel = ref<Panel | null>('legend')
  const flight = shallowRef<Flight | null>(null)

  const fly = (wish: Omit<Flight, 'serial'>): void => {
    flight.value = { ...wish, serial: (flight.value?.serial ?? 0) + 1 }
  }
  const goHome = (): void => fly(innerWidth < NARROW_PX ? { bounds: CITY_BOUNDS } : { camera: HOME })
  const togglePanel = (wanted: Panel): void => void (panel.value = panel.value === wanted ? null : wanted)
  return { togglePanel, goHome, camera, bounds, language, appearance, panel, flight, fly }
})
