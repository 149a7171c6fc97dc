import type { Aggregate, DataOf } from '#libs/domain/deciding'
import type { PolicySheetEvent } from './events.js'

export type PolicyProposal = DataOf<PolicySheetEvent, 'PolicyProposed'>
export type ConfirmedPolicy = DataOf<PolicySheetEvent, 'PolicyConfirmed'>

export interface PolicySheet {
  /** Number of confirmations so far; 0 is the sheet as shipped. */
  readonly version: number
  /** Waiting for a second person. */
  readonly proposals: Readonly<Record<string, PolicyProposal>>
  /** In the order of confirmation; several of one key differ by `validFrom`. */
  readonly confirmed: readonly ConfirmedPolicy[]
}

function evolve(sheet: PolicySheet, event: PolicySheetEvent): PolicySheet {
  switch (event.type) {
    case 'PolicyProposed':
      return { ...sheet, proposals: { ...sheet.proposals, [event.data.proposal]: event.data } }
    case 'PolicyConfirmed':
      return {
        version: event.data.version,
        proposals: without(sheet.proposals, event.data.proposal),
        confirmed: [...sheet.confirmed, event.data],
      }
    case 'PolicyProposalRejected':
      return { ...sheet, proposals: without(sheet.proposals, event.data.proposal) }
  }
}

function without(proposals: PolicySheet['proposals'], gone: string): PolicySheet['proposals'] {
  const { [gone]: _, ...left } = proposals
  return left
}

/** The one sheet of a county 政策参数表: what its officers confirmed beyond the figures shipped. */
export const policySheet: Aggregate<PolicySheet, PolicySheetEvent> = {
  context: 'county',
  name: 'policy-sheet',
  collection: 'policy-sheets',
  initial: { version: 0, proposals: {}, confirmed: [] },
  evolve,
  keyOf: id => id,
}

/** A deployment serves one county, so its sheet has one id. */
export const policySheetId = '5b0c0e7c-9f0b-5d1e-8a53-0b6d3f0a0001'
