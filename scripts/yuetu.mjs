#!/usr/bin/env node
// The command line, as `npx yuetu`: runs the TypeScript sources as they are.
import { register } from 'tsx/esm/api'

register()
await import('./yuetu.ts')
