import { isBehind, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { policyConfirmed as confirmedIn } from '#libs/policy'
import {
  policyConfirmed,
  policyProposalRejected,
  type PolicySheetEvent,
  type PolicySheetInput,
} from './events.js'
import { faultOf, sheetRule } from './propose-policy.js'
import type { CountySheet } from './state.js'

/** Confirms a proposed figure: it is in force from its own first day. Never by who proposed it. */
export function confirmPolicy(
  state: CountySheet,
  { proposal }: PolicySheetInput<'confirmPolicy'>,
  { actor, at }: Deciding,
): Decided<PolicySheetEvent> {
  const proposed = state.proposals[proposal]
  if (!proposed) return refuse(sheetRule, 'no-such-proposal')
  if (actor.role === 'procedure' || isBehind(actor, proposed.proposedBy)) {
    return refuse(sheetRule, 'second-person-needed', { fix: 'ask-another-officer' })
  }
  const confirmation = { ...proposed, confirmedBy: actor.role, at }
  const fault = faultOf(state, confirmation)
  if (fault) return fault
  const { version } = confirmedIn(state.sheet, confirmation)
  const by = { confirmedBy: actor.id, role: actor.role, confirmedAt: at }
  return [policyConfirmed({ ...proposed, ...by, version })]
}

/** Turns a proposed figure down, with the reason. */
export function rejectPolicyProposal(
  state: CountySheet,
  rejected: PolicySheetInput<'rejectPolicyProposal'>,
): Decided<PolicySheetEvent> {
  return state.proposals[rejected.proposal]
    ? [policyProposalRejected(rejected)]
    : refuse(sheetRule, 'no-such-proposal')
}
