import { isRefusal, refuse, type Refusal } from '#libs/domain/deciding'
import type { Fen } from '#libs/money'
import type { Position } from './positions.js'
import type { Ledger, OpenLedger } from './state.js'

/**
 * Rules of the books, named where a refusal cites them. The account is separate and its money
 * earmarked (失业保险条例§11); what is owed must lie in the account. The second is the county's own
 * rule, after the towns that stopped paying when the quota ran out.
 */
export const earmarked = '失业保险条例§11'
export const neverOverdrawn = '本县规定 专账余额不得低于未付承诺'

/** The book, or why nothing can be entered in it. */
export function openBook(ledger: Ledger): OpenLedger | Refusal {
  if (ledger.status === 'open') return ledger
  return refuse(earmarked, 'ledger-not-open', {
    fix: 'open-this-years-ledger',
    who: 'finance-officer',
  })
}

interface OnLot {
  readonly project: string
  readonly lot: string
  readonly contract?: string
}

/** The position of a lot, or why an entry does not belong to it. */
export function positionIn(ledger: Ledger, entry: OnLot): Position | Refusal {
  const book = openBook(ledger)
  if (isRefusal(book)) return book
  const position = book.positions[entry.lot]
  if (position?.project !== entry.project) {
    return refuse(earmarked, 'lot-not-reserved', { detail: { lot: entry.lot } })
  }
  if (entry.contract !== undefined && position.contract !== entry.contract) {
    return refuse(earmarked, 'contract-not-committed', { detail: { contract: entry.contract } })
  }
  return position
}

/** Why an amount cannot leave a sub-ledger, or undefined. Figures are fen. */
export function exceeds(asked: Fen, standing: Fen, reason: string): Refusal | undefined {
  return asked > standing
    ? refuse(neverOverdrawn, reason, { detail: { askedFen: asked, standingFen: standing } })
    : undefined
}
