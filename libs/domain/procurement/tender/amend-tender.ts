import { dayOf, instant, later, type Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { tenderAmended, type TenderEvent, type TenderInput } from './events.js'
import type { Tender } from './state.js'

/**
 * Clarifies or amends the document for everybody who took it. What may affect bids and comes less
 * than fifteen days before the deadline moves the deadline (87§27): to the fifteenth day at the
 * same time of day, or later where the officer says so. Object and conditions are not changed so.
 */
export function amendTender(
  tender: Tender,
  { deadline: asked, ...amendment }: TenderInput<'amendTender'>,
  { at, policy, calendar }: Deciding,
): Decided<TenderEvent> {
  if (tender.status !== 'receiving-bids') return refuse('87§27', 'not-receiving-bids')
  if (at >= tender.deadline) return refuse('87§27', 'deadline-passed')
  if (asked !== undefined && asked < tender.deadline) {
    return refuse('87§27', 'deadline-moves-later-only')
  }
  const wanted = asked ?? tender.deadline
  const length = policy.tender.clarificationBeforeDeadline
  const earliestDeadline = statutoryEnd('87§27', at, length, calendar)
  const deadline = amendment.affectsBids
    ? later(wanted, onDay(earliestDeadline.lastDay, wanted))
    : wanted
  return [
    tenderAmended({
      ...{ ...amendment, deadline, moved: deadline !== tender.deadline },
      ...(amendment.affectsBids && { earliestDeadline }),
    }),
  ]
}

/** Another day, at the time of day of an instant. */
const onDay = (day: ReturnType<typeof dayOf>, time: Instant): Instant =>
  instant(`${day}${time.slice(10)}`)
