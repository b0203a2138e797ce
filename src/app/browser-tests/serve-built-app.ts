import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serve } from '../../../scripts/lib/serve'

const DIST = resolve(import.meta.dirname, '../../../dist')

/** Serve the built app for the time of the browser tests; its address goes to them in `ATLAS_URL`. */
export default async function serveBuiltApp(): Promise<() => Promise<void>> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('The app is not built: run `npm run build` first.')
  const { url, close } = await serve(DIST, 0)
  process.env['ATLAS_URL'] = url
  return close
}
