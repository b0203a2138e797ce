import type { Feature, FeatureCollection } from 'geojson'
import { classColors } from '../catalogue/verdict-colours'
import type { Scope } from '../catalogue/themes'
import { themeOf } from '../catalogue/themes'
import type { ChangeCondition } from '../core/domain/filter'
import type { LonLat } from '../core/domain/geometry'
import type { Language } from '../core/domain/text'
import { mapLayers } from './layers'
import type { MapContext, SurfacePicture } from './map-context'
import type { MapState, ResultLayer } from './map-state'
import type { Drawing } from './sources'
import {
  NOTHING,
  areaSource,
  districtSource,
  highlightSource,
  labelSource,
  lineSource,
  pointMarks,
  stopSource,
  waterSource,
} from './sources'
import { remembered } from './remembered'
import { NO_PICTURE, surfaceEdge, surfaceOn, surfacePicture } from './surface'

const NONE: readonly never[] = []
const ALL: Scope = {}

/** What the map draws with emphasis. */
export const speaksIn = ({ theme, narrowed }: Pick<MapState, 'theme' | 'narrowed'>): Scope =>
  (narrowed ? null : themeOf(theme).speaks) ?? ALL

/** Mark sizes, px: full, and small where many lie close together. */
const MARK_SIZE = { full: 20, small: 11 }

/** Remembers each source by what it is made of, so that an unchanged one stays the same object. */
const newMemory = () => ({
  drawing: remembered((language: Language, speaks: Scope, comparison: ChangeCondition | null): Drawing => ({
    language,
    speaks,
    comparison,
  })),
  districts: remembered(districtSource),
  waters: remembered(waterSource),
  ground: remembered(lineSource),
  areas: remembered(areaSource),
  lines: remembered(lineSource),
  stops: remembered(stopSource),
  labels: remembered(labelSource),
  highlight: remembered(highlightSource),
  neighbours: remembered(neighbourSource),
  results: remembered(resultSource),
  surface: remembered(pictureFor),
  layers: remembered(layersFor),
  marks: remembered(pointMarks),
})

/**
 * Makes the contexts of one map: the map as plain data, from the state that decides it. Parts that are unchanged
 * since its last context keep their identity.
 */
export function contextMaker(): (state: MapState) => MapContext {
  const memo = newMemory()
  return (state) => {
    const { language } = state
    const drawing = memo.drawing(language, speaksIn(state), state.comparison)
    return {
      appearance: state.appearance,
      sources: {
        neighbours: memo.neighbours(state.base.neighbours, language),
        'land-use': state.base.landUse,
        sea: state.base.sea,
        waters: memo.waters(state.waters, state.base.lakes, drawing),
        districts: memo.districts(state.districts, state.chosenDistricts, drawing),
        ground: memo.ground(state.ground, NONE, drawing),
        areas: memo.areas(state.visible, drawing),
        lines: memo.lines(state.visible, state.contextLines, drawing),
        stops: memo.stops(state.visible, state.contextLines, drawing),
        results: memo.results(state.results),
        highlight: memo.highlight(state.selected, state.hovered, drawing),
        labels: memo.labels(state.visible, state.districts, state.base.townships, drawing),
      },
      surface: memo.surface(state.results, state.appearance),
      layers: memo.layers(state.appearance, language, themeOf(state.theme).marksFromZoom, state.results),
      marks: memo.marks(state.visible, drawing, stepsBack(state)),
      markSize: state.fullMarks ? MARK_SIZE.full : MARK_SIZE.small,
      selectedMark: state.selected?.id ?? null,
    }
  }
}

/** The contexts of the one map that is always there, and of pages. */
export const mapContextOf = contextMaker()

/** From afar small marks lie side by side and would hide an answer in minutes. */
const stepsBack = ({ results, fullMarks }: MapState): boolean =>
  !fullMarks &&
  results.some((r) => r.shown && r.result.verb === 'reach' && r.result.shapes.features.length > 0)

function layersFor(
  appearance: MapState['appearance'],
  language: Language,
  labelMarksFromZoom: number,
  results: readonly ResultLayer[],
): MapContext['layers'] {
  return mapLayers({
    appearance,
    language,
    labelMarksFromZoom,
    resultColors: resultColors(results, appearance),
    behindAnswer: results.some((r) => r.shown),
  })
}

/** The colour of each class of each result, by `result id/class id`. */
export function resultColors(
  results: readonly ResultLayer[],
  appearance: MapState['appearance'],
): Map<string, string> {
  const colors = new Map<string, string>()
  for (const { id, result } of results) {
    const ofClasses = classColors(result.classes, appearance)
    result.classes.forEach((c, i) => colors.set(`${id}/${c.id}`, ofClasses[i]!))
  }
  return colors
}

/** Of an answer drawn as a surface, the shapes are no more than outlines. */
function resultSource(results: readonly ResultLayer[]): FeatureCollection {
  const surface = surfaceOn(results)
  const features = results
    .filter((r) => r.shown)
    .flatMap(({ id, result }) =>
      result.shapes.features.map((f): Feature => ({
        type: 'Feature',
        geometry: f.geometry,
        properties: {
          classKey: `${id}/${f.properties.classId}`,
          resultId: id,
          ...(id === surface?.id ? { outline: true } : {}),
        },
      })),
    )
  if (surface) features.push(surfaceEdge(surface))
  return features.length ? { type: 'FeatureCollection', features } : NOTHING
}

function pictureFor(results: readonly ResultLayer[], appearance: MapState['appearance']): SurfacePicture {
  const surface = surfaceOn(results)
  return surface ? surfacePicture(surface, appearance) : NO_PICTURE
}

/** Neighbour outlines, and one label point for each at the anchor its data carries. */
function neighbourSource(neighbours: FeatureCollection, language: Language): FeatureCollection {
  const labels = neighbours.features.flatMap((f): Feature[] => {
    const anchor = f.properties?.['anchor'] as LonLat | undefined
    if (!anchor) return []
    const label = f.properties?.[language === 'zh' ? 'name' : 'nameEn'] as string
    const properties = { level: f.properties?.['level'] as string, label }
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: anchor } }]
  })
  return { type: 'FeatureCollection', features: [...neighbours.features, ...labels] }
}
