import type { Decided, Deciding } from '#libs/domain/deciding'
import { reckonedAgain } from '#libs/domain/procurement/reckoning'
import { claimDatesReckonedAgain, type ClaimEvent } from './events.js'
import type { Claim } from './state.js'

/** A year was published that the end of the display or the day to pay by reaches into. */
export function reckonClaimDatesAgain(
  claim: Claim,
  _: object,
  { calendar }: Deciding,
): Decided<ClaimEvent> {
  if (claim.status === 'not-made' || claim.status === 'settled') return []
  const { displayEnds, payBy } = claim
  const again = reckonedAgain({ displayEnds, payBy }, calendar)
  return again ? [claimDatesReckonedAgain(again)] : []
}
