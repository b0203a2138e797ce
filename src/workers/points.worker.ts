import { pointsFunctions } from './points-split'
import { serve } from './rpc'

serve(pointsFunctions())
