import { ownOffice, type DutyKinds } from './kind.js'

/** What an institution owes within so many working days by the county's own choice. */
const institution = ownOffice(3)

/** From the class filing to the published acceptance. */
export const deliveryKinds = {
  'reply-to-class-filing': {
    ...ownOffice(5),
    article: '本县规定 class.filingReply',
    clock: { policy: 'class.filingReply' },
    by: 'procurement-officer',
    dischargedBy: ['ClassFilingApproved', 'ClassFilingReturned'],
  },
  'file-class-again': {
    ...institution,
    command: 'file-class',
    by: 'training-institution',
    dischargedBy: ['ClassFiled', 'ClassCancelled'],
  },
  'commence-class': {
    ...institution,
    clock: 'recorded-end',
    by: 'training-institution',
    dischargedBy: ['ClassCommenced', 'ClassCancelled'],
  },
  'submit-roll': {
    ...institution,
    clock: { length: 1, unit: 'working-days', roll: 'none' },
    by: 'class-teacher',
    dischargedBy: ['RollSubmitted', 'ClassCancelled'],
  },
  'complete-class': {
    ...institution,
    by: 'training-institution',
    dischargedBy: ['ClassCompleted', 'ClassCancelled'],
  },
  'schedule-assessment': {
    ...ownOffice(5),
    by: 'assessment-body',
    dischargedBy: ['AssessmentScheduled'],
  },
  'record-results': {
    ...ownOffice(5),
    by: 'assessment-body',
    dischargedBy: ['AssessmentResultsRecorded'],
  },
  'record-certificates': {
    ...ownOffice(20),
    by: 'assessment-body',
    dischargedBy: ['CertificatesRecorded'],
  },
  'verify-certificates': {
    ...ownOffice(5),
    by: 'procurement-officer',
    dischargedBy: ['CertificatesVerified'],
  },
  'pass-acceptance': {
    ...ownOffice(10),
    article: '条例§45',
    by: 'procurement-officer',
    dischargedBy: ['AcceptancePassed'],
  },
  'publish-acceptance': {
    ...ownOffice(2),
    article: '条例§45',
    by: 'procurement-officer',
    dischargedBy: ['AcceptancePublished'],
  },
} as const satisfies DutyKinds
