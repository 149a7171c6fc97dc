import { dayOf, type Instant } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidBoxPlaced, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import {
  agreementFault,
  purchaseBegun,
  type Project,
  type ProjectEvent,
} from '#libs/domain/procurement/project'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { documentFault } from './draft-faults.js'
import { tenderNoticePublished, type TenderEvent, type TenderInput } from './events.js'
import { isApproved, splittingOf } from './splitting.js'
import { documentOf, methodOf, type DraftedTender, type Tender } from './state.js'

interface TenderAndBox {
  readonly self: Tender
  readonly box: BidBox
  readonly project: Project | undefined
  /** Other projects of the same ledger, where their purchases count together with this one. */
  readonly siblings?: readonly Project[]
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly box: readonly BidBoxEvent[]
    readonly project: readonly ProjectEvent[]
  }
}

/**
 * Publishes the notice and offers the document from the same moment. The dates of its method – of an
 * open tender 法§35, 条例§31 and 87§16 – are reckoned now and recorded; a deadline before the earliest
 * is refused, on that day itself it is lawful. The document is held once more against the rules of this
 * day: one may have come since it was drafted. Otherwise than by open tender it is held against what was
 * bought like it this year (条例§28). The bid box is placed in the same append, and the project knows
 * that it is begun.
 */
export function publishTenderNotice(
  { self, project, siblings = [] }: TenderAndBox,
  { channel, deadline, splitting: said }: TenderInput<'publishTenderNotice'>,
  { id, at, policy, calendar }: Deciding,
): Appends | Refusal {
  if (self.status !== 'drafted') return refuse('87§13', 'tender-not-drafted')
  const publishedAt: Instant = channel.channel === 'elsewhere' ? channel.occurredOn : at
  const untimely = timeFault({ self, project }, publishedAt, at)
  if (untimely) return untimely
  const fault = documentFault(documentOf(self), policy, self.method)
  if (fault) return { ...fault, fix: 'redraft-the-tender', who: 'procurement-officer' }
  const splitting = splittingOf({ self, project, siblings }, said, policy)
  if (splitting && isRefusal(splitting)) return splitting
  const { responsePeriod, noticePeriod, documentOffering } = methodOf(self, policy)
  const ends = ({ rule, value }: typeof noticePeriod) =>
    statutoryEnd(rule, publishedAt, value, calendar)
  const earliestDeadline = ends(responsePeriod)
  if (dayOf(deadline) < earliestDeadline.lastDay) {
    const earliest = earliestDeadline.lastDay
    return refuse(responsePeriod.rule, 'deadline-too-early', { detail: { earliest } })
  }
  const notice = tenderNoticePublished({
    ...{ channel, publishedAt, deadline, earliestDeadline },
    ...{ noticeEnds: ends(noticePeriod), documentOfferEnds: ends(documentOffering) },
    openingPlace: self.document.openingPlace,
    ...(splitting && { splitting }),
  })
  const box = bidBoxPlaced({ tender: id, project: self.project })
  return { appends: { self: [notice], box: [box], project: begunIn(project, id, self) } }
}

function timeFault(
  { self, project }: { readonly self: DraftedTender; readonly project: Project | undefined },
  publishedAt: Instant,
  at: Instant,
): Refusal | undefined {
  if (publishedAt > at) return refuse('87§13', 'publication-lies-in-the-future')
  const notBefore = intentEnds(project) ?? self.notBefore
  return publishedAt < notBefore
    ? refuse('财库〔2020〕10号', 'intent-too-recent', { detail: { notBefore } })
    : agencyFault(project, publishedAt)
}

/** The agreement that stood when the document was drafted may have run out since (法§20). */
const agencyFault = (project: Project | undefined, publishedAt: Instant): Refusal | undefined =>
  project?.status === 'approved' && project.organisation
    ? agreementFault(project.organisation, publishedAt)
    : undefined

/** What the project keeps of it. */
function begunIn(
  project: Project | undefined,
  tender: string,
  self: DraftedTender,
): ProjectEvent[] {
  if (project?.status !== 'approved') return []
  const lots = self.lots.map(({ document }) => document.lot)
  return [purchaseBegun({ tender, lots, method: self.method, approved: isApproved(self) })]
}

/** Where the intent's end stands now: a year published after the draft may have moved it. */
const intentEnds = (project: Project | undefined): Instant | undefined =>
  project?.status === 'approved' ? project.tenderNotBefore?.end : undefined
