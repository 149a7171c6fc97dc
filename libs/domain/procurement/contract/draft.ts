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
  /** SHA-256 of a text that was written anew; the first version is compiled from the award. */
  readonly text?: string
  /** The supplier has signed this version with its key; the purchaser signs the same text. */
  readonly signedBySupplier?: DataOf<ContractEvent, 'ContractSignedByKey'>
}

export const firstVersion = (draftedBy: string): Draft => ({
  version: 1,
  draftedBy,
  rejected: false,
})

export function evolveDraft(draft: Draft, event: ContractEvent): Draft {
  switch (event.type) {
    case 'ContractRedrafted':
      return {
        ...{ version: event.data.version, draftedBy: event.data.draftedBy, rejected: false },
        text: event.data.text.evidence,
      }
    case 'ContractReviewed':
      return { ...draft, review: event.data.passed ? 'passed' : 'objected' }
    case 'ContractVersionRejected':
      return { ...draft, rejected: true }
    case 'ContractSignedByKey':
      return event.data.side === 'supplier' ? { ...draft, signedBySupplier: event.data } : draft
    case 'SignedPaperRecorded':
      return { ...draft, paper: event.data }
    default:
      return draft
  }
}
