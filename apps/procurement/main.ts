import { serve } from '#libs/http'
import { ProcurementModule } from './procurement.module.js'

await serve('procurement', parts => [ProcurementModule.with(parts)], { takesBids: true })
