import { Module, type DynamicModule } from '@nestjs/common'
import { contextModule, type ServiceParts } from '#libs/http'

/** Commands, object pages and lists of the context delivery. */
@Module({})
export class DeliveryModule {
  static with(parts: ServiceParts): DynamicModule {
    return contextModule(DeliveryModule, 'delivery', parts)
  }
}
