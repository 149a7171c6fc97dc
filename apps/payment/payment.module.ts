import { Module, type DynamicModule } from '@nestjs/common'
import { contextModule, type ServiceParts } from '#libs/http'

/** Commands, object pages and lists of the context payment. */
@Module({})
export class PaymentModule {
  static with(parts: ServiceParts): DynamicModule {
    return contextModule(PaymentModule, 'payment', parts)
  }
}
