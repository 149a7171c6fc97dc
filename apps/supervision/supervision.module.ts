import { Module, type DynamicModule } from '@nestjs/common'
import { controllersOf, listControllersOf, type ServiceParts } from '#libs/http'
import { SUPERVISION_PARTS } from './parts.js'
import { BoardsController } from './boards.controller.js'
import { DateSheetsController } from './date-sheets.controller.js'
import { HeldUpController } from './held-up.controller.js'
import { StreamController } from './stream.controller.js'

/** Commands and object pages of the context supervision, boards over all contexts, and the stream. */
@Module({})
export class SupervisionModule {
  static with(parts: ServiceParts): DynamicModule {
    return {
      module: SupervisionModule,
      controllers: [
        StreamController,
        BoardsController,
        DateSheetsController,
        HeldUpController,
        ...controllersOf('supervision', parts.catalogue),
        ...listControllersOf('supervision', parts),
      ],
      providers: [{ provide: SUPERVISION_PARTS, useValue: parts }],
    }
  }
}
