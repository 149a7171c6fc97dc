import { serve } from '#libs/http'
import { PortalModule } from './portal.module.js'

await serve('portal', parts => [PortalModule.with(parts)])
