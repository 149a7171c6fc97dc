import { dayOf, instant, later, type Instant } from '#libs/calendar'
import type { FieldChanged } from '#libs/contracts'
import type { IssuedPaper } from '#libs/domain/county/number-series'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import type { Policy } from '#libs/policy'
import { changesConditions, changesObject, differenceOf, mayAffectBids } from './difference.js'
import { documentFault } from './draft-faults.js'
import { tenderAmended, type TenderEvent, type TenderInput } from './events.js'
import { documentOf, methodOf, type PublishedTender, type Tender } from './state.js'

/** Under the number that its notice has. */
type Amendment = Omit<TenderInput<'amendTender'>, 'document'> & { readonly document: IssuedPaper }

/**
 * Clarifies or amends the document for everybody who took it. What may affect bids and comes less
 * than fifteen days before the deadline moves the deadline (87§27): to the fifteenth day at the
 * same time of day, or later where the officer says so. Of a changed document the difference is
 * recorded field by field; object and conditions are not changed so. One that was published elsewhere
 * counts from when it appeared there, however late it is entered here.
 */
export function amendTender(
  tender: Tender,
  { deadline: asked, ...amendment }: Amendment,
  { at, policy, calendar }: Deciding,
): Decided<TenderEvent> {
  if (tender.status !== 'receiving-bids') return refuse('87§27', 'not-receiving-bids')
  const { channel } = amendment
  const from = channel.channel === 'elsewhere' ? channel.occurredOn : at
  const untimely = timeFault(tender, { from, asked, at })
  if (untimely) return untimely
  const difference = changeOf(tender, amendment, policy)
  if (isRefusal(difference)) return difference
  const wanted = asked ?? tender.deadline
  const { rule, value: length } = methodOf(tender, policy).clarificationBefore
  const earliestDeadline = statutoryEnd(rule, from, length, calendar)
  const deadline = amendment.affectsBids
    ? later(wanted, onDay(earliestDeadline.lastDay, wanted))
    : wanted
  return [
    tenderAmended({
      ...{ ...amendment, deadline, moved: deadline !== tender.deadline },
      ...(difference && { difference: [...difference] }),
      ...(amendment.affectsBids && { earliestDeadline }),
    }),
  ]
}

interface Timing {
  /** When the amendment was published. */
  readonly from: Instant
  readonly asked: Instant | undefined
  readonly at: Instant
}

function timeFault(
  { deadline }: Pick<PublishedTender, 'deadline'>,
  { from, asked, at }: Timing,
): Refusal | undefined {
  if (from > at) return refuse('87§27', 'publication-lies-in-the-future')
  if (from >= deadline) return refuse('87§27', 'deadline-passed')
  return asked !== undefined && asked < deadline
    ? refuse('87§27', 'deadline-moves-later-only')
    : undefined
}

/** What is another in the changed document; undefined where the amendment only explains. */
function changeOf(
  tender: PublishedTender,
  { changed, affectsBids }: Amendment,
  policy: Policy,
): readonly FieldChanged[] | Refusal | undefined {
  if (changed === undefined) return undefined
  const difference = differenceOf(documentOf(tender), changed)
  return (
    changeFault(difference, affectsBids) ??
    documentFault(changed, policy, tender.method) ?? [...difference]
  )
}

function changeFault(
  difference: readonly FieldChanged[],
  affectsBids: boolean,
): Refusal | undefined {
  if (difference.length === 0) return refuse('87§27', 'nothing-changed')
  const object = difference.find(changesObject)
  if (object) return refuse('87§27', 'object-may-not-change', { detail: { path: object.path } })
  const condition = difference.find(changesConditions)
  if (condition) {
    return refuse('87§27', 'conditions-may-not-change', { detail: { path: condition.path } })
  }
  const affecting = affectsBids ? undefined : difference.find(mayAffectBids)
  return affecting && refuse('87§27', 'change-affects-bids', { detail: { path: affecting.path } })
}

/** Another day, at the time of day of an instant. */
const onDay = (day: ReturnType<typeof dayOf>, time: Instant): Instant =>
  instant(`${day}${time.slice(10)}`)
