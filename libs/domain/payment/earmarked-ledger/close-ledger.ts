import { dayOf, yearOf } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { earmarked, openBook } from './book.js'
import { ledgerClosed, type LedgerEvent, type LedgerInput } from './events.js'
import { balanceOf, type Ledger } from './state.js'

/** Closes the book of a year that is over; the next one opens with the same balance. */
export function closeLedger(
  ledger: Ledger,
  _: LedgerInput<'closeLedger'>,
  { at }: Deciding,
): Decided<LedgerEvent> {
  const book = openBook(ledger)
  if (isRefusal(book)) return book
  if (yearOf(dayOf(at)) <= book.year) return refuse(earmarked, 'year-not-over')
  return [ledgerClosed({ carried: balanceOf(book) })]
}
