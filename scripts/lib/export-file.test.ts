import { describe, expect, it } from 'vitest'
import { aContent } from '../../src/core/report/export-arbitraries'
import { CliError } from './cli-error'
import { checkOut, isFileFormat, writeExport } from './export-file'

describe('files of a command', () => {
  it('are not written to a terminal where they are bytes', () => {
    expect(() => checkOut('xlsx', undefined)).toThrow('name a file with --out NAME.xlsx')
    expect(() => checkOut('shp', undefined)).toThrow('--out NAME.zip')
    for (const [format, out] of [
      ['kml', undefined],
      ['csv', undefined],
      ['xlsx', 'a.xlsx'],
    ] as const)
      // prettier-ignore
      expect(() => checkOut(format, out)).not.toThrow()
  })

  it('are refused where there are no shapes, in one sentence', async () => {
    await expect(writeExport(aContent(), 'kml')).rejects.toThrow('There are no shapes to write as kml')
    await expect(writeExport(aContent(), 'kml')).rejects.toThrow(CliError)
  })

  it('are known by name', () => {
    expect(['xlsx', 'csv', 'shp', 'toString'].map(isFileFormat)).toEqual([true, false, true, false])
  })
})
