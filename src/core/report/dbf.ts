import type { ShapeField } from './export-content'

type Value = string | number | null

/** A dBASE table, and the keys of the fields in which a text was too long. */
export interface DbfFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly shortened: readonly string[]
}

/** dBASE's limits: bytes of a text, figures of a number. */
const TEXT_BYTES = 254
const NUMBER_FIGURES = 20

/**
 * A dBASE III table in UTF-8 (a `.cpg` beside it says so). A column is of numbers where nothing else is in
 * it. Texts over 254 bytes are cut between two characters. `writtenOn`: `2026-11-22`.
 */
export function writeDbf(
  fields: readonly ShapeField[],
  rows: readonly (readonly Value[])[],
  writtenOn: string,
): DbfFile {
  const columns = fields.map(({ key }, i) => columnOf(key, rows.map((row) => row[i] ?? null))) // prettier-ignore
  const headerSize = 33 + 32 * columns.length
  const rowSize = 1 + columns.reduce((sum, c) => sum + c.width, 0)
  const bytes = new Uint8Array(headerSize + rowSize * rows.length + 1)
  const view = new DataView(bytes.buffer)
  const [year = 0, month = 0, day = 0] = writtenOn.split('-').map(Number)
  bytes.set([0x03, year - 1900, month, day])
  view.setUint32(4, rows.length, true)
  view.setUint16(8, headerSize, true)
  view.setUint16(10, rowSize, true)
  columns.forEach(({ key, type, width, decimals }, i) => {
    const at = 32 * (i + 1)
    bytes.set(new TextEncoder().encode(key), at)
    bytes[at + 11] = type.charCodeAt(0)
    bytes[at + 16] = width
    bytes[at + 17] = decimals
  })
  bytes[headerSize - 1] = 0x0d
  bytes.fill(0x20, headerSize)
  rows.forEach((_, row) => {
    let at = headerSize + row * rowSize + 1
    for (const { cells, type, width } of columns) {
      const cell = cells[row]!
      bytes.set(cell, type === 'N' ? at + width - cell.length : at)
      at += width
    }
  })
  bytes[bytes.length - 1] = 0x1a
  return { bytes, shortened: columns.filter((c) => c.shortened).map((c) => c.key) }
}

interface DbfColumn {
  readonly key: string
  readonly type: 'C' | 'N'
  readonly width: number
  readonly decimals: number
  readonly cells: readonly Uint8Array[]
  readonly shortened: boolean
}

function columnOf(key: string, values: readonly Value[]): DbfColumn {
  const present = values.filter((v) => v !== null)
  if (present.length && present.every((v) => typeof v === 'number')) return numbersOf(key, values)
  const cells = values.map((v) => new TextEncoder().encode(v === null ? '' : String(v)))
  const cut = cells.map(fitting)
  const width = Math.max(1, ...cut.map((c) => c.length))
  return { key, type: 'C', width, decimals: 0, cells: cut, shortened: cut.some((c, i) => c !== cells[i]) }
}

/** As many whole characters as fit: bytes that go on with one begin with the bits 10. */
function fitting(text: Uint8Array): Uint8Array {
  if (text.length <= TEXT_BYTES) return text
  let end = TEXT_BYTES
  while ((text[end]! & 0xc0) === 0x80) end--
  return text.subarray(0, end)
}

/** As many decimals as the figures have, as long as the largest of them fits. */
function numbersOf(key: string, values: readonly Value[]): DbfColumn {
  const numbers = values.filter((v) => typeof v === 'number')
  const whole = Math.max(...numbers.map((n) => Math.trunc(n).toFixed(0).length)) + 1
  const decimals = Math.max(0, Math.min(NUMBER_FIGURES - whole - 1, 15, Math.max(...numbers.map(decimalsOf))))
  const texts = values.map((v) => (typeof v === 'number' ? v.toFixed(decimals) : ''))
  return {
    key,
    type: 'N',
    width: Math.max(...texts.map((text) => text.length)),
    decimals,
    cells: texts.map((text) => new TextEncoder().encode(text)),
    shortened: false,
  }
}

function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
