import { dayOf, startOfDay } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { TenderEvent } from '#libs/domain/procurement/tender'
import type { StandingBidsEvent, StandingBidsInput } from './events.js'
import { forfeited } from './forfeit.js'
import { boundIn, dropped, inConsideration, type BidsAndTender } from './longer-validity.js'

const law = '87§23'

interface Appends {
  readonly appends: {
    readonly self: readonly StandingBidsEvent[]
    readonly tender: readonly TenderEvent[]
  }
}

/**
 * A bidder takes its bid back 撤销 while it binds: the bid is out, and the purchaser may keep the
 * security (87§23). Once its validity has ended nobody is bound, and nothing may be kept.
 */
export function recordBidRevocation(
  { self, tender }: BidsAndTender,
  { bid, revokedOn, security, ...revocation }: StandingBidsInput<'recordBidRevocation'>,
  { at, policy }: Deciding,
): Appends | Refusal {
  const found = boundIn({ self, tender }, revocation.lot)
  if (isRefusal(found)) return found
  const own = inConsideration(found.round).find(one => one.bid === bid)
  if (!own) return refuse(law, 'bid-not-in-consideration')
  if (revokedOn > dayOf(at)) return refuse(law, 'act-lies-ahead', { detail: { at: revokedOn } })
  const { validThrough } = found.lot
  if (security === 'forfeited' && revokedOn > validThrough) {
    return refuse(law, 'bid-bound-no-longer', { detail: { until: validThrough } })
  }
  const { document } = revocation
  const held = { institution: own.bidder, ground: 'bid-revoked', rule: law, document } as const
  const kept = forfeited(self, security, held)
  if (isRefusal(kept)) return kept
  const out = { ...own, ground: 'revoked', effectiveAt: startOfDay(revokedOn) } as const
  return { appends: { self: kept.events, tender: dropped(found, [out], policy) } }
}
