import { isRefusal, refuse, type Decided } from '#libs/domain/deciding'
import { subtract } from '#libs/money'
import { earmarked, exceeds, positionIn } from './book.js'
import {
  contractCommitted,
  reservationReleased,
  type LedgerEvent,
  type LedgerInput,
} from './events.js'
import type { Ledger } from './state.js'

/**
 * Turns a lot's reservation into a commitment at signing; what the contract leaves of the budget is
 * free again. A contract above its reservation is refused: it was never approved.
 */
export function commitContract(
  ledger: Ledger,
  { project, lot, contract, amount }: LedgerInput<'commitContract'>,
): Decided<LedgerEvent> {
  const position = positionIn(ledger, { project, lot })
  if (isRefusal(position)) return position
  if (position.contract !== undefined) return refuse(earmarked, 'lot-already-committed')
  const tooMuch = exceeds(amount, position.reservation, 'contract-above-reservation')
  if (tooMuch) return tooMuch
  const saved = subtract(position.reservation, amount)
  return [
    contractCommitted({ project, lot, contract, amount }),
    ...(saved > 0
      ? [reservationReleased({ project, lot, amount: saved, ground: 'contract-below-budget' })]
      : []),
  ]
}
