import type { Instant } from '#libs/calendar'
import type { CaseFacts, FactOf, Reference } from '#libs/domain/deciding'
import type { officialPaperFacts } from './facts.js'

export interface SealingView {
  /** The request that counts, and since when what is owed for it is. */
  readonly request?: Reference
  readonly since?: Instant
  readonly refused: boolean
  /** How often the seal system was asked in vain, and when it is asked again. */
  readonly asked: number
  readonly againAt?: Instant | undefined
  /** The seal is on the paper, electronically or by hand. */
  readonly put: boolean
  /** Printed and sealed by hand: the scan waits for a second person. */
  readonly scanned: boolean
  readonly isVoid: boolean
}

type Heard = FactOf<typeof officialPaperFacts>

/** The case of one paper's seal 用印, from each request until it is sealed, refused or void. */
export const sealingCase = {
  procedure: 'sealing',
  subject: 'official-paper',
  begins: ['SealRequested'],
  reopens: ['SealRequested'],
  hears: [
    ...(['SealRequested', 'SealRefused', 'SealApproved', 'PaperSealedElectronically'] as const),
    ...(['ElectronicSealNotPut', 'SealedScanRecorded', 'SealedScanConfirmed'] as const),
    'PaperVoided',
  ],
  caseOf: ({ stream }) => stream.slice('official-paper-'.length),
  initial: { refused: false, asked: 0, put: false, scanned: false, isVoid: false },
  evolve,
  outcomes: ['PaperSealedElectronically', 'SealedScanConfirmed', 'PaperVoided'],
} as const satisfies CaseFacts<SealingView, Heard>

function evolve(view: SealingView, fact: Heard): SealingView {
  switch (fact.type) {
    case 'SealRequested': {
      const { request } = fact.fields
      const anew = { refused: false, asked: 0, againAt: undefined, put: false, scanned: false }
      return { ...view, ...anew, request, since: fact.at }
    }
    case 'SealRefused':
      return { ...view, refused: true }
    case 'ElectronicSealNotPut': {
      const { attempt, againAt } = fact.fields
      return { ...view, asked: attempt, againAt }
    }
    case 'PaperSealedElectronically':
      return { ...view, put: true, since: fact.at }
    case 'SealedScanRecorded':
      return { ...view, put: true, scanned: true, since: fact.at }
    case 'PaperVoided':
      return { ...view, isVoid: true }
    default:
      return { ...view, since: fact.at }
  }
}
