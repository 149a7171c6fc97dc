export * from './events.js'

export { recordCertificates, verifyCertificates } from './record-certificates.js'
export { recordResults } from './record-results.js'
export { scheduleAssessment } from './schedule-assessment.js'
export {
  assessmentBatch,
  isCertified,
  type AssessmentBatch,
  type ScheduledAssessment,
} from './state.js'
