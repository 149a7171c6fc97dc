import { dayOf, type Instant } from '#libs/calendar'
import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { bidBoxPlaced, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import type { Project } from '#libs/domain/procurement/project'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { documentFault } from './draft-faults.js'
import { tenderNoticePublished, type TenderEvent, type TenderInput } from './events.js'
import { documentOf, methodOf, type Tender } from './state.js'

interface TenderAndBox {
  readonly self: Tender
  readonly box: BidBox
  readonly project: Project | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly box: readonly BidBoxEvent[]
  }
}

/**
 * Publishes the notice and offers the document from the same moment. The dates of its method –
 * of an open tender 法§35, 条例§31 and 87§16 – are reckoned now and recorded; a deadline before the earliest is refused, on that day
 * itself it is lawful. The document is held once more against the rules of this day: one may have
 * come since it was drafted. The bid box is placed in the same append.
 */
export function publishTenderNotice(
  { self, project }: TenderAndBox,
  { channel, deadline }: TenderInput<'publishTenderNotice'>,
  { id, at, policy, calendar }: Deciding,
): Appends | Refusal {
  if (self.status !== 'drafted') return refuse('87§13', 'tender-not-drafted')
  const publishedAt: Instant = channel.channel === 'elsewhere' ? channel.occurredOn : at
  if (publishedAt > at) return refuse('87§13', 'publication-lies-in-the-future')
  const notBefore = intentEnds(project) ?? self.notBefore
  if (publishedAt < notBefore) {
    return refuse('财库〔2020〕10号', 'intent-too-recent', { detail: { notBefore } })
  }
  const fault = documentFault(documentOf(self), policy, self.method)
  if (fault) return { ...fault, fix: 'redraft-the-tender', who: 'procurement-officer' }
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
  })
  const box = bidBoxPlaced({ tender: id, project: self.project })
  return { appends: { self: [notice], box: [box] } }
}

/** Where the intent's end stands now: a year published after the draft may have moved it. */
const intentEnds = (project: Project | undefined): Instant | undefined =>
  project?.status === 'approved' ? project.tenderNotBefore?.end : undefined
