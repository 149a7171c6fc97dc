import { isRefusal, type Decided } from '#libs/domain/deciding'
import { exceeds, openBook, positionIn } from './book.js'
import { commitmentRaised, type LedgerEvent, type LedgerInput } from './events.js'
import { availableOf, type Ledger } from './state.js'

/**
 * Binds more for a contract that a supplementary one adds to (法§49), out of what is free: no plan had
 * reserved it.
 */
export function raiseCommitment(
  ledger: Ledger,
  raise: LedgerInput<'raiseCommitment'>,
): Decided<LedgerEvent> {
  const book = openBook(ledger)
  if (isRefusal(book)) return book
  const position = positionIn(book, raise)
  if (isRefusal(position)) return position
  return (
    exceeds(raise.amount, availableOf(book), 'available-balance-too-low') ?? [
      commitmentRaised(raise),
    ]
  )
}
