import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  policyConfirmed,
  policyProposalRejected,
  type PolicySheetEvent,
  type PolicySheetInput,
} from './events.js'
import type { PolicySheet } from './state.js'

/** A figure of the sheet has its source and two persons behind it. */
export const sheetRule = '本县规定 政策参数双人确认'

/** Confirms a proposed figure: it is in force from its own first day. Never by who proposed it. */
export function confirmPolicy(
  sheet: PolicySheet,
  { proposal }: PolicySheetInput<'confirmPolicy'>,
  { actor }: Deciding,
): Decided<PolicySheetEvent> {
  const proposed = sheet.proposals[proposal]
  if (!proposed) return refuse(sheetRule, 'no-such-proposal')
  if ([actor.id, actor.actingFor].includes(proposed.proposedBy)) {
    return refuse(sheetRule, 'second-person-needed', { fix: 'ask-another-officer' })
  }
  return [policyConfirmed({ ...proposed, confirmedBy: actor.id, version: sheet.version + 1 })]
}

/** Turns a proposed figure down, with the reason. */
export function rejectPolicyProposal(
  sheet: PolicySheet,
  rejected: PolicySheetInput<'rejectPolicyProposal'>,
): Decided<PolicySheetEvent> {
  return sheet.proposals[rejected.proposal]
    ? [policyProposalRejected(rejected)]
    : refuse(sheetRule, 'no-such-proposal')
}
