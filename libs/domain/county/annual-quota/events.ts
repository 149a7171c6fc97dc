import type { annualQuotaCommands, annualQuotaEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'
import type { z } from 'zod'

export type AnnualQuotaEvent = EventOf<typeof annualQuotaEvents>
export type AnnualQuotaInput<Command extends keyof typeof annualQuotaCommands> = z.output<
  (typeof annualQuotaCommands)[Command]
>

export const annualQuotaSet = happened<AnnualQuotaEvent, 'AnnualQuotaSet'>('AnnualQuotaSet')
export const annualQuotaChanged = happened<AnnualQuotaEvent, 'AnnualQuotaChanged'>(
  'AnnualQuotaChanged',
)
