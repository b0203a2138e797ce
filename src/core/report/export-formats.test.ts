import { describe, expect, it } from 'vitest'
import { aContent, aLayer } from './export-arbitraries'
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS, isExportFormat } from './export-formats'
import { exportName } from './export-name'

describe('export formats', () => {
  it.each(EXPORT_FORMAT_IDS)('%s writes what it says: text or bytes', async (id) => {
    const { load, binary } = EXPORT_FORMATS[id]
    const file = (await load())({ ...aContent(), layer: aLayer([{}]) })
    expect(typeof file === 'string').toBe(!binary)
    expect(file.length).toBeGreaterThan(0)
  })

  it('refuse shapes where there are none', async () => {
    for (const id of ['geojson', 'kml', 'shp'] as const) {
      const write = await EXPORT_FORMATS[id].load()
      expect(() => write(aContent())).toThrow('no shapes')
    }
  })

  it('are known by name', () => {
    expect(['xlsx', 'toString', 'pdf'].map(isExportFormat)).toEqual([true, false, false])
  })

  it('files are named by what they hold, as every file system takes it', () => {
    expect(exportName('诸暨市 对象清单', 'csv')).toBe('yuetu-诸暨市-对象清单.csv')
    expect(exportName('a/b:c?"<x>|*\n', 'kml')).toBe('yuetu-a-b-c-x.kml')
    expect(exportName('越'.repeat(200), 'zip').length).toBeLessThan(80)
  })
})
