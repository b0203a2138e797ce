import { ensurePackages } from './setup-packages.mjs'

ensurePackages()
const { register } = await import('tsx/esm/api')
register()
const { startAtlas } = await import('./lib/start-atlas.ts')
await startAtlas()
