import { bboxPolygon, booleanIntersects } from '@turf/turf'
import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { zh } from '../../src/catalogue/messages/zh'
import { symbolIn } from '../../src/catalogue/symbols'
import { THEME_IDS } from '../../src/catalogue/themes'
import { DISTRICT_NAMES } from '../../src/core/domain/district'
import type { Bounds } from '../../src/core/domain/geometry'
import { boundsOf } from '../../src/core/domain/geometry'
import { readSnapshotSettings } from '../../src/core/report/page-settings'
import { withTemplate } from '../../src/core/report/page-templates'
import { composePage } from '../../src/features/report/compose-page'
import { mapContextOf } from '../../src/map/context-of'
import type { MapState } from '../../src/map/map-state'
import { readSourceData } from '../lib/data-folder'
import { themeStates } from './theme-state'

const stateOf = themeStates(readSourceData())

/** Does a shape lie in the frame? By its bounds where they tell, else by Turf. */
function shows(shape: Geometry, frame: Bounds): boolean {
  const b = boundsOf([shape])
  if (!b || b[0] > frame[2] || b[2] < frame[0] || b[1] > frame[3] || b[3] < frame[1]) return false
  const isWhole = b[0] >= frame[0] && b[2] <= frame[2] && b[1] >= frame[1] && b[3] <= frame[3]
  return isWhole || booleanIntersects(bboxPolygon(frame), shape)
}

/** The sorts of things that the page's map draws in its frame, read off the map's own sources and marks. */
function drawnSorts(state: MapState, frame: Bounds): string[] {
  const { sources, marks } = mapContextOf(state)
  const features = [...sources.areas.features, ...sources.lines.features]
  const shapes = features.filter((f) => f.properties?.['id'] && shows(f.geometry, frame))
  const points = marks.filter(({ at }) => shows({ type: 'Point', coordinates: at }, frame))
  const ids = new Set([...shapes.map((f) => f.properties?.['id'] as string), ...points.map((m) => m.id)])
  const unnamed = state.contextLines.filter((line) => shows(line.geometry, frame))
  return [
    ...new Set([
      ...state.visible.filter((e) => ids.has(e.id)).map((e) => symbolIn(null, e) as string),
      ...unnamed.map((line) => line.properties.kind as string),
    ]),
  ].toSorted()
}

const PAGES = THEME_IDS.flatMap((theme) =>
  [null, ...DISTRICT_NAMES].map((district) => [theme, district] as const),
)

describe('the legend of every theme and of every district page', () => {
  it.each(PAGES)('%s, %s names what the frame shows, and nothing else', (theme, district) => {
    const settings = withTemplate(readSnapshotSettings({}), 'district-page')
    const page = composePage(settings, {
      state: stateOf(theme, district),
      screen: { center: [120.6, 29.9], zoom: 9, width: 1000, height: 700 },
      words: zh,
      widthOf: (text, points) => text.length * points * 0.35,
      today: '2026-11-22',
    })
    const sorts = page.legend.map(({ id }) => id).filter((id) => !/^(rhythm:|hatch$)/.test(id))
    expect(sorts.toSorted()).toEqual(drawnSorts(page.state, page.camera.bounds))
  })
})
