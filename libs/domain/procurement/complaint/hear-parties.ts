import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { lotOf, type Tender } from '#libs/domain/procurement/tender'
import {
  complaintAnswered,
  complaintCopiesSent,
  examinationConcluded,
  examinationOrdered,
  type ComplaintEvent,
  type ComplaintInput,
} from './events.js'
import type { Complaint, LodgedComplaint } from './state.js'

interface OfTender {
  readonly self: Complaint
  readonly tender: Tender | undefined
}

interface Appends {
  readonly appends: { readonly self: readonly ComplaintEvent[] }
}

/**
 * Sends copies to the purchaser, the agency that holds the tender and the bidders concerned, within eight
 * working days (94§21). Each of them is asked to answer in writing within five (94§22).
 */
export function sendComplaintCopies(
  { self, tender }: OfTender,
  { copies, parties }: ComplaintInput<'sendComplaintCopies'>,
  { at, policy, calendar }: Deciding,
): Appends | Refusal {
  if (self.status !== 'accepted') return refuse('94§21', 'complaint-not-accepted')
  if (self.copiesSent) return refuse('94§21', 'copies-sent-already')
  const fault = partyFault(self, tender, parties)
  if (fault) return fault
  const sent = complaintCopiesSent({
    ...{ copies, sentAt: at, parties: [...new Set([...agencyOf(tender), ...parties])] },
    answerBy: statutoryEnd('94§22', at, policy.complaint.respondWithin, calendar),
  })
  return { appends: { self: [sent] } }
}

/** Nobody but bidders of the lot, and not who complains; before the opening nobody has bid. */
function partyFault(
  { complainant, lot }: LodgedComplaint,
  tender: Tender | undefined,
  parties: readonly string[],
): Refusal | undefined {
  if (parties.includes(complainant)) return refuse('94§21', 'complainant-is-no-respondent')
  const bids = (tender && lotOf(tender, lot)?.bids) ?? []
  const stranger = parties.find(party => !bids.some(({ bidder }) => bidder === party))
  return stranger === undefined
    ? undefined
    : refuse('94§21', 'not-concerned-by-the-lot', { detail: { party: stranger } })
}

/** Who holds the tender for the purchaser. */
const agencyOf = (tender: Tender | undefined): readonly string[] =>
  tender && 'agency' in tender ? [tender.agency] : []

/** A party answers in writing, within five working days (94§22); late, it is on record as late. */
export function answerComplaint(
  complaint: Complaint,
  { answer }: ComplaintInput<'answerComplaint'>,
  { at, actor }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'accepted') return refuse('94§22', 'complaint-not-accepted')
  if (!complaint.copiesSent) return refuse('94§22', 'no-copies-sent')
  const respondent = actor.institution ?? 'purchaser'
  const asked = complaint.respondents.find(one => one.respondent === respondent)
  if (!asked) return refuse('94§22', 'not-asked-to-answer')
  if (asked.answered) return refuse('94§22', 'answered-already')
  const late = complaint.answerBy !== undefined && at >= complaint.answerBy.end
  return [complaintAnswered({ respondent, answer, answeredAt: at, late })]
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
