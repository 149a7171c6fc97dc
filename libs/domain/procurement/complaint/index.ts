export { decideUnderNumber } from './number-decision.js'
export { decideComplaint, publishComplaintDecision, withdrawComplaint } from './end-complaint.js'
export * from './events.js'
export {
  answerComplaint,
  concludeExamination,
  orderExamination,
  sendComplaintCopies,
} from './hear-parties.js'
export { lodgeComplaint, recordComplaint } from './lodge-complaint.js'
export { reckonComplaintDatesAgain } from './reckon-complaint-dates-again.js'
export {
  acceptComplaint,
  correctComplaint,
  refuseComplaint,
  requestComplaintCorrection,
  serveComplaintRefusal,
} from './review-complaint.js'
export { complaint, type Complaint, type LodgedComplaint, type Respondent } from './state.js'
export {
  endComplaintSuspension,
  liftComplaintSuspension,
  orderComplaintSuspension,
} from './suspend-for-complaint.js'
export { complaintStanding } from './standing.js'
