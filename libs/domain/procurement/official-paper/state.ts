import { bureauOnly, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { OfficialPaperEvent } from './events.js'

/** Somebody, and whom they acted for. */
export interface Hand {
  readonly by: string
  readonly actingFor?: string | undefined
}

type Numbered = DataOf<OfficialPaperEvent, 'PaperNumbered'>

interface PaperFile extends Omit<Numbered, 'by' | 'actingFor'> {
  /** Everybody who made it or asked for its seal; none of them approves that. */
  readonly makers: readonly Hand[]
}

/** Why the seal system has put no seal, at which asking, and when it is asked again. */
export type SealNotPut = Omit<DataOf<OfficialPaperEvent, 'ElectronicSealNotPut'>, 'request'>

/** What the seal system gave back: its own number, and under which hash its bytes lie here. */
interface SealedElectronically {
  readonly means: 'electronic'
  readonly reference: string
  readonly kept?: string | undefined
}

/** The bytes that are to be sealed, or were. */
interface Documented extends PaperFile {
  readonly document: string
}

/** A paper with a number, on its way to the seal 用印. Until it is sealed it is a draft. */
export type OfficialPaper =
  | { readonly status: 'not-numbered' }
  | ({ readonly status: 'numbered' } & PaperFile)
  | ({ readonly status: 'seal-requested' } & Documented)
  | ({ readonly status: 'seal-approved'; readonly notPut?: SealNotPut } & Documented)
  | ({ readonly status: 'scan-recorded'; readonly scannedBy: Hand } & Documented)
  | ({ readonly status: 'sealed' } & (SealedElectronically | { readonly means: 'scan' }) &
      Documented)
  | ({ readonly status: 'void'; readonly reason: string } & PaperFile)

function evolve(paper: OfficialPaper, event: OfficialPaperEvent): OfficialPaper {
  if (event.type === 'PaperNumbered') {
    const { by, actingFor, ...file } = event.data
    return { status: 'numbered', ...file, makers: [{ by, actingFor }] }
  }
  if (paper.status === 'not-numbered') return paper
  if (event.type === 'PaperVoided') return { ...paper, status: 'void', reason: event.data.reason }
  if (event.type === 'SealRequested') {
    const { document, checkCode, by, actingFor } = event.data
    const makers = [...paper.makers, { by, actingFor }]
    return { ...paper, status: 'seal-requested', document, checkCode, makers }
  }
  return 'document' in paper ? evolveSeal(paper, event) : paper
}

type SealEvent = Exclude<
  OfficialPaperEvent,
  { readonly type: 'PaperNumbered' | 'PaperVoided' | 'SealRequested' }
>

function evolveSeal(paper: Extract<OfficialPaper, Documented>, event: SealEvent): OfficialPaper {
  switch (event.type) {
    case 'SealRefused':
      return { ...paper, status: 'numbered' }
    case 'SealApproved':
      return { ...paper, status: 'seal-approved' }
    case 'ElectronicSealNotPut': {
      const { request: _, ...notPut } = event.data
      return { ...paper, status: 'seal-approved', notPut }
    }
    case 'PaperSealedElectronically': {
      const { document, reference, kept } = event.data
      return { ...paper, status: 'sealed', means: 'electronic', document, reference, kept }
    }
    case 'SealedScanRecorded': {
      const { document, by, actingFor } = event.data
      return { ...paper, status: 'scan-recorded', document, scannedBy: { by, actingFor } }
    }
    case 'SealedScanConfirmed':
      return { ...paper, status: 'sealed', means: 'scan' }
  }
}

export const officialPaper: Aggregate<OfficialPaper, OfficialPaperEvent> = {
  context: 'procurement',
  name: 'official-paper',
  collection: 'official-papers',
  initial: { status: 'not-numbered' },
  evolve,
  keyOf: (id, state) => ('project' in state ? state.project : id),
  visibleTo: bureauOnly,
}
