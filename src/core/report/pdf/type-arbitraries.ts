import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { slicesFor } from './font-slices'
import type { Weight } from './typesetter'
import type { FontSlice } from './woff'
import { readWoff } from './woff'

const require = createRequire(import.meta.url)
const PACKAGE = '@fontsource/noto-sans-sc'
const CSS_WEIGHT: Record<Weight, number> = { normal: 400, bold: 600 }

const ranges = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/unicode.json`), 'utf8')) as Record<
  string,
  string
>

/** The shipped typeface's slices for a text, from the package itself. */
export const slicesHere = (text: Iterable<string>, weight: Weight): FontSlice[] =>
  slicesFor(text, ranges).map((name) =>
    readWoff(
      readFileSync(
        require.resolve(
          `${PACKAGE}/files/noto-sans-sc-${name.replace(/[[\]]/g, '')}-${CSS_WEIGHT[weight]}-normal.woff`,
        ),
      ),
    ),
  )
