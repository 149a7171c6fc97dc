import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  paperSealedElectronically,
  sealApproved,
  sealedScanConfirmed,
  sealedScanRecorded,
  sealRefused,
  sealRequested,
  type OfficialPaperEvent,
  type OfficialPaperInput,
} from './events.js'
import { handOf, isAmong } from './hands.js'
import type { OfficialPaper } from './state.js'

/** The rule of the office: who makes a paper does not put the seal to it. */
export const sealRule = '内部控制：经办与用印分离'

/** Whoever numbered it is the first of its makers, every request adds one. */
const request = (paper: Pick<Numbered, 'makers'>) => nth(requestsOf(paper))
export const requestsOf = ({ makers }: Pick<Numbered, 'makers'>): number => makers.length - 1
export const nth = (times: number) => (times > 1 ? { request: times } : {})
type Numbered = Exclude<OfficialPaper, { readonly status: 'not-numbered' }>

/** Asks for the seal on these very bytes; refused once, it may be asked for again. */
export function requestSeal(
  paper: OfficialPaper,
  { document, checkCode }: OfficialPaperInput<'requestSeal'>,
  { actor }: Deciding,
): Decided<OfficialPaperEvent> {
  return paper.status === 'numbered'
    ? [sealRequested({ document, checkCode, ...handOf(actor), ...nth(paper.makers.length) })]
    : refuse(sealRule, 'no-seal-to-ask-for')
}

/** The keeper of the seal approves; never whoever made the paper or asked, nor for one of them. */
export function approveSeal(
  paper: OfficialPaper,
  { document }: OfficialPaperInput<'approveSeal'>,
  { actor }: Deciding,
): Decided<OfficialPaperEvent> {
  if (paper.status !== 'seal-requested') return refuse(sealRule, 'no-seal-asked-for')
  if (document !== undefined && document !== paper.document) {
    return refuse(sealRule, 'paper-changed-since-asked', { fix: 'ask-for-the-seal-again' })
  }
  return isAmong(actor, paper.makers)
    ? refuse(sealRule, 'maker-is-checker', { fix: 'another-person-signs' })
    : [sealApproved({ ...handOf(actor), ...request(paper) })]
}

export function refuseSeal(
  paper: OfficialPaper,
  { reason }: OfficialPaperInput<'refuseSeal'>,
  { actor }: Deciding,
): Decided<OfficialPaperEvent> {
  return paper.status === 'seal-requested'
    ? [sealRefused({ reason, ...handOf(actor), ...request(paper) })]
    : refuse(sealRule, 'no-seal-asked-for')
}

/** What the seal system answered: the sealed bytes, and its own number for them. */
export function recordElectronicSeal(
  paper: OfficialPaper,
  { document, reference, over }: OfficialPaperInput<'recordElectronicSeal'>,
  { actor }: Deciding,
): Decided<OfficialPaperEvent> {
  if (paper.status !== 'seal-approved') return refuse(sealRule, 'seal-not-approved')
  if (over !== undefined && over !== paper.document) {
    return refuse(sealRule, 'paper-changed-since-asked', { fix: 'ask-for-the-seal-again' })
  }
  return document === paper.document
    ? refuse(sealRule, 'sealed-bytes-unchanged')
    : [paperSealedElectronically({ document, reference, ...handOf(actor), ...request(paper) })]
}

/** Printed, sealed by hand, scanned: it waits for somebody else to compare scan and paper. */
export function recordSealedScan(
  paper: OfficialPaper,
  { document, pages }: OfficialPaperInput<'recordSealedScan'>,
  { actor }: Deciding,
): Decided<OfficialPaperEvent> {
  return paper.status === 'seal-approved' || paper.status === 'scan-recorded'
    ? [sealedScanRecorded({ document, pages, ...handOf(actor), ...request(paper) })]
    : refuse(sealRule, 'seal-not-approved')
}

/** A second person confirms the very scan that was recorded. */
export function confirmSealedScan(
  paper: OfficialPaper,
  { document }: OfficialPaperInput<'confirmSealedScan'>,
  { actor }: Deciding,
): Decided<OfficialPaperEvent> {
  if (paper.status !== 'scan-recorded') return refuse(sealRule, 'no-scan-to-confirm')
  if (document !== paper.document) return refuse(sealRule, 'not-the-recorded-scan')
  return isAmong(actor, [paper.scannedBy])
    ? refuse(sealRule, 'second-person-is-the-first', { fix: 'ask-another-officer' })
    : [sealedScanConfirmed({ document, ...handOf(actor), ...request(paper) })]
}
