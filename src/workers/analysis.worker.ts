import { loadEngine } from './analysis-engine'
import { analysisFunctions } from './analysis-functions'
import { splitFinder } from './points-split'
import { serve } from './rpc'

serve(analysisFunctions(loadEngine, splitFinder()))
