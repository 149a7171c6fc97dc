import { Module, type DynamicModule } from '@nestjs/common'
import { controllersOf, listControllersOf, type ServiceParts } from '#libs/http'
import { COUNTY_PARTS } from './parts.js'
import { PersonsController } from './persons.controller.js'
import { CreditCodesController } from './credit-codes.controller.js'
import { DraftsController } from './drafts.controller.js'
import { FiguresController } from './figures.controller.js'
import { HandoverController } from './handover.controller.js'
import { RegistrationController } from './registration.controller.js'
import { StandingController } from './standing.controller.js'

/** Commands, object pages and lists of the context county, and its people by name. */
@Module({})
export class CountyModule {
  static with(parts: ServiceParts): DynamicModule {
    return {
      module: CountyModule,
      controllers: [
        PersonsController,
        StandingController,
        DraftsController,
        FiguresController,
        HandoverController,
        CreditCodesController,
        RegistrationController,
        ...controllersOf('county', parts.catalogue),
        ...listControllersOf('county', parts),
      ],
      providers: [{ provide: COUNTY_PARTS, useValue: parts }],
    }
  }
}
