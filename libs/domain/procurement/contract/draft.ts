import type { DataOf } from '#libs/domain/deciding'
import type { ContractEvent } from './events.js'

/** The version of the text that lies on the table. */
export interface Draft {
  readonly version: number
  readonly draftedBy: string
  /** What the lawyer said of this version. */
  readonly review?: 'passed' | 'objected'
  /** A side has turned this version down. */
  readonly rejected: boolean
  /** Printed, sealed by both, scanned; a second person has still to confirm it. */
  readonly paper?: DataOf<ContractEvent, 'SignedPaperRecorded'>
}

export const firstVersion = (draftedBy: string): Draft => ({
  version: 1,
  draftedBy,
  rejected: false,
})

export function evolveDraft(draft: Draft, event: ContractEvent): Draft {
  switch (event.type) {
    case 'ContractRedrafted':
      return { version: event.data.version, draftedBy: event.data.draftedBy, rejected: false }
    case 'ContractReviewed':
      return { ...draft, review: event.data.passed ? 'passed' : 'objected' }
    case 'ContractVersionRejected':
      return { ...draft, rejected: true }
    case 'SignedPaperRecorded':
      return { ...draft, paper: event.data }
    default:
      return draft
  }
}
