import { buildApp, DIST_DIR, isBuilt } from './build-app'
import { serve } from './serve'

/** Build what has changed, serve it, print the address on a line of its own; Ctrl-C ends it. */
export async function startAtlas(): Promise<void> {
  try {
    if (!isBuilt()) {
      console.log('Building the atlas …')
      await buildApp()
    }
    const { url, close } = await serve(DIST_DIR, wantedPort())
    console.log(url)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void close().then(() => process.exit(0)))
    }
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}

function wantedPort(): number | undefined {
  const wish = process.env['PORT']
  if (!wish) return undefined
  const port = Number(wish)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Error(`PORT is ${wish}, which is not a port number.`)
}
