/** `npm run bench [-- name …]`: how long things take here, beside something else measured in the same run. */
import { benchText } from './bench'
import { benchFilter } from './filter'
import { benchGrowth } from './growth'
import { benchNative } from './native'
import { benchPage } from './page'
import { benchReach } from './reach'
import { measureSizes, sizeText } from './size'
import { benchSlider } from './slider'

/** Each bench as the lines it prints. */
const BENCHES: Record<string, () => Promise<string>> = {
  size: async () => sizeText(await measureSizes()),
  filter: async () => benchText(await benchFilter()),
  reach: benchReach,
  native: benchNative,
  page: benchPage,
  growth: benchGrowth,
  slider: benchSlider,
}

const asked = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length && !asked.includes(name)) continue
  process.stdout.write(`${name}\n${await bench()}\n`)
}
