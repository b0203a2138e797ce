// `npm test`: install what is missing, a browser included, then every check in turn.
import { requireNode } from './setup-node.mjs'

requireNode()
import('./test-all.mjs')
