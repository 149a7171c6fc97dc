import { isRefusal, type Decided } from '#libs/domain/deciding'
import { exceeds, positionIn } from './book.js'
import { moneyRecovered, type LedgerEvent, type LedgerInput } from './events.js'
import type { Ledger } from './state.js'

/** Enters money that came back 追回 (财政违法行为处罚处分条例§14): it is free again. */
export function recordRecovery(
  ledger: Ledger,
  recovery: LedgerInput<'recordRecovery'>,
): Decided<LedgerEvent> {
  const position = positionIn(ledger, recovery)
  if (isRefusal(position)) return position
  return (
    exceeds(recovery.amount, position[recovery.from], 'above-what-was-paid') ?? [
      moneyRecovered(recovery),
    ]
  )
}
