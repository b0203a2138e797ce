/** The typeface that pages are embedded with: Noto Sans SC, in slices of about a hundred characters each. */
import ranges from '@fontsource/noto-sans-sc/unicode.json'
import { slicesFor } from '../../core/report/pdf/font-slices'
import type { Weight } from '../../core/report/pdf/typesetter'
import type { FontSlice } from '../../core/report/pdf/woff'
import { readWoff } from '../../core/report/pdf/woff'
import { PageFontError } from './page-font-error'

const FOLDER = '/node_modules/@fontsource/noto-sans-sc/files/'
/** Where each slice is served, by its place in the package; the file of the whole set is not among them. */
const FILES = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/noto-sans-sc/files/*-{400,600}-normal.woff',
    '!/node_modules/@fontsource/noto-sans-sc/files/*-chinese-simplified-*',
  ],
  { query: '?url', import: 'default', eager: true },
)
const CSS_WEIGHT: Record<Weight, number> = { normal: 400, bold: 600 }

const loaded = new Map<string, Promise<FontSlice>>()

/** The slices that hold these characters, each loaded once. Rejects with `PageFontError`. */
export function loadSlices(characters: Iterable<string>, weight: Weight): Promise<FontSlice[]> {
  return Promise.all(
    slicesFor(characters, ranges).map((name) => {
      // Numbered slices are written `[4]`.
      const file = `noto-sans-sc-${name.replace(/[[\]]/g, '')}-${CSS_WEIGHT[weight]}-normal.woff`
      const slice = loaded.get(file) ?? loadSlice(file)
      loaded.set(file, slice)
      slice.catch(() => loaded.delete(file))
      return slice
    }),
  )
}

async function loadSlice(file: string): Promise<FontSlice> {
  try {
    const response = await fetch(FILES[FOLDER + file]!)
    if (!response.ok) throw new Error(String(response.status))
    return readWoff(new Uint8Array(await response.arrayBuffer()))
  } catch (error) {
    throw new PageFontError(file, { cause: error })
  }
}
