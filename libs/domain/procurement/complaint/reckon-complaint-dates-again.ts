import type { Decided, Deciding } from '#libs/domain/deciding'
import { reckonedAgain } from '#libs/domain/procurement/reckoning'
import { complaintDatesReckonedAgain, type ComplaintEvent } from './events.js'
import type { Complaint } from './state.js'

/** A year was published that the days of finance reach into. */
export function reckonComplaintDatesAgain(
  complaint: Complaint,
  _: object,
  { calendar }: Deciding,
): Decided<ComplaintEvent> {
  if (complaint.status !== 'lodged' && complaint.status !== 'accepted') return []
  const { reviewBy, copiesBy, decideBy, answerBy } = complaint
  const again = reckonedAgain({ reviewBy, copiesBy, decideBy, answerBy }, calendar)
  return again ? [complaintDatesReckonedAgain(again)] : []
}
