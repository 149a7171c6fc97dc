import { isRefusal, type Decided } from '#libs/domain/deciding'
import { exceeds, positionIn } from './book.js'
import { commitmentReleased, type LedgerEvent, type LedgerInput } from './events.js'
import type { Ledger } from './state.js'

/** Frees what a contract no longer needs: it ended, or was settled below its price. */
export function releaseCommitment(
  ledger: Ledger,
  release: LedgerInput<'releaseCommitment'>,
): Decided<LedgerEvent> {
  const position = positionIn(ledger, release)
  if (isRefusal(position)) return position
  return (
    exceeds(release.amount, position.commitment, 'above-commitment') ?? [
      commitmentReleased(release),
    ]
  )
}
