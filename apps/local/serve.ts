import { serve } from '#libs/http'
import { CountyModule } from '../county/index.js'
import { DeliveryModule } from '../delivery/index.js'
import { PaymentModule } from '../payment/index.js'
import { PortalModule } from '../portal/index.js'
import { ProcurementModule } from '../procurement/index.js'
import { SupervisionModule } from '../supervision/index.js'

/** The five services and the portal in one process, under one address. */
await serve(
  'serve',
  parts => [
    ProcurementModule.with(parts),
    DeliveryModule.with(parts),
    PaymentModule.with(parts),
    SupervisionModule.with(parts),
    CountyModule.with(parts),
    PortalModule.with(parts),
  ],
  { takesBids: true },
)
