import { reachFunctions } from './reach-functions'
import { serve } from './rpc'

serve(reachFunctions())
