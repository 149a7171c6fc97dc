import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { otherMethodDecided, type TenderEvent, type TenderInput } from './events.js'
import { notOffered } from './not-offered.js'
import { lotOf, type Tender } from './state.js'

type Decision = TenderInput<'recordMethodDecision'>

/**
 * Records what the competent finance authority said to another method for a lot that had too few
 * bidders (87§43). Negotiation only with exactly two left, and with the three papers of 74§28;
 * what is approved and not carried through here goes on at another platform.
 */
export function recordMethodDecision(
  tender: Tender,
  decision: Decision,
  deciding: Deciding,
): Decided<TenderEvent> {
  const stage = lotOf(tender, decision.lot)?.stage
  if (stage?.status !== 'left' || stage.exit !== 'apply-for-other-method') {
    return refuse('87§43', 'no-method-asked-for')
  }
  if (stage.decided) return refuse('87§43', 'method-already-decided')
  if (decision.decision.occurredOn > dayOf(deciding.at)) {
    return refuse('87§43', 'decision-lies-in-the-future')
  }
  const fault = decision.approved ? methodFault(decision, stage.left.length, deciding) : undefined
  return fault ?? [otherMethodDecided(decision)]
}

function methodFault(
  { method, twoLeft }: Decision,
  left: number,
  { policy }: Deciding,
): Refusal | undefined {
  const elsewhere = notOffered(method)
  if (elsewhere) return elsewhere
  if (method !== 'competitive-negotiation') return undefined
  const two = policy.negotiation.minimumSuppliers
  if (left !== two) return refuse('74§27', 'not-exactly-two-left', { detail: { left } })
  if (!twoLeft) return refuse('74§28', 'two-left-without-papers')
  const least = policy.negotiation.opinionExperts
  return twoLeft.opinionBy === 'committee' || twoLeft.opinionBy.experts >= least
    ? undefined
    : refuse('74§28', 'too-few-experts-for-opinion', { detail: { least } })
}
