import { isRefusal, type Decided } from '#libs/domain/deciding'
import { exceeds, positionIn } from './book.js'
import { fundsFrozen, fundsUnfrozen, type LedgerEvent, type LedgerInput } from './events.js'
import type { Ledger } from './state.js'

/** Holds disputed money back. Only the disputed part: the rest must be paid in time (付款条例§15). */
export function freezeFunds(
  ledger: Ledger,
  freeze: LedgerInput<'freezeFunds'>,
): Decided<LedgerEvent> {
  const position = positionIn(ledger, freeze)
  if (isRefusal(position)) return position
  return exceeds(freeze.amount, position.commitment, 'above-commitment') ?? [fundsFrozen(freeze)]
}

/** Gives held money back to its commitment once the dispute has ended. */
export function unfreezeFunds(
  ledger: Ledger,
  unfreeze: LedgerInput<'unfreezeFunds'>,
): Decided<LedgerEvent> {
  const position = positionIn(ledger, unfreeze)
  if (isRefusal(position)) return position
  return exceeds(unfreeze.amount, position.frozen, 'above-frozen') ?? [fundsUnfrozen(unfreeze)]
}
