import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Ledger, Position } from '#libs/domain/payment/earmarked-ledger'

/** The lot's position under this contract, or that its money does not stand on this year's book. */
export function isOnBook(
  ledger: Ledger,
  lot: string,
  { contract }: { readonly contract: string },
): Position | Refusal {
  const position = ledger.status === 'open' ? ledger.positions[lot] : undefined
  return position?.contract === contract
    ? position
    : refuse('失业保险条例§11', 'contract-not-committed', {
        detail: { contract },
        who: 'finance-officer',
      })
}
