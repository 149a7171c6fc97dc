import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { confirmationFault } from '#libs/policy'
import {
  policyProposed,
  policySheetAdopted,
  type PolicySheetEvent,
  type PolicySheetInput,
} from './events.js'
import { proposalFor, type CountySheet } from './state.js'

/** A figure of the sheet has its source and two persons behind it. */
export const sheetRule = '本县规定 政策参数双人确认'

/** Takes the sheet of this release into use and says whether the county is a demonstration. */
export function adoptPolicySheet(
  state: CountySheet,
  { demonstration }: PolicySheetInput<'adoptPolicySheet'>,
): Decided<PolicySheetEvent> {
  return state.adopted
    ? refuse(sheetRule, 'sheet-already-adopted')
    : [policySheetAdopted({ demonstration })]
}

/** Proposes a figure that is unset, or the county's own choice, with the paper it stands in. */
export function proposePolicy(
  state: CountySheet,
  proposed: PolicySheetInput<'proposePolicy'>,
  { actor, at }: Deciding,
): Decided<PolicySheetEvent> {
  if (state.proposals[proposed.proposal]) return refuse(sheetRule, 'already-proposed')
  const waiting = proposalFor(state, proposed.key)
  if (waiting) {
    return refuse(sheetRule, 'proposal-waiting', { detail: { proposal: waiting.proposal } })
  }
  return (
    faultOf(state, { ...proposed, confirmedBy: actor.role, at }) ?? [
      policyProposed({ ...proposed, proposedBy: actor.id }),
    ]
  )
}

/** What the sheet itself says against a figure. */
export function faultOf(
  { sheet }: CountySheet,
  confirmation: Parameters<typeof confirmationFault>[1],
): Refusal | undefined {
  const fault = confirmationFault(sheet, confirmation)
  return fault && refuse(sheetRule, `policy-${fault}`, { detail: { key: confirmation.key } })
}
