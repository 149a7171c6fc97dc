import { wholeCase } from '#libs/procedure'
import { claim as ofClaim } from './claim.js'
import { deadlineExplanation as ofDeadlineExplanation } from './deadline-explanation.js'
import { project as ofProject } from './project.js'
import { ratingYear as ofRatingYear } from './rating-year.js'
import { tenderRound as ofTenderRound } from './tender-round.js'
import { trainingClass as ofTrainingClass } from './training-class.js'

export const claim = wholeCase(ofClaim, { reckonAgain: 'reckonClaimDatesAgain' })
export const deadlineExplanation = wholeCase(ofDeadlineExplanation)
export const project = wholeCase(ofProject)
export const ratingYear = wholeCase(ofRatingYear, { reckonAgain: 'reckonRatingDatesAgain' })
export const tenderRound = wholeCase(ofTenderRound, { reckonAgain: 'reckonTenderDatesAgain' })
export const trainingClass = wholeCase(ofTrainingClass)
