import { refuse, type DataOf, type Refusal } from '#libs/domain/deciding'
import { bidSecurityForfeited, type StandingBidsEvent } from './events.js'
import type { StandingBids } from './state.js'

type Forfeited = DataOf<StandingBidsEvent, 'BidSecurityForfeited'>

/**
 * Keeps a bid security 不予退还, in the only two cases there are: a bid taken back while it bound, and a
 * winner that does not sign. What is not there, or is back already, cannot be kept; what is given back
 * is free with the refusal or the revocation itself.
 */
export function forfeited(
  bids: StandingBids,
  security: 'none-asked' | 'forfeited' | 'returned',
  { institution, ...held }: Omit<Forfeited, 'amount'>,
): { readonly events: readonly StandingBidsEvent[] } | Refusal {
  if (security !== 'forfeited') return { events: [] }
  const securities = bids.status === 'bound' ? bids.securities : []
  const found = securities.find(one => one.institution === institution)
  if (!found) return refuse(held.rule, 'no-bid-security-held')
  if (found.end) return refuse(held.rule, 'bid-security-settled')
  const { amount } = found
  return { events: [bidSecurityForfeited({ institution, amount, ...held })] }
}
