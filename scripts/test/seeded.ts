/** Property tests draw the same examples in every run; `SEED=7 npm run unit` draws others. */
import { configureGlobal } from 'fast-check'

configureGlobal({ seed: Number(process.env['SEED'] ?? 2024) })
