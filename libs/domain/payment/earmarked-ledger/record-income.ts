import { isRefusal, type Decided } from '#libs/domain/deciding'
import { openBook } from './book.js'
import {
  appropriationReceived,
  interestRecorded,
  type LedgerEvent,
  type LedgerInput,
} from './events.js'
import type { Ledger } from './state.js'

/** Enters money that came into the account by its voucher. */
export function recordAppropriation(
  ledger: Ledger,
  income: LedgerInput<'recordAppropriation'>,
): Decided<LedgerEvent> {
  const book = openBook(ledger)
  return isRefusal(book) ? book : [appropriationReceived(income)]
}

/** Enters interest: it belongs to the account. */
export function recordInterest(
  ledger: Ledger,
  interest: LedgerInput<'recordInterest'>,
): Decided<LedgerEvent> {
  const book = openBook(ledger)
  return isRefusal(book) ? book : [interestRecorded(interest)]
}
