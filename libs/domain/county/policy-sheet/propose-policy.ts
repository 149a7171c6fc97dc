import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { policyProposed, type PolicySheetEvent, type PolicySheetInput } from './events.js'
import { sheetRule } from './confirm-policy.js'
import type { PolicySheet } from './state.js'

/** Proposes a figure that is unset, or another than the one in force, with the paper it stands in. */
export function proposePolicy(
  sheet: PolicySheet,
  proposed: PolicySheetInput<'proposePolicy'>,
  { actor }: Deciding,
): Decided<PolicySheetEvent> {
  if (sheet.proposals[proposed.proposal]) return refuse(sheetRule, 'already-proposed')
  const waiting = Object.values(sheet.proposals).find(({ key }) => key === proposed.key)
  return waiting
    ? refuse(sheetRule, 'proposal-waiting', { detail: { proposal: waiting.proposal } })
    : [policyProposed({ ...proposed, proposedBy: actor.id })]
}
