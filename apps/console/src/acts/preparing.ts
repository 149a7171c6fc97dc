import type { PreparatoryService } from '#libs/contracts'
import type { Act } from './act.js'
import { given, isYes, numberOf, rowsOf, textOf, type Field, type Values } from './fields.js'
import { outsideFields, outsideOf } from './parts.js'

const atProject = { at: '/procurement/projects' } as const
const degrees = ['low', 'medium', 'high'] as const
const yesOrNo = ['yes', 'no'] as const

const recordPublicOpinion: Act = {
  ...atProject,
  command: 'record-public-opinion',
  fields: [
    ...outsideFields,
    {
      ...({ kind: 'choice', name: 'means' } as const),
      options: ['display', 'hearing', 'questionnaire', 'panel'],
    },
    { kind: 'number', name: 'opinions' },
    { kind: 'number', name: 'adopted' },
    { kind: 'words', name: 'unadopted', optional: true },
  ],
  input: values => ({
    ...outsideOf(values),
    means: textOf(values, 'means'),
    opinions: numberOf(values, 'opinions'),
    adopted: numberOf(values, 'adopted'),
    ...given({ answer: textOf(values, 'unadopted') }),
  }),
  undo: 'none',
}

const acceptors = [
  ...['procurement-officer', 'section-chief', 'finance-officer'],
  ...['supervisor', 'third-party-evaluator'],
]

const setAcceptancePlan: Act = {
  ...atProject,
  command: 'set-acceptance-plan',
  fields: [
    {
      kind: 'rows',
      name: 'standards',
      of: [
        { kind: 'line', name: 'standard' },
        { kind: 'line', name: 'requirement' },
        {
          ...({ kind: 'choice', name: 'means' } as const),
          options: ['documents', 'inspection', 'trainees-heard', 'certificates', 'third-party'],
        },
      ],
    },
    { kind: 'rows', name: 'acceptors', of: [{ kind: 'choice', name: 'role', options: acceptors }] },
  ],
  input: values => ({
    standards: rowsOf(values, 'standards').map(row => textsOf(row, standardNames)),
    acceptors: rowsOf(values, 'acceptors').map(row => textOf(row, 'role')),
  }),
  undo: 'none',
}

const standardNames = ['standard', 'requirement', 'means'] as const

const textsOf = (row: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map(name => [name, textOf(row, name)]))

const setRiskPlan: Act = {
  ...atProject,
  command: 'set-risk-plan',
  fields: [
    {
      kind: 'rows',
      name: 'risks',
      of: [
        { kind: 'line', name: 'risk' },
        { kind: 'choice', name: 'stage', options: ['procurement', 'performance'] },
        { kind: 'choice', name: 'likelihood', options: degrees },
        { kind: 'choice', name: 'impact', options: degrees },
        {
          ...({ kind: 'choice', name: 'owner' } as const),
          options: ['procurement-officer', 'section-chief', 'finance-officer', 'supervisor'],
        },
        { kind: 'line', name: 'measure' },
        { kind: 'line', name: 'alternative', optional: true },
      ],
    },
  ],
  input: values => ({
    risks: rowsOf(values, 'risks').map(row => ({
      ...textsOf(row, riskNames),
      ...given({ alternative: textOf(row, 'alternative') }),
    })),
  }),
  undo: 'none',
}

const riskNames = ['risk', 'stage', 'likelihood', 'impact', 'owner', 'measure'] as const

const recordLegalReview: Act = {
  ...atProject,
  showsPlan: true,
  command: 'record-legal-review',
  fields: [
    { kind: 'paper', name: 'contractText' },
    { kind: 'choice', name: 'passed', options: yesOrNo },
    { kind: 'words', name: 'opinion' },
    { kind: 'line', name: 'paper' },
    { kind: 'paper', name: 'evidence' },
  ],
  input: values => ({
    ...textsOf(values, ['contractText', 'opinion', 'paper', 'evidence']),
    passed: isYes(values, 'passed'),
  }),
  undo: 'none',
}

const keyPoints = ['nonDiscrimination', 'competition', 'policy', 'performanceRisk'] as const
const keyOwed = { name: 'keyReview', is: 'yes' } as const

const judgement = (name: string): readonly Field[] => [
  { kind: 'choice', name, options: yesOrNo },
  { kind: 'line', name: `${name}Opinion` },
]

const judged = (values: Values, name: string) => ({
  passed: isYes(values, name),
  opinion: textOf(values, `${name}Opinion`),
})

const reviewRequirement: Act = {
  ...atProject,
  showsPlan: true,
  command: 'review-requirement',
  start: {
    keyReview: 'yes',
    reviewers: ['purchase', 'finance', 'business', 'supervision'].map(unit => ({ unit })),
  },
  fields: [
    {
      kind: 'rows',
      name: 'reviewers',
      of: [
        {
          ...({ kind: 'choice', name: 'unit' } as const),
          options: ['purchase', 'finance', 'business', 'supervision'],
        },
        { kind: 'person', name: 'person' },
      ],
    },
    ...judgement('general'),
    { kind: 'choice', name: 'keyReview', options: yesOrNo },
    ...keyPoints.flatMap(judgement).map(field => ({ ...field, only: keyOwed })),
    { kind: 'line', name: 'paper' },
    { kind: 'paper', name: 'evidence' },
  ],
  input: values => ({
    reviewers: rowsOf(values, 'reviewers').map(row => textsOf(row, ['unit', 'person'])),
    general: judged(values, 'general'),
    ...(values['keyReview'] === 'yes' && {
      key: Object.fromEntries(keyPoints.map(point => [point, judged(values, point)])),
    }),
    ...textsOf(values, ['paper', 'evidence']),
  }),
  undo: 'none',
}

const entrusted = { name: 'form', is: 'entrusted' } as const

const recordOrganisation: Act = {
  ...atProject,
  command: 'record-organisation',
  start: { form: 'entrusted' },
  fields: [
    { kind: 'choice', name: 'form', options: ['entrusted', 'central', 'self'] },
    { kind: 'institution', name: 'agency', only: { name: 'form', is: ['entrusted', 'central'] } },
    { kind: 'day', name: 'until', optional: true, only: entrusted },
    { kind: 'number', name: 'staff', only: { name: 'form', is: 'self' } },
    ...outsideFields,
  ],
  input: values => ({ organisation: { ...organiser(values), ...outsideOf(values) } }),
  undo: 'none',
}

function organiser(values: Values): Values {
  const form = textOf(values, 'form')
  if (form === 'self') return { form, staff: numberOf(values, 'staff') }
  const agency = textOf(values, 'agency')
  return { form, agency, ...(form === 'entrusted' && given({ until: textOf(values, 'until') })) }
}

const recordRequirementSurvey: Act = {
  ...atProject,
  command: 'record-requirement-survey',
  start: { respondents: [{}, {}, {}] },
  fields: [
    ...outsideFields,
    { kind: 'rows', name: 'respondents', of: [{ kind: 'institution', name: 'respondent' }] },
  ],
  input: (values, minted) => ({
    survey: minted,
    ...outsideOf(values),
    respondents: rowsOf(values, 'respondents').map(row => textOf(row, 'respondent')),
  }),
  undo: 'none',
}

const preparatoryServices = ['design', 'specification', 'management', 'supervision', 'testing']

/** Who gave which service, and what proves it. */
export const serviceFields: readonly Field[] = [
  { kind: 'institution', name: 'institution', as: 'servingInstitution' },
  { kind: 'choice', name: 'service', as: 'preparatoryService', options: preparatoryServices },
  ...outsideFields,
]

export const serviceOf = (values: Values) => ({
  ...textsOf(values, ['institution', 'service']),
  ...outsideOf(values),
})

/** A service as people type it. */
export function serviceAnswers(said: PreparatoryService | undefined): Values {
  if (said === undefined) return {}
  const { institution, service, occurredOn, paper, evidence } = said
  return { institution, service, occurredOn, paper, evidence }
}

/** Whoever gave the purchase a service before it began takes no part in the rest of it (条例§18). */
const recordPreparatoryService: Act = {
  ...atProject,
  command: 'record-preparatory-service',
  fields: serviceFields,
  input: serviceOf,
  undo: 'withdraw',
}

const reuseRequirementSurvey: Act = {
  ...atProject,
  command: 'reuse-requirement-survey',
  fields: [
    { kind: 'line', name: 'from' },
    { kind: 'paper', name: 'evidence' },
  ],
  input: values => textsOf(values, ['from', 'evidence']),
  undo: 'none',
}

/** What a requirement needs beside it, its review, and who organises the tender. */
export const preparingActs = {
  'record-public-opinion': recordPublicOpinion,
  'set-acceptance-plan': setAcceptancePlan,
  'set-risk-plan': setRiskPlan,
  'record-legal-review': recordLegalReview,
  'review-requirement': reviewRequirement,
  'record-organisation': recordOrganisation,
} as const

/** What is done first where the requirement needs a market survey. */
export const surveyingActs = {
  survey: recordRequirementSurvey,
  reuse: reuseRequirementSurvey,
} as const

/** What may have to be recorded of those who helped, while the purchase is prepared. */
export const servingActs = { service: recordPreparatoryService } as const
