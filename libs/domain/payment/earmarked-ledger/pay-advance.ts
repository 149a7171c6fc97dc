import { isRefusal, refuse, type Decided } from '#libs/domain/deciding'
import { earmarked, exceeds, positionIn } from './book.js'
import { advancePaid, type LedgerEvent, type LedgerInput } from './events.js'
import type { Ledger } from './state.js'

/** Enters an advance that the treasury has paid: commitment becomes advance, not yet earned. */
export function payAdvance(
  ledger: Ledger,
  advance: LedgerInput<'payAdvance'>,
): Decided<LedgerEvent> {
  const position = positionIn(ledger, advance)
  if (isRefusal(position)) return position
  if (isEntered(ledger, advance.payment)) return refuse(earmarked, 'payment-already-entered')
  return exceeds(advance.amount, position.commitment, 'above-commitment') ?? [advancePaid(advance)]
}

/** Whether a payment stands in the books already. */
export const isEntered = (ledger: Ledger, payment: string): boolean =>
  ledger.status !== 'not-opened' && ledger.payments.includes(payment)
