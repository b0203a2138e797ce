import { DIST_DIR, buildApp, isBuilt } from '../../../scripts/lib/build-app'
import { serve } from '../../../scripts/lib/serve'

/**
 * Serve the app as the sources of this moment have it for the time of the browser tests; its address goes to them in
 * `ATLAS_URL`.
 */
export default async function serveBuiltApp(): Promise<() => Promise<void>> {
  if (!isBuilt()) await buildApp()
  const { url, close } = await serve(DIST_DIR, 0)
  process.env['ATLAS_URL'] = url
  return close
}
