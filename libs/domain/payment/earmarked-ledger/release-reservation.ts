import { isRefusal, type Decided } from '#libs/domain/deciding'
import { exceeds, positionIn } from './book.js'
import { reservationReleased, type LedgerEvent, type LedgerInput } from './events.js'
import type { Ledger } from './state.js'

/** Frees reserved money: a lot failed, or its contract came below the budget. */
export function releaseReservation(
  ledger: Ledger,
  release: LedgerInput<'releaseReservation'>,
): Decided<LedgerEvent> {
  const position = positionIn(ledger, release)
  if (isRefusal(position)) return position
  return (
    exceeds(release.amount, position.reservation, 'above-reservation') ?? [
      reservationReleased(release),
    ]
  )
}
