import { isRefusal, refuse, type Decided } from '#libs/domain/deciding'
import { earmarked, exceeds, positionIn } from './book.js'
import { claimSettled, type LedgerEvent, type LedgerInput } from './events.js'
import { isEntered } from './pay-advance.js'
import type { Ledger } from './state.js'

/**
 * Enters a claim that the treasury has paid: what was paid leaves the commitment, what had been
 * advanced is now earned. A claim wholly covered by its advance is settled with nothing paid.
 */
export function settleClaim(
  ledger: Ledger,
  settlement: LedgerInput<'settleClaim'>,
): Decided<LedgerEvent> {
  const position = positionIn(ledger, settlement)
  if (isRefusal(position)) return position
  if (isEntered(ledger, settlement.payment)) return refuse(earmarked, 'payment-already-entered')
  return (
    exceeds(settlement.paid, position.commitment, 'above-commitment') ??
    exceeds(settlement.advanceCleared, position.advance, 'above-advance') ?? [
      claimSettled(settlement),
    ]
  )
}
