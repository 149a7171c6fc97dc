import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { claimConfirmed, claimDisputed, type ClaimEvent, type ClaimInput } from './events.js'
import type { Claim } from './state.js'

const zeroForm = '不见面申报（重点任务分工表第17项）'

/** The institution confirms what was made for it: it types nothing, it only checks. */
export function confirmClaim(
  claim: Claim,
  _: ClaimInput<'confirmClaim'>,
  { actor }: Deciding,
): Decided<ClaimEvent> {
  return claim.status === 'made'
    ? [claimConfirmed({ by: actor.id })]
    : refuse(zeroForm, 'nothing-to-confirm')
}

/** The institution says what is wrong; the claim is made again from corrected records. */
export function disputeClaim(
  claim: Claim,
  { reason }: ClaimInput<'disputeClaim'>,
  { actor }: Deciding,
): Decided<ClaimEvent> {
  return claim.status === 'made'
    ? [claimDisputed({ by: actor.id, reason })]
    : refuse(zeroForm, 'nothing-to-confirm')
}
