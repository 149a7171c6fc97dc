import {
  isBehind,
  isRefusal,
  refuse,
  secondPersonNeeded,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import {
  subsidyCounted,
  type SubsidyRecord,
  type SubsidyRecordEvent,
} from '#libs/domain/payment/subsidy-record'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { claimApproved, claimReturned, type ClaimEvent, type ClaimInput } from './events.js'
import { stillCountable, subsidyRule } from './make-subsidy-claim.js'
import type { Claim, MadeClaim, SubsidyClaim } from './state.js'

interface ClaimAndRecords {
  readonly self: Claim
  /** Of a subsidy claim: one per person counted, in the claim's order. */
  readonly records: readonly SubsidyRecord[]
}

interface Approved {
  readonly appends: {
    readonly self: readonly ClaimEvent[]
    readonly records: readonly (readonly SubsidyRecordEvent[])[]
  }
}

const twoPersons = '本县规定 经办与审核分离'

/**
 * Approves a claim that the institution has confirmed. With a subsidy claim every person's record
 * gets its line in the same append, so that two claims at once cannot count somebody twice.
 */
export function approveClaim(
  { self, records }: ClaimAndRecords,
  _: ClaimInput<'approveClaim'>,
  deciding: Deciding,
): Approved | Refusal {
  const claim = confirmedBySomebodyElse(self, deciding)
  if (isRefusal(claim)) return claim
  const { actor, at, policy, calendar } = deciding
  if (claim.basis === 'contract') {
    return { appends: { self: [claimApproved({ by: actor.id })], records: [] } }
  }
  if (!stillCountable(claim.made, records)) {
    return refuse(subsidyRule, 'counted-elsewhere-since', { fix: 'make-the-claim-again' })
  }
  const rule = '本县规定 publicDisplay.period'
  const displayEnds = statutoryEnd(rule, at, policy.publicDisplay.period, calendar)
  return {
    appends: {
      self: [claimApproved({ by: actor.id, displayEnds })],
      records: linesOf(claim.made, deciding.id),
    },
  }
}

function confirmedBySomebodyElse(claim: Claim, { actor }: Deciding): MadeClaim | Refusal {
  if (claim.status !== 'confirmed') {
    return refuse('不见面申报（重点任务分工表第17项）', 'claim-not-confirmed', {
      who: 'training-institution',
    })
  }
  return isBehind(actor, claim.made.madeBy) ? secondPersonNeeded() : claim
}

function linesOf(made: SubsidyClaim, claim: string) {
  const { fund, occupation, level, countedOn } = made
  return made.counted.map(({ amount }) => [
    subsidyCounted({ claim, fund, occupation, level, countedOn, amount }),
  ])
}

/** Sends a claim back before it is approved, with the reason; it is made again. */
export function returnClaim(
  claim: Claim,
  { reason }: ClaimInput<'returnClaim'>,
  { actor }: Deciding,
) {
  return claim.status === 'made' || claim.status === 'confirmed'
    ? [claimReturned({ by: actor.id, reason })]
    : refuse(twoPersons, 'nothing-to-return')
}
