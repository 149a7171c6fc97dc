import { Module, type DynamicModule } from '@nestjs/common'
import { contextModule, type HttpParts } from '#libs/http'

/** Commands and object pages of the context county. */
@Module({})
export class CountyModule {
  static with({ catalogue }: Pick<HttpParts, 'catalogue'>): DynamicModule {
    return contextModule(CountyModule, 'county', catalogue)
  }
}
