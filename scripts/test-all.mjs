import { ensurePackages } from './setup-packages.mjs'

ensurePackages()
const { register } = await import('tsx/esm/api')
register()
const { testAll } = await import('./test/all.ts')
process.exitCode = await testAll()
