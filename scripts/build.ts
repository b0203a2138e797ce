/** `npm run build`: data and app, whether or not something changed. */
import { buildApp } from './lib/build-app'

try {
  await buildApp()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
