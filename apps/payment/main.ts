import { serve } from '#libs/http'
import { PaymentModule } from './payment.module.js'

await serve('payment', parts => [PaymentModule.with(parts)])
