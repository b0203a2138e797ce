/** A format takes longer to make than to use many times; each is made once. */
const formats = new Map<string, Intl.NumberFormat>()

/** `1,234.5`: a figure with its thousands apart and `least` to `most` decimals, alike in both languages. */
export function numberText(figure: number, most: number, least = 0): string {
  const key = `${least}–${most}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en', { minimumFractionDigits: least, maximumFractionDigits: most })
    formats.set(key, format)
  }
  return format.format(figure)
}
