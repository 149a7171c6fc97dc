import type { Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { lotResumed, lotSuspended, type TenderEvent, type TenderInput } from './events.js'
import type { LotRound } from './lot.js'
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

/** The challenge is decided and the lot goes on. What finance ordered, finance lifts or the law ends. */
export function resumeLot(
  tender: Tender,
  { lot, suspension, outcome }: TenderInput<'resumeLot'>,
  { at }: Deciding,
): Decided<TenderEvent> {
  const round = lotOf(tender, lot)
  const stands = round && suspensionIn(round, suspension)
  if (!stands) return refuse('法§57', 'not-suspended')
  return stands.endsAt === undefined
    ? [lotResumed({ lot, suspension, outcome, until: at })]
    : refuse('法§57', 'suspended-by-finance', { who: 'finance-officer' })
}

/** A suspension of the lot, as long as nobody has ended it. */
export const suspensionIn = (
  { suspensions }: LotRound,
  suspension: string,
): LotRound['suspensions'][number] | undefined =>
  suspensions.find(one => one.suspension === suspension && one.to === undefined)
