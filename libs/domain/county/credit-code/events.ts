import type { creditCodeEvents, EventOf } from '#libs/contracts'
import { happened } from '#libs/domain/deciding'

export type CreditCodeEvent = EventOf<typeof creditCodeEvents>

export const creditCodeTaken = happened<CreditCodeEvent, 'CreditCodeTaken'>('CreditCodeTaken')
