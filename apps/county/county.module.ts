import { Module, type DynamicModule } from '@nestjs/common'
import { contextModule, type ServiceParts } from '#libs/http'

/** Commands, object pages and lists of the context county. */
@Module({})
export class CountyModule {
  static with(parts: ServiceParts): DynamicModule {
    return contextModule(CountyModule, 'county', parts)
  }
}
