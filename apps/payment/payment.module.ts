import { Module, type DynamicModule } from '@nestjs/common'
import { contextModule, type HttpParts } from '#libs/http'

/** Commands and object pages of the context payment. */
@Module({})
export class PaymentModule {
  static with({ catalogue }: Pick<HttpParts, 'catalogue'>): DynamicModule {
    return contextModule(PaymentModule, 'payment', catalogue)
  }
}
