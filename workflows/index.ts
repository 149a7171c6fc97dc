import { wholeCase } from '#libs/procedure'
import { challenge as ofChallenge } from './challenge.js'
import { claim as ofClaim } from './claim.js'
import { complaint as ofComplaint } from './complaint.js'
import { datesReckonedAgain as again } from './dates-reckoned-again.js'
import { deadlineExplanation as ofDeadlineExplanation } from './deadline-explanation.js'
import { enquiry as ofEnquiry } from './enquiry.js'
import { project as ofProject } from './project.js'
import { ratingYear as ofRatingYear } from './rating-year.js'
import { sealing as ofSealing } from './sealing.js'
import { standingBids as ofStandingBids } from './standing-bids.js'
import { tenderRound as ofTenderRound } from './tender-round.js'
import { trainingClass as ofTrainingClass } from './training-class.js'

export const challenge = wholeCase(ofChallenge, again.challenge)
export const claim = wholeCase(ofClaim, again.claim)
export const complaint = wholeCase(ofComplaint, again.complaint)
export const deadlineExplanation = wholeCase(ofDeadlineExplanation)
export const enquiry = wholeCase(ofEnquiry)
export const project = wholeCase(ofProject, again.project)
export const ratingYear = wholeCase(ofRatingYear, again.ratingYear)
export const sealing = wholeCase(ofSealing)
export const standingBids = wholeCase(ofStandingBids, again.standingBids)
export const tenderRound = wholeCase(ofTenderRound, again.tenderRound)
export const trainingClass = wholeCase(ofTrainingClass, again.trainingClass)
