import { ownOffice, type DutyKinds } from './kind.js'

/** From a year's appraisals to the published grade; the evaluation of the project beside them. */
export const ratingKinds = {
  'evaluate-performance': {
    ...ownOffice(20),
    by: 'supervisor',
    dischargedBy: ['PerformanceEvaluated'],
  },
  'rate-institution': { ...ownOffice(10), by: 'supervisor', dischargedBy: ['InstitutionRated'] },
  'answer-objection': { ...ownOffice(5), by: 'section-chief', dischargedBy: ['ObjectionAnswered'] },
  'publish-grade': { ...ownOffice(5), by: 'section-chief', dischargedBy: ['GradePublished'] },
} as const satisfies DutyKinds
