import { isRefusal, refuse, type Decided } from '#libs/domain/deciding'
import { add, smaller } from '#libs/money'
import { earmarked, openBook, positionIn } from './book.js'
import { budgetReserved, commitmentReleased, type LedgerEvent } from './events.js'
import type { Position } from './positions.js'
import { availableOf, type Ledger } from './state.js'

interface Cancelled {
  readonly project: string
  readonly lot: string
  readonly contract: string
}

/**
 * A contract is cancelled before anything was paid under it: nothing is owed any more, and the lot has
 * its budget again for whoever is awarded next, as far as the account still holds it.
 */
export function cancelCommitment(
  ledger: Ledger,
  { contract, ...of }: Cancelled,
): Decided<LedgerEvent> {
  const book = openBook(ledger)
  if (isRefusal(book)) return book
  const position = positionIn(ledger, { contract, ...of })
  if (isRefusal(position)) return position
  if (isDrawnOn(position)) return refuse(earmarked, 'paid-under-contract')
  const { project, lot, budget, commitment } = position
  const amount = smaller(budget, add(commitment, availableOf(book)))
  return [
    commitmentReleased({ ...of, contract, amount: commitment, ground: 'contract-cancelled' }),
    budgetReserved({ project, lots: [{ lot, amount }] }),
  ]
}

/** Whether money was paid, or is held back by a dispute, under the contract of a lot. */
export const isDrawnOn = ({ frozen, advance, settled }: Position): boolean =>
  [frozen, advance, settled].some(amount => amount > 0)
