import { Module, type DynamicModule } from '@nestjs/common'
import { controllersOf, type ServiceParts } from '#libs/http'
import { PROCUREMENT_PARTS, ProjectsController } from './projects.controller.js'

/** Commands and object pages of the context procurement, and the list of projects. */
@Module({})
export class ProcurementModule {
  static with(parts: ServiceParts): DynamicModule {
    return {
      module: ProcurementModule,
      controllers: [ProjectsController, ...controllersOf('procurement', parts.catalogue)],
      providers: [{ provide: PROCUREMENT_PARTS, useValue: parts }],
    }
  }
}
