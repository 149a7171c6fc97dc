import { isRefusal, refuse, type Decided } from '#libs/domain/deciding'
import { sum, type Fen } from '#libs/money'
import { earmarked, exceeds, openBook } from './book.js'
import { budgetReserved, type LedgerEvent, type LedgerInput } from './events.js'
import { availableOf, type Ledger, type OpenLedger } from './state.js'

/**
 * Sets a project's budget aside, lot by lot, out of the free balance. Composed with the final
 * approval of the plan in one append; its command is serialised, so that two approvals at once
 * cannot both take the last fen.
 */
export function reserveBudget(
  ledger: Ledger,
  { project, lots }: LedgerInput<'reserveBudget'>,
): Decided<LedgerEvent> {
  const book = openBook(ledger)
  if (isRefusal(book)) return book
  const ids = lots.map(({ lot }) => lot)
  if (new Set(ids).size < ids.length) return refuse(earmarked, 'lot-named-twice')
  const taken = ids.find(lot => standsOn(book, lot))
  if (taken) return refuse(earmarked, 'lot-already-reserved', { detail: { lot: taken } })
  const asked: Fen = sum(lots.map(({ amount }) => amount))
  return (
    exceeds(asked, availableOf(book), 'available-balance-too-low') ?? [
      budgetReserved({ project, lots }),
    ]
  )
}

/** A lot whose money is all released may be reserved anew, as when it is tendered again. */
function standsOn({ positions }: OpenLedger, lot: string): boolean {
  const position = positions[lot]
  if (!position) return false
  const { reservation, commitment, frozen, advance, settled } = position
  return [reservation, commitment, frozen, advance, settled].some(amount => amount > 0)
}
