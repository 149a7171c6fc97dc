import { Module, type DynamicModule } from '@nestjs/common'
import { contextModule, type HttpParts } from '#libs/http'

/** Commands and object pages of the context delivery. */
@Module({})
export class DeliveryModule {
  static with({ catalogue }: Pick<HttpParts, 'catalogue'>): DynamicModule {
    return contextModule(DeliveryModule, 'delivery', catalogue)
  }
}
