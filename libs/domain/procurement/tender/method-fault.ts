import { refuse, type Refusal } from '#libs/domain/deciding'
import { fen, sum } from '#libs/money'
import type { Policy } from '#libs/policy'
import type { TenderInput } from './events.js'
import type { LotStage } from './lot.js'
import { notOffered } from './not-offered.js'
import { lotOf, type Tender } from './state.js'

type Draft = TenderInput<'draftTender'>
type Left = Extract<LotStage, { readonly status: 'left' }>

/**
 * Why a purchase may not be made by the method asked for. An open tender always may (法§26). Anything
 * else rests on finance's decision over a round that failed, or on a ground of its own, which above
 * the open-tender threshold finance approves first (法§27).
 */
export function methodFault(draft: Draft, previous: Tender | undefined, policy: Policy) {
  const { method = 'open-tender', basis } = draft
  const elsewhere = notOffered(method)
  if (elsewhere) return elsewhere
  if (basis?.after) return decisionFault(draft, { lot: basis.after.lot, previous })
  if (method === 'open-tender') return undefined
  if (method === 'competitive-negotiation')
    return refuse('74§27', 'negotiation-without-failed-round')
  return basis ? approvalFault(draft, policy) : refuse('法§26', 'method-without-ground')
}

/** The lot of the failed round, alone, by the method that finance has approved for it. */
function decisionFault(
  { method = 'open-tender', lots }: Draft,
  { lot, previous }: { readonly lot: string; readonly previous: Tender | undefined },
): Refusal | undefined {
  if (lots.some(one => one.lot !== lot)) return refuse('87§43', 'only-the-lot-that-failed')
  if (method === 'open-tender') return undefined
  const decided = leftStage(previous, lot)?.decided
  if (!decided) return refuse('87§43', 'method-not-decided')
  return decided.approved && decided.method === method
    ? undefined
    : refuse('87§43', 'method-not-approved')
}

/** 法§27: above the threshold, which is the county's to confirm, finance approves beforehand. */
function approvalFault({ lots, basis }: Draft, policy: Policy): Refusal | undefined {
  const { openTender } = policy.threshold
  if (openTender === 'unset') {
    return refuse('法§27', 'figure-not-confirmed', { detail: { key: 'threshold.openTender' } })
  }
  const budget = sum(lots.map(lot => fen(lot.budget)))
  return budget >= openTender && !basis?.approval
    ? refuse('法§27', 'method-needs-approval', { detail: { threshold: openTender } })
    : undefined
}

/** Those that are left to negotiate with, where the round before left exactly two. */
export function invitedBy(draft: Draft, previous: Tender | undefined): string[] | undefined {
  if (draft.method !== 'competitive-negotiation') return undefined
  const stage = leftStage(previous, draft.basis?.after?.lot ?? '')
  return stage?.left.map(({ bidder }) => bidder)
}

function leftStage(previous: Tender | undefined, lot: string): Left | undefined {
  const stage = previous && lotOf(previous, lot)?.stage
  return stage?.status === 'left' ? stage : undefined
}
