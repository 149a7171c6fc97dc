import { serve } from '#libs/http'
import { DeliveryModule } from './delivery.module.js'

await serve('delivery', parts => [DeliveryModule.with(parts)])
