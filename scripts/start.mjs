// `npm start`: install what is missing, build what has changed, serve the atlas on this machine.
import { requireNode } from './setup-node.mjs'

requireNode()
import('./start-app.mjs')
