import { uuid } from '#libs/domain/procurement/testing'

const evidence = 'a'.repeat(64)
const minted = uuid(98)
const outside = { occurredOn: '2026-03-12', paper: '演示〔2026〕1号', evidence }

/** What a person would have typed into each form from the survey to the disclosed intent. */
export const typedPlanning: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'record-training-demand-survey': {
    ...outside,
    ...{ trainees: '60', employers: '5' },
    demand: [{ occupation: '4-10-01-05', level: 'five', heads: '20' }],
  },
  'set-performance-targets': {
    targets: [
      { indicator: 'pass-rate', target: '80%', weight: '60' },
      { indicator: 'cost-per-head', target: '1,300.00', weight: '40' },
    ],
  },
  'record-training-demand-survey-again': {
    ...outside,
    ...{ trainees: '60', employers: '5' },
    demand: [{ occupation: '4-10-01-05', level: 'five', heads: '22' }],
  },
  'set-performance-targets-again': {
    targets: [{ indicator: 'pass-rate', target: '85%', weight: '100' }],
  },
  'record-requirement': {
    ...{ publicService: 'yes', complex: 'no' },
    lots: [
      {
        ...{ kind: 'training', title: '养老护理员培训', occupation: '4-10-01-05', level: 'five' },
        ...{ heads: '20', lessonHours: '80', budget: '20,000' },
      },
    ],
  },
  'record-requirement-again': {
    ...{ publicService: 'yes', complex: 'no' },
    lots: [
      {
        ...{ kind: 'audit', title: '项目审计', occupation: '4-10-01-05', level: 'five' },
        ...{ heads: '20', lessonHours: '0', budget: '5,000' },
      },
    ],
    authors: [{ person: minted }],
  },
  'withdraw-preparatory-service': { reason: '登记到了另一家机构名下' },
  'correct-preparatory-service': {
    ...{ given: 'yes', institution: minted, service: 'testing', ...outside },
    ...{ reason: '协议的受托方是另一家机构', proof: evidence },
  },
  'confirm-preparatory-service-correction': {},
  'record-public-opinion': { ...outside, means: 'hearing', opinions: '12', adopted: '12' },
  'set-acceptance-plan': {
    standards: [{ standard: '课时', requirement: '不少于48课时', means: 'documents' }],
    acceptors: [{ role: 'supervisor' }],
  },
  'set-risk-plan': {
    risks: [
      {
        ...{ risk: '流标', stage: 'procurement', likelihood: 'low', impact: 'high' },
        ...{ owner: 'procurement-officer', measure: '提前公开', alternative: '重新招标' },
      },
    ],
  },
  'record-legal-review': {
    ...{ contractText: evidence, passed: 'yes', opinion: '可行', paper: '意见1号', evidence },
  },
  'review-requirement': {
    reviewers: [{ unit: 'purchase', person: minted }],
    ...{ general: 'yes', generalOpinion: '可行', keyReview: 'yes' },
    ...{ nonDiscrimination: 'yes', nonDiscriminationOpinion: '无', competition: 'yes' },
    ...{ competitionOpinion: '充分', policy: 'yes', policyOpinion: '落实' },
    ...{ performanceRisk: 'no', performanceRiskOpinion: '偏高', paper: '意见2号', evidence },
  },
  'record-organisation': { ...outside, form: 'entrusted', agency: minted },
  'submit-for-approval': {},
  'file-plan': { ...outside, planNumber: '演示采购计划〔2026〕1号' },
  'disclose-intent': {
    ...{ channel: 'elsewhere', reference: 'JS-2026-1', evidence, occurredOn: '2026-03-12T09:30' },
  },
}
