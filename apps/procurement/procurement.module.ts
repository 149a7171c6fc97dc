import { Module, type DynamicModule } from '@nestjs/common'
import { contextModule, type HttpParts } from '#libs/http'

/** Commands and object pages of the context procurement. */
@Module({})
export class ProcurementModule {
  static with({ catalogue }: Pick<HttpParts, 'catalogue'>): DynamicModule {
    return contextModule(ProcurementModule, 'procurement', catalogue)
  }
}
