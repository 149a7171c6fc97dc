import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { noticeCorrected, type TenderEvent, type TenderInput } from './events.js'
import { lotOf, type Tender } from './state.js'

/** Under the number that it has. */
type Correction = Omit<TenderInput<'correctNotice'>, 'noticeSeries' | 'noticeNumber'> & {
  readonly noticeNumber: string
}

/**
 * Corrects a notice that was published 更正公告, on the medium that had it (101§8): each field as it
 * stood there and as it is right. The document itself is amended, never corrected so (87§27).
 */
export function correctNotice(
  tender: Tender,
  correction: Correction,
  { at }: Deciding,
): Decided<TenderEvent> {
  if (!('publishedAt' in tender)) return refuse('101§8', 'notice-not-published')
  const { notice, awardOf, channel } = correction
  if (notice === 'award-notice') {
    const stage = awardOf === undefined ? undefined : lotOf(tender, awardOf)?.stage
    if (stage?.status !== 'awarded') return refuse('101§8', 'notice-not-published')
  }
  const correctedAt = channel.channel === 'elsewhere' ? channel.occurredOn : at
  return correctedAt > at
    ? refuse('101§8', 'publication-lies-in-the-future')
    : [noticeCorrected({ ...correction, correctedAt })]
}
