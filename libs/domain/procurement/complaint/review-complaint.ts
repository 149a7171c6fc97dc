import type { Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  complaintAccepted,
  complaintCorrected,
  complaintCorrectionRequested,
  complaintRefusalServed,
  complaintRefused,
  type ComplaintEvent,
  type ComplaintInput,
} from './events.js'
import type { Complaint, LodgedComplaint } from './state.js'

/** Tells the complainant once what is missing, and until when to complete it (94§21). */
export function requestComplaintCorrection(
  complaint: Complaint,
  { notice, what, correctBy }: ComplaintInput<'requestComplaintCorrection'>,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'lodged') return refuse('94§21', 'complaint-not-under-review')
  if (complaint.correction !== undefined) return refuse('94§21', 'correction-asked-already')
  return correctBy <= at
    ? refuse('94§21', 'no-time-to-correct')
    : [complaintCorrectionRequested({ notice, what, requestedAt: at, correctBy })]
}

/** The complainant completes it; the time it took does not count towards the decision (94§27). */
export function correctComplaint(
  complaint: Complaint,
  { request, evidence }: ComplaintInput<'correctComplaint'>,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'lodged') return refuse('94§21', 'complaint-not-under-review')
  return complaint.correction === 'requested'
    ? [complaintCorrected({ request, evidence, correctedAt: at })]
    : refuse('94§21', 'no-correction-asked')
}

/** A complaint that meets the rule counts as accepted from its receipt (94§21). */
export function acceptComplaint(
  complaint: Complaint,
  _: object,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'lodged') return refuse('94§21', 'complaint-not-under-review')
  if (complaint.correction === 'requested') return refuse('94§21', 'correction-still-awaited')
  const fault = complaint.admissibility.find(({ admissible }) => !admissible)
  return fault
    ? refuse('94§19', 'complaint-not-admissible', { detail: { question: fault.question } })
    : [complaintAccepted({ acceptedFrom: complaint.receivedAt, acceptedAt: at })]
}

/** Refuses it, or says that another authority has to decide; told in writing in three days (94§21). */
export function refuseComplaint(
  complaint: Complaint,
  { ground, reason }: ComplaintInput<'refuseComplaint'>,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'lodged') return refuse('94§21', 'complaint-not-under-review')
  if (!stands(complaint, ground)) {
    return refuse('94§21', 'admissible-in-this', { detail: { question: ground } })
  }
  return ground === 'not-corrected' && isAwaited(complaint, at)
    ? refuse('94§21', 'correction-still-awaited')
    : [complaintRefused({ ground, reason, refusedAt: at })]
}

type Ground = ComplaintInput<'refuseComplaint'>['ground']

function stands({ admissibility, correction }: LodgedComplaint, ground: Ground): boolean {
  switch (ground) {
    case 'no-jurisdiction':
      return true
    case 'not-corrected':
      return correction === 'requested'
    case 'still-deficient':
      return correction === 'made'
    default:
      return admissibility.some(judged => judged.question === ground && !judged.admissible)
  }
}

/** The complainant still has time to complete it. */
const isAwaited = ({ correctBy }: LodgedComplaint, at: Instant): boolean =>
  correctBy !== undefined && at < correctBy

/** The written notice of a refusal has been served. */
export function serveComplaintRefusal(
  complaint: Complaint,
  { notice }: ComplaintInput<'serveComplaintRefusal'>,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  return complaint.status === 'refused' && !complaint.served
    ? [complaintRefusalServed({ notice, servedAt: at })]
    : refuse('94§21', 'no-refusal-to-serve')
}
