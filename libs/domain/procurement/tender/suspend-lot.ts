import type { Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { lotResumed, lotSuspended, type TenderEvent, type TenderInput } from './events.js'
import { lotOf, type Tender } from './state.js'

/** A suspension; one that the law ends by itself says when. */
type Suspending = TenderInput<'suspendLot'> & { readonly endsAt?: Instant }

/** A challenge or complaint that may affect the result holds the lot up (条例§54, 法§57). */
export function suspendLot(
  tender: Tender,
  { lot, ...suspension }: Suspending,
  { at }: Deciding,
): Decided<TenderEvent> {
  const round = lotOf(tender, lot)
  if (!round) return refuse('法§57', 'no-such-lot')
  return round.suspensions.some(one => one.suspension === suspension.suspension)
    ? refuse('法§57', 'already-suspended')
    : [lotSuspended({ lot, ...suspension, since: at })]
}

/** The challenge or complaint is decided and the lot goes on. */
export function resumeLot(
  tender: Tender,
  { lot, suspension, outcome }: TenderInput<'resumeLot'>,
  { at }: Deciding,
): Decided<TenderEvent> {
  const round = lotOf(tender, lot)
  const stands = round?.suspensions.some(one => one.suspension === suspension && !one.to)
  return stands
    ? [lotResumed({ lot, suspension, outcome, until: at })]
    : refuse('法§57', 'not-suspended')
}
