import { dayOf, daysBetween, type Day } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { securityFault, type Tender } from '#libs/domain/procurement/tender'
import { lastDayToGive } from './bind-bidders.js'
import {
  bidSecurityRecorded,
  bidSecurityReturnDue,
  bidSecurityReturned,
  type StandingBidsEvent,
  type StandingBidsInput,
} from './events.js'
import { interestOn } from './late-interest.js'
import type { BidsAndTender } from './longer-validity.js'
import { releaseGround } from './release.js'
import type { BidSecurity, KeptBids, StandingBids } from './state.js'

const law = '条例§33'

/** One given outside, by the custodian's statement: of a bidder, and in the account by the deadline. */
export function recordBidSecurity(
  { self, tender }: BidsAndTender,
  security: StandingBidsInput<'recordBidSecurity'>,
): Decided<StandingBidsEvent> {
  const { institution, receivedOn, document: _, ...given } = security
  if (self.status !== 'bound' || !tender || !('deadline' in tender)) {
    return refuse(law, 'nobody-bound')
  }
  if (self.securities.some(one => one.institution === institution)) {
    return refuse(law, 'security-already-given')
  }
  const fault = securityFault(tender, given)
  if (fault) return fault
  const lots = lotsOf(tender, institution)
  if (lots.length === 0) return refuse(law, 'no-bid-of-this-institution')
  const lastDay = lastDayToGive(tender)
  return lastDay !== undefined && receivedOn > lastDay
    ? refuse(law, 'security-after-deadline', { detail: { lastDay } })
    : [bidSecurityRecorded({ ...security, lots })]
}

const lotsOf = (tender: Tender, institution: string): string[] =>
  'lots' in tender
    ? tender.lots
        .filter(({ bids }) => bids.some(({ bidder }) => bidder === institution))
        .map(({ document }) => document.lot)
    : []

/**
 * A security is free, and until when it is back: five working days from the withdrawal (87§38), the award
 * letter or the contract (条例§33). For what else sets one free no article names days; the same five.
 */
export function reckonBidSecurityReturn(
  { self, tender }: BidsAndTender,
  { institution, from }: StandingBidsInput<'reckonBidSecurityReturn'>,
  { at, policy, calendar }: Deciding,
): Decided<StandingBidsEvent> {
  const held = heldOf(self, institution)
  if (isRefusal(held)) return held
  if (held.due) return refuse(law, 'security-return-reckoned')
  if (from > at) return refuse(law, 'act-lies-ahead', { detail: { at: from } })
  const ground = tender && releaseGround(tender, held)
  if (ground === undefined) return refuse(law, 'bidder-still-bound')
  const { returnAfterWithdrawal, returnToWinner, returnToLosers } = policy.bidSecurity
  const returnBy =
    ground === 'bid-withdrawn'
      ? statutoryEnd('87§38', from, returnAfterWithdrawal, calendar)
      : statutoryEnd(
          law,
          from,
          ground === 'contract-signed' ? returnToWinner : returnToLosers,
          calendar,
        )
  return [bidSecurityReturnDue({ institution, ground, returnBy })]
}

/**
 * Securities are back, several in one batch of the custodian's. Late is late by the day of the payment,
 * and costs interest for each day (87§38). Nobody's goes back while its bid binds.
 */
export function returnBidSecurities(
  { self, tender }: BidsAndTender,
  { institutions, ...returned }: StandingBidsInput<'returnBidSecurities'>,
  deciding: Deciding,
): Decided<StandingBidsEvent> {
  if (returned.returnedOn > dayOf(deciding.at)) {
    return refuse(law, 'act-lies-ahead', { detail: { at: returned.returnedOn } })
  }
  const events: StandingBidsEvent[] = []
  for (const institution of new Set(institutions)) {
    const held = heldOf(self, institution)
    if (isRefusal(held)) return held
    if (!held.due && !(tender && releaseGround(tender, held))) {
      return refuse(law, 'bidder-still-bound', { detail: { institution } })
    }
    const event = returnedOne(held, returned, deciding)
    if (isRefusal(event)) return event
    events.push(event)
  }
  return events
}

type Returned = Omit<StandingBidsInput<'returnBidSecurities'>, 'institutions'>

function returnedOne(
  { institution, amount, form, due }: BidSecurity,
  returned: Returned,
  { policy }: Deciding,
): StandingBidsEvent | Refusal {
  const daysLate = due ? late(due.returnBy.lastDay, returned.returnedOn) : 0
  const owed = returned.delayedByBidder === undefined ? daysLate : 0
  const interest = interestOn({ amount, form, daysLate: owed }, policy)
  if (isRefusal(interest)) return interest
  const rule = due?.returnBy.rule ?? law
  return bidSecurityReturned({ institution, amount, ...returned, daysLate, interest, rule })
}

/** Days after the last day; that day itself is in time. */
const late = (lastDay: Day, on: Day): number => (on > lastDay ? daysBetween(lastDay, on) : 0)

function heldOf(self: StandingBids, institution: string): BidSecurity | Refusal {
  const securities: KeptBids['securities'] = self.status === 'bound' ? self.securities : []
  const found = securities.find(one => one.institution === institution)
  if (!found) return refuse(law, 'no-bid-security-held', { detail: { institution } })
  return found.end ? refuse(law, 'bid-security-settled', { detail: { institution } }) : found
}
