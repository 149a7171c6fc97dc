import { serve } from '#libs/http'
import { CountyModule } from './county.module.js'

await serve('county', parts => [CountyModule.with(parts)])
