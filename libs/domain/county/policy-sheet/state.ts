import { bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
import { policyConfirmed, policySheet as sheetOf, type PolicySheet } from '#libs/policy'
import type { PolicySheetEvent } from './events.js'

export type PolicyProposal = DataOf<PolicySheetEvent, 'PolicyProposed'>

export interface CountySheet {
  /** The figures in force; resolve them by `resolvePolicy(state.sheet, anchors, at)`. */
  readonly sheet: PolicySheet
  readonly adopted: boolean
  /** Waiting for a second person. */
  readonly proposals: Readonly<Record<string, PolicyProposal>>
}

/** What waits for a second person to take the place of a figure. */
export const proposalFor = (
  { proposals }: Pick<CountySheet, 'proposals'>,
  key: string,
): PolicyProposal | undefined => Object.values(proposals).find(one => one.key === key)

function evolve(state: CountySheet, event: PolicySheetEvent): CountySheet {
  switch (event.type) {
    case 'PolicySheetAdopted':
      return { ...state, adopted: true, sheet: sheetOf(event.data) }
    case 'PolicyProposed':
      return { ...state, proposals: { ...state.proposals, [event.data.proposal]: event.data } }
    case 'PolicyConfirmed':
      return { ...state, ...confirmed(state, event.data) }
    case 'PolicyProposalRejected':
      return { ...state, proposals: without(state.proposals, event.data.proposal) }
  }
}

const confirmed = (
  { sheet, proposals }: CountySheet,
  data: DataOf<PolicySheetEvent, 'PolicyConfirmed'>,
): Partial<CountySheet> => ({
  sheet: policyConfirmed(sheet, { ...data, confirmedBy: data.role, at: data.confirmedAt }),
  proposals: without(proposals, data.proposal),
})

function without(proposals: CountySheet['proposals'], gone: string): CountySheet['proposals'] {
  const { [gone]: _, ...left } = proposals
  return left
}

/** The one sheet of a county 政策参数表: what its officers confirmed beyond the figures shipped. */
export const policySheet: Aggregate<CountySheet, PolicySheetEvent> = {
  context: 'county',
  name: 'policy-sheet',
  collection: 'policy-sheets',
  initial: { sheet: sheetOf({ demonstration: false }), adopted: false, proposals: {} },
  evolve,
  keyOf: id => id,
  // Proposals wait for a second person; what they came to stands in the events it decided.
  visibleTo: bureauOnly,
}

/** A deployment serves one county, so its sheet has one id. */
export const policySheetId = '5b0c0e7c-9f0b-5d1e-8a53-0b6d3f0a0001'
