import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import {
  complaintAnswered,
  complaintCopiesSent,
  examinationConcluded,
  examinationOrdered,
  type ComplaintEvent,
  type ComplaintInput,
} from './events.js'
import type { Complaint } from './state.js'

/** Sends copies to the purchaser and the other parties, within eight working days (94§21). */
export function sendComplaintCopies(
  complaint: Complaint,
  { copies }: ComplaintInput<'sendComplaintCopies'>,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'accepted') return refuse('94§21', 'complaint-not-accepted')
  if (complaint.copiesSent) return refuse('94§21', 'copies-sent-already')
  return [complaintCopiesSent({ copies, sentAt: at })]
}

/** A party answers in writing, within five working days (94§22); late, it is on record as late. */
export function answerComplaint(
  complaint: Complaint,
  { answer }: ComplaintInput<'answerComplaint'>,
  { at, actor }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'accepted') return refuse('94§22', 'complaint-not-accepted')
  if (!complaint.copiesSent) return refuse('94§22', 'no-copies-sent')
  const respondent = actor.institution ?? 'purchaser'
  if (respondent === complaint.complainant) return refuse('94§22', 'complainant-is-no-respondent')
  return complaint.answered.includes(respondent)
    ? refuse('94§22', 'answered-already')
    : [complaintAnswered({ respondent, answer, answeredAt: at })]
}

/** Orders testing, appraisal or an expert review: from now to its report no time counts (94§27). */
export function orderExamination(
  complaint: Complaint,
  { examination, what, notice }: ComplaintInput<'orderExamination'>,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'accepted') return refuse('94§27', 'complaint-not-accepted')
  return complaint.examination === undefined
    ? [examinationOrdered({ examination, what, notice, since: at })]
    : refuse('94§27', 'examination-under-way')
}

/** The report has come; the days of the decision run on. */
export function concludeExamination(
  complaint: Complaint,
  { examination, report }: ComplaintInput<'concludeExamination'>,
  { at }: Deciding,
): Decided<ComplaintEvent> {
  return complaint.status !== 'not-lodged' && complaint.examination === examination
    ? [examinationConcluded({ examination, report, until: at })]
    : refuse('94§27', 'no-examination-under-way')
}
