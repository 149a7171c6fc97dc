export { commenceUnderContract } from './commence-class.js'
export { cancelClass } from './cancel-class.js'
export { completeClass } from './complete-class.js'
export { confirmRollCorrection, correctRoll } from './correct-roll.js'
export * from './events.js'
export { type PeriodView, type TrainingClassFact, type TrainingClassView } from './facts.js'
export { fileClass } from './file-class.js'
export { replyToClassFiling } from './reply-to-class-filing.js'
export {
  trainingClass,
  type CompletedClass,
  type FiledClass,
  type FiledTrainingClass,
  type TrainingClass,
} from './state.js'
export { submitRoll } from './submit-roll.js'
export { reckonClassDatesAgain } from './reckon-class-dates-again.js'
