import { loadEngine } from './analysis-engine'
import { analysisFunctions } from './analysis-functions'
import { serve } from './rpc'

serve(analysisFunctions(loadEngine))
