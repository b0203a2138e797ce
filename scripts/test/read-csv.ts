/** A reader of RFC 4180 of its own, to read back what was written. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false]
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ',' || c === '\r') {
      row.push(cell)
      cell = ''
      if (c === '\r') {
        rows.push(row)
        row = []
        i++
      }
    } else cell += c
  }
  return rows
}
