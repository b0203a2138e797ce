import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import * as fc from 'fast-check'
import type { Feature } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { LonLat } from '../../core/domain/geometry'
import { layoutPage } from '../../core/report/page'
import { fromMiddle, pageCamera } from '../../core/report/page-camera'
import type { PageContent } from '../../core/report/page-content'
import { sheetOf } from '../../core/report/page-sheet'
import { mapContextOf } from '../../map/context-of'
import { aState } from '../../map/state-arbitraries'
import { styleOf } from '../../map/style-of'
import { PAGE_DETAIL, pageContext } from './page-context'

const FRAME = { x: 10, y: 25, width: 214, height: 160 }
const camera = pageCamera(FRAME, 1, { center: [120.5, 30], denominator: 500_000 })
const context = mapContextOf(aState())
const page = pageContext(context, camera)

const CONTENT: PageContent = {
  title: '',
  subtitle: '',
  notes: '说明',
  legend: null,
  legendRoom: [],
  sampleBox: { width: 30, height: 16 },
  denominator: null,
  northArrow: false,
  sources: '',
  credits: ['© OpenStreetMap'],
  reviewNumber: '',
  date: '',
  words: { legend: '图例', notes: '说明', north: '北', atCentre: '图幅中心', more: String },
}

const nameAt = (form: string, label: string, at: LonLat): Feature => ({
  type: 'Feature',
  properties: { form, label },
  geometry: { type: 'Point', coordinates: at },
})
/** Names of a page whose only names are these, without the fence. */
const namesOf = (...features: Feature[]): Feature[] => {
  const labels = { type: 'FeatureCollection' as const, features }
  const { sources } = pageContext({ ...context, sources: { ...context.sources, labels } }, camera)
  return sources.labels.features.filter((f) => f.properties?.['form'] !== 'fence')
}
const offset = (f: Feature) => fromMiddle((f.geometry as GeoJSON.Point).coordinates as LonLat, camera)

describe('the map of a page', () => {
  it('is a valid style', () => {
    expect(validateStyleMin(styleOf(page)).map((e) => e.message)).toEqual([])
  })

  it('names things earlier, and draws everything else at the same zoom', () => {
    context.layers.forEach((layer, i) => {
      const isName = layer.type === 'symbol' && layer.source !== 'stops' && layer.minzoom !== undefined
      expect(page.layers[i]!.minzoom).toBe(isName ? layer.minzoom! - PAGE_DETAIL : layer.minzoom)
    })
  })

  it('moves a name in until it can be read whole, and no further', () => {
    const inFrame = fc.tuple(
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    )
    const [west, south, east, north] = camera.bounds
    fc.assert(
      fc.property(inFrame, ([u, v]) => {
        const at: LonLat = [(west + east) / 2 + u * (east - west), (south + north) / 2 + v * (north - south)]
        for (const kept of namesOf(nameAt('district', '上虞区', at))) {
          const [x, y] = offset(kept)
          const [x0, y0] = fromMiddle(at, camera)
          expect(Math.abs(x)).toBeLessThanOrEqual(camera.width / 2 - 30)
          expect(Math.abs(y)).toBeLessThanOrEqual(camera.height / 2 - 10)
          expect(Math.hypot(x - x0, y - y0)).toBeLessThan(60)
        }
      }),
    )
  })

  it('leaves alone what lies well inside, and out what lies outside', () => {
    const inside = nameAt('district', '越城区', [120.5, 30])
    expect(namesOf(inside, nameAt('area', '杭州', [118, 30]))).toEqual([inside])
  })

  it('stands its fence on the frame, without a gap that a name could slip through', () => {
    const posts = page.sources.labels.features.filter((f) => f.properties?.['form'] === 'fence').map(offset)
    const [w, h] = [camera.width / 2, camera.height / 2]
    for (const [x, y] of posts)
      expect(Math.min(Math.abs(Math.abs(x) - w), Math.abs(Math.abs(y) - h))).toBeLessThan(0.01)
    const top = posts.filter(([, y]) => Math.abs(y + h) < 0.01).map(([x]) => x)
    const sorted = top.toSorted((a, b) => a - b)
    expect([sorted[0], sorted.at(-1)].map(Math.round as (x: unknown) => number)).toEqual(
      [-w, w].map(Math.round),
    )
    sorted.slice(1).forEach((x, i) => expect(x - sorted[i]!).toBeLessThan(9))
  })
})

describe('what lies on the map', () => {
  it('is fenced too, so that no name is cut by it', () => {
    const layout = layoutPage(
      sheetOf('a4', 'landscape'),
      { ...CONTENT, boxes: { map: FRAME, notes: { x: 60, y: 60, width: 40, height: 30 } } },
      (text, points) => text.length * points * 0.3,
    )
    const at = pageCamera(layout.frame, 1, { center: [120.5, 30], denominator: 500_000 })
    const fenced = pageContext(context, at, layout).sources.labels.features
    const perMm = at.width / FRAME.width
    const middle = { x: FRAME.x + FRAME.width / 2, y: FRAME.y + FRAME.height / 2 }
    const mm = fenced
      .filter((f) => f.properties?.['form'] === 'fence')
      .map((f) => fromMiddle((f.geometry as GeoJSON.Point).coordinates as LonLat, at))
      .map(([x, y]) => [Math.round(middle.x + x / perMm), Math.round(middle.y + y / perMm)])
    for (const corner of [
      [60, 60],
      [100, 60],
      [60, 90],
      [100, 90],
    ])
      // prettier-ignore
      expect(mm).toContainEqual(corner)
  })
})
