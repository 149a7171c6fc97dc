import { addMilliseconds, millisecondsBetween, type Instant } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  lotResumed,
  suspendLot,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import {
  complaintSuspensionEnded,
  complaintSuspensionOrdered,
  type ComplaintEvent,
  type ComplaintInput,
} from './events.js'
import type { Complaint, LodgedComplaint, OrderedSuspension } from './state.js'

export interface WithTender {
  readonly self: Complaint
  readonly tender: Tender | undefined
}

export interface OnBoth {
  readonly appends: {
    readonly self: readonly ComplaintEvent[]
    readonly tender: readonly TenderEvent[]
  }
}

const dayLong = 24 * 60 * 60 * 1000

/**
 * Finance's written notice holds the purchase up: thirty days in all, however often it is ordered
 * (法§57, 94§28). Each ends by itself at the instant recorded here.
 */
export function orderComplaintSuspension(
  { self, tender }: WithTender,
  { suspension, notice, days }: ComplaintInput<'orderComplaintSuspension'>,
  deciding: Deciding,
): OnBoth | Refusal {
  if (self.status !== 'accepted') return refuse('94§28', 'complaint-not-accepted')
  const { at, policy } = deciding
  if (standing(self, at)) return refuse('94§28', 'already-suspended')
  const left = policy.complaint.suspensionMaximum.length * dayLong - suspendedSoFar(self)
  if (days * dayLong > left) {
    const detail = { left: Math.floor(Math.max(left, 0) / dayLong) }
    return refuse('法§57', 'suspension-too-long', { detail })
  }
  if (!tender) return refuse('94§28', 'nothing-to-stop')
  const endsAt = addMilliseconds(at, days * dayLong)
  const suspending = { lot: self.lot, suspension, ground: 'complaint' as const, document: notice }
  const suspended = suspendLot(tender, { ...suspending, endsAt }, deciding)
  if (isRefusal(suspended)) return suspended
  const ordered = complaintSuspensionOrdered({ suspension, notice, since: at, endsAt })
  return { appends: { self: [ordered], tender: suspended } }
}

/** Finance lifts it before its end. */
export function liftComplaintSuspension(
  { self }: WithTender,
  { reason }: ComplaintInput<'liftComplaintSuspension'>,
  { at }: Deciding,
): OnBoth | Refusal {
  const stands = self.status === 'not-lodged' ? undefined : standing(self, at)
  return self.status !== 'not-lodged' && stands
    ? ended(self, stands, { until: at, by: 'finance', outcome: reason })
    : refuse('94§28', 'not-suspended')
}

/** What the law does at the recorded end: written down with that instant, however late. */
export function endComplaintSuspension(
  { self }: WithTender,
  { suspension }: ComplaintInput<'endComplaintSuspension'>,
  { at }: Deciding,
): OnBoth | Refusal {
  if (self.status === 'not-lodged') return refuse('94§28', 'not-suspended')
  const stands = self.suspensions.find(
    one => one.suspension === suspension && one.until === undefined,
  )
  if (!stands) return refuse('94§28', 'not-suspended')
  return at < stands.endsAt
    ? refuse('94§28', 'suspension-still-runs')
    : ended(self, stands, { until: stands.endsAt, by: 'law', outcome: '暂停期限届满' })
}

/** The suspension that stands at an instant. */
export const standing = (
  { suspensions }: LodgedComplaint,
  at: Instant,
): OrderedSuspension | undefined =>
  suspensions.find(({ until, endsAt }) => until === undefined && at < endsAt)

/** What there is to write down of one that stands, or that the law has ended without a word of it. */
export function endedWith(
  complaint: LodgedComplaint,
  outcome: string,
  at: Instant,
): OnBoth['appends'] {
  const open = complaint.suspensions.find(({ until }) => until === undefined)
  if (!open) return { self: [], tender: [] }
  const byLaw = open.endsAt <= at
  const until = byLaw ? open.endsAt : at
  return ended(complaint, open, { until, by: byLaw ? 'law' : 'finance', outcome }).appends
}

interface Ending {
  readonly until: Instant
  readonly by: 'law' | 'finance'
  readonly outcome: string
}

const ended = (
  { lot }: LodgedComplaint,
  { suspension }: OrderedSuspension,
  { until, by, outcome }: Ending,
): OnBoth => ({
  appends: {
    self: [complaintSuspensionEnded({ suspension, until, by })],
    tender: [lotResumed({ lot, suspension, outcome, until })],
  },
})

/** Milliseconds for which it was held up so far; of one that the law ended, its whole length. */
const suspendedSoFar = ({ suspensions }: LodgedComplaint): number =>
  suspensions.reduce(
    (sum, { since, until, endsAt }) => sum + millisecondsBetween(since, until ?? endsAt),
    0,
  )
