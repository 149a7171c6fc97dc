import { clockMovesTo, countyChanges, countyStands } from '../../support/browser/county-clock.js'
import { handedInBid } from '../../support/browser/handed-in-bid.js'
import { countyInstant } from '../../support/browser/project-to-tender.js'
import { publishedTender } from '../../support/browser/published-tender.js'
import * as bidder from './bidder.js'
import type { Person } from './cast.js'
import * as expert from './expert.js'
import * as officer from './officer.js'
import * as signatory from './signatory.js'
import {
  comesTo,
  countyNow,
  dayAfter,
  lotComesTo,
  quotesClose,
  stateOf,
  type WalkedTender,
} from './tender.js'

/** A round that found too few, and the round by another method that follows it. */

/** An open tender for which fewer than three have bid by its deadline: no opening is held (87§41). */
export const roundWithTooFew = (about: string, bidders: readonly string[]): Promise<WalkedTender> =>
  countyChanges(async () => {
    const tender = await publishedTender(about, 'all')
    for (const one of bidders) await handedInBid(tender, one, 4_600)
    await clockMovesTo(tender.deadline)
    await lotComesTo(tender, 'opening-not-held')
    return tender
  })

interface Bids {
  readonly bidders: readonly Person[]
  readonly unitPrices: readonly string[]
  /** What of the document the files of a bid answer. */
  readonly answers: readonly string[]
}

/**
 * The notice is out for so many days; all bid, and open what they have sealed. The clock is this walk's
 * alone meanwhile: moved by another, the time to open a bid could be over before anybody comes.
 */
export const bidAndOpened = (
  tender: WalkedTender,
  who: Person,
  { days, bidders, unitPrices, answers }: Bids & { readonly days: number },
): Promise<void> =>
  countyChanges(async () => {
    const day = await dayAfter(tender.project, days)
    await officer.publishesTheNotice(who, tender, { until: `${day}T09:30`, where: 'here' })
    for (const [place, one] of bidders.entries()) {
      await bidder.bids(one, tender, unitPrices[place] ?? '', answers)
    }
    await clockMovesTo((await stateOf(tender)).deadline)
    await comesTo(tender, 'decrypting')
    for (const one of bidders) await bidder.opensTheBid(one, tender)
    await comesTo(tender, 'after-opening')
  })

const hour = 3_600_000

/**
 * All who are left quote finally by one instant, sealed, and open their quotes together (74§33). The
 * first has lost their computer meanwhile, and opens with the file that they took out.
 */
export const quotedFinally = (
  tender: WalkedTender,
  chair: Person,
  { bidders, unitPrices }: Pick<Bids, 'bidders' | 'unitPrices'>,
): Promise<void> =>
  countyChanges(async () => {
    const closesAt = countyInstant(Date.parse(await countyNow(tender.project)) + hour)
    await expert.invitesFinalQuotes(chair, tender, closesAt.slice(0, 16))
    for (const [place, one] of bidders.entries()) {
      await bidder.quotes(one, tender, unitPrices[place] ?? '')
    }
    const files = await Promise.all(bidders.slice(0, 1).map(bidder.takesTheQuoteOut))
    await clockMovesTo(closesAt)
    for (const [place, file] of files.entries()) {
      const one = bidders[place]
      if (!one) throw new Error('who took a quote out has bid')
      await bidder.losesTheQuote(one)
      await bidder.bringsTheQuoteBack(one, tender, file)
    }
    for (const one of bidders) await bidder.opensTheQuote(one, tender)
    await quotesClose(tender)
  })

/** The report goes to the purchaser, the signatory confirms, the award is out; answers who won. */
export async function awardedTo(
  tender: WalkedTender,
  who: Person,
  signing: Person,
): Promise<string> {
  const winner = await countyStands(async () => {
    await officer.deliversTheReport(who, tender)
    await lotComesTo(tender, 'reported')
    return signatory.confirmsTheWinner(signing, tender)
  })
  await officer.announcesTheAward(who, tender, 'here')
  await lotComesTo(tender, 'awarded')
  return winner
}
