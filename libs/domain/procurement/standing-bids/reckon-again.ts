import type { Decided, Deciding } from '#libs/domain/deciding'
import { endReckonedAgain } from '#libs/domain/procurement/reckoning'
import { securityDatesReckonedAgain, type StandingBidsEvent } from './events.js'
import type { StandingBids } from './state.js'

/** A year was published that the days of a return reach into. */
export function reckonSecurityDatesAgain(
  bids: StandingBids,
  _: object,
  { calendar }: Deciding,
): Decided<StandingBidsEvent> {
  if (bids.status === 'none') return []
  return bids.securities
    .filter(({ end }) => end === undefined)
    .flatMap(({ institution, due }) => {
      const returnBy = endReckonedAgain(due?.returnBy, calendar)
      return returnBy ? [securityDatesReckonedAgain({ institution, returnBy })] : []
    })
}
