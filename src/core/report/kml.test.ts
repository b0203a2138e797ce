import { describe, expect, it } from 'vitest'
import { readKml, readXml } from '../../../scripts/test/read-exports'
import { rectangle } from '../../adapters/geos/shape-arbitraries'
import { aContent, aLayer } from './export-arbitraries'
import { writeKml } from './kml'

const area = rectangle(120, 30, 120.1, 30.1)
const layer = aLayer([
  { geometry: { type: 'Point', coordinates: [120.5, 30] }, about: ['一<二>', '规划：“甲 & 乙”'] },
  {
    geometry: { type: 'MultiPolygon', coordinates: [area.coordinates] },
    folder: '河道 & 航道',
    style: 'rail',
  },
  { geometry: null, values: ['a]]>"b', null] },
])
const written = writeKml(aContent(), layer)

describe('KML', () => {
  it('holds every row, with a name, figures and a shape where there is one', () => {
    const { features } = readKml(written)
    expect(
      features.map((f) => [f.properties!['name'], f.properties!['length_km'], f.geometry?.type]),
    ).toEqual([
      ['名0', '0', 'Point'],
      ['a]]>"b', undefined, undefined],
      ['名1', '1', 'Polygon'],
    ])
  })

  it('quotes in descriptions, as HTML', () => {
    const [description] = Array.from(readXml(written).getElementsByTagName('description')).slice(1)
    expect(description!.textContent).toBe('<p>一&lt;二&gt;</p><p>规划：“甲 &amp; 乙”</p>')
  })

  it('has folders by group, styles by sort, and its sources', () => {
    const xml = readXml(written)
    const names = (tag: string) =>
      Array.from(xml.getElementsByTagName(tag)).map(
        (e) => Array.from(e.childNodes).find((c) => c.nodeName === 'name')?.textContent,
      )
    expect(names('Folder')).toEqual(['铁路', '河道 & 航道'])
    expect(names('Document')).toEqual(['对象清单'])
    expect(written).toContain('<Style id="style-rail"><IconStyle><color>ffb8782a</color>')
    expect(written).toContain('<styleUrl>#style-rail</styleUrl>')
    expect(written).toContain('绍政发〔2024〕6号 · 2024-03-05')
  })
})
