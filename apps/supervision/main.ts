import { serve } from '#libs/http'
import { SupervisionModule } from './supervision.module.js'

await serve('supervision', parts => [SupervisionModule.with(parts)])
