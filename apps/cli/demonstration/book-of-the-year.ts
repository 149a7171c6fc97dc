import { dayOf, yearOf } from '#libs/calendar'
import { balanceOf, earmarkedLedger as ledgers } from '#libs/domain/payment/earmarked-ledger'
import { ledgerId } from '../seed/seed-step.js'
import { paper } from './papers.js'
import type { Stage } from './stage.js'

/**
 * The earmarked ledger's book of the county's year. Where the year has turned, finance closes the book
 * that is over and opens the next with its balance and positions, year by year.
 */
export async function bookOfTheYear({ as, county, seeds, say }: Stage): Promise<string> {
  const { fund, year: first } = seeds.earmarkedLedger
  const year = yearOf(dayOf(await county.now()))
  const finance = as('finance-officer-1')
  for (let over = first; over < year; over += 1) {
    const previous = ledgerId(fund, over)
    const book = await finance.sees(ledgers, previous)
    if (book.status !== 'open') continue
    await finance.closeLedger(previous, {})
    await finance.openLedger(ledgerId(fund, over + 1), {
      ...{ year: over + 1, fund, carried: balanceOf(book), previous },
      ...paper(`专账结转 ${String(over)}年`),
    })
    say(`the book of ${String(over)} is closed, and its balance and positions carried over`)
  }
  return ledgerId(fund, year)
}
