import { calendarFacts } from '#facts/county/calendar'
import { clockFacts } from '#facts/county/clock'
import { acceptanceFacts } from '#facts/delivery/acceptance'
import { assessmentBatchFacts } from '#facts/delivery/assessment-batch'
import { trainingClassFacts } from '#facts/delivery/training-class'
import { claimFacts } from '#facts/payment/claim'
import { paymentFacts } from '#facts/payment/payment'
import { approvalFacts } from '#facts/procurement/approval'
import { challengeFacts } from '#facts/procurement/challenge'
import { complaintFacts } from '#facts/procurement/complaint'
import { contractFacts } from '#facts/procurement/contract'
import { enquiryFacts } from '#facts/procurement/enquiry'
import { evaluationFacts } from '#facts/procurement/evaluation'
import { officialPaperFacts } from '#facts/procurement/official-paper'
import { projectFacts } from '#facts/procurement/project'
import { standingBidsFacts } from '#facts/procurement/standing-bids'
import { tenderFacts } from '#facts/procurement/tender'
import { dutyFacts } from '#facts/supervision/duty'
import { performanceEvaluationFacts } from '#facts/supervision/performance-evaluation'
import { ratingFacts } from '#facts/supervision/rating'

/** What may leave the store for procedures, by the name of the aggregate and the type of the event. */
export const whitelists: Readonly<Record<string, FieldsByType>> = {
  acceptance: erased(acceptanceFacts),
  approval: erased(approvalFacts),
  'assessment-batch': erased(assessmentBatchFacts),
  calendar: erased(calendarFacts),
  challenge: erased(challengeFacts),
  claim: erased(claimFacts),
  clock: erased(clockFacts),
  complaint: erased(complaintFacts),
  contract: erased(contractFacts),
  duty: erased(dutyFacts),
  enquiry: erased(enquiryFacts),
  evaluation: erased(evaluationFacts),
  'official-paper': erased(officialPaperFacts),
  payment: erased(paymentFacts),
  'performance-evaluation': erased(performanceEvaluationFacts),
  project: erased(projectFacts),
  rating: erased(ratingFacts),
  'standing-bids': erased(standingBidsFacts),
  tender: erased(tenderFacts),
  'training-class': erased(trainingClassFacts),
}

type FieldsByType = Readonly<Record<string, ((data: unknown) => object) | undefined>>

/** Each whitelist is typed by its own events; a stream's name says which one its events are. */
function erased(whitelist: object): FieldsByType {
  // The one place where the types of events are erased: `factOf` looks up by stream and type.
  return whitelist as FieldsByType
}
