import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../scripts/test/read-csv'
import { writeCsv } from './csv'

describe('CSV', () => {
  it('brings every cell back, whatever is in it', () => {
    const words = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', ' ', '绍', 'a', '0') })
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1 }), (rows) => {
        const safe = rows.map((r) => r.map((c) => (/^[\r\n]/.test(c) ? `'${c}` : c)))
        expect(readCsv(writeCsv(['甲', 'b'], rows))).toEqual([['甲', 'b'], ...safe])
      }),
    )
  })

  it('keeps formulas from running and numbers as they are', () => {
    const cells = [
      '=1+1',
      '+绍兴',
      '-cmd',
      '@SUM(A1)',
      '\t=1',
      '＝1',
      '-5',
      '+3.2e4',
      '-',
      -7.5,
      '1-2',
      null,
      undefined,
      true,
    ]
    expect(writeCsv(['x'], cells.map((c) => [c])).split('\r\n')).toEqual([
      'x', "'=1+1", "'+绍兴", "'-cmd", "'@SUM(A1)", "'\t=1", "'＝1", '-5', '+3.2e4', "'-", '-7.5', '1-2', '', '', 'true', '',
    ]) // prettier-ignore
  })

  it('begins with a byte order mark on request only', () => {
    expect(writeCsv(['a'], [], { bom: true })).toBe('\uFEFFa\r\n')
    expect(writeCsv(['a'], [])).toBe('a\r\n')
  })
})
