import type { Act } from './act.js'
import { given, isYes, numberOf, rowsOf, textOf, type Field, type Values } from './fields.js'
import { figureOf, indicators } from './indicators.js'
import { outside, outsideOf } from './outside.js'
import { standingPlan, standingRequirement, standingSurvey, standingTargets } from './standing.js'

const atProject = { at: '/procurement/projects' } as const
/** What a lot may buy. */
const kinds = [
  ...(['training', 'skill-assessment', 'quality-supervision'] as const),
  ...(['third-party-evaluation', 'audit'] as const),
]
const levels = ['five', 'four', 'three', 'two', 'one'] as const

const recordSurvey: Act = {
  ...atProject,
  command: 'record-training-demand-survey',
  fields: [
    ...outside,
    { kind: 'number', name: 'trainees' },
    { kind: 'number', name: 'employers' },
    {
      kind: 'rows',
      name: 'demand',
      of: [
        { kind: 'line', name: 'occupation' },
        { kind: 'choice', name: 'level', options: levels },
        { kind: 'number', name: 'heads' },
      ],
    },
  ],
  input: (values, minted) => ({
    survey: minted,
    ...outsideOf(values),
    trainees: numberOf(values, 'trainees'),
    employers: numberOf(values, 'employers'),
    demand: rowsOf(values, 'demand').map(row => ({
      occupation: textOf(row, 'occupation'),
      level: textOf(row, 'level'),
      heads: numberOf(row, 'heads'),
    })),
  }),
  stands: standingSurvey,
  undo: 'withdraw',
}

const setTargets: Act = {
  ...atProject,
  command: 'set-performance-targets',
  fields: [
    {
      kind: 'rows',
      name: 'targets',
      of: [
        { kind: 'choice', name: 'indicator', options: Object.keys(indicators) },
        { kind: 'line', name: 'target' },
        { kind: 'number', name: 'weight' },
      ],
    },
  ],
  input: values => ({
    targets: rowsOf(values, 'targets').map(row => ({
      ...figureOf(textOf(row, 'indicator'), row),
      weight: numberOf(row, 'weight'),
    })),
  }),
  stands: standingTargets,
  undo: 'none',
}

const recordRequirement: Act = {
  ...atProject,
  command: 'record-requirement',
  fields: [
    { kind: 'choice', name: 'publicService', options: ['yes', 'no'] },
    { kind: 'choice', name: 'complex', options: ['yes', 'no'] },
    {
      kind: 'rows',
      name: 'lots',
      of: [
        { kind: 'choice', name: 'kind', options: kinds },
        { kind: 'line', name: 'title' },
        { kind: 'line', name: 'occupation' },
        { kind: 'choice', name: 'level', options: levels },
        { kind: 'number', name: 'heads' },
        { kind: 'number', name: 'lessonHours' },
        { kind: 'yuan', name: 'budget' },
      ],
    },
    { kind: 'rows', name: 'authors', of: [{ kind: 'line', name: 'person' }], optional: true },
    ...['legalReview', 'riskPlan'].flatMap((name): Field[] => [
      { kind: 'line', name, optional: true },
      { kind: 'paper', name: `${name}Evidence`, optional: true },
    ]),
  ],
  input: (values, minted) => ({
    publicService: isYes(values, 'publicService'),
    complex: isYes(values, 'complex'),
    lots: rowsOf(values, 'lots').map((row, place) => ({
      lot: numbered(minted, place),
      kind: textOf(row, 'kind'),
      title: textOf(row, 'title'),
      occupation: textOf(row, 'occupation'),
      level: textOf(row, 'level'),
      heads: numberOf(row, 'heads'),
      lessonHours: numberOf(row, 'lessonHours'),
      budget: numberOf(row, 'budget', 100),
    })),
    ...given({
      legalReview: paperOf(values, 'legalReview'),
      riskPlan: paperOf(values, 'riskPlan'),
      authors: authorsOf(values),
    }),
  }),
  stands: standingRequirement,
  undo: 'none',
}

/** Ids of lots made of the form's own: its last digits count. */
const numbered = (minted: string, place: number): string =>
  `${minted.slice(0, -2)}${(place + 1).toString(16).padStart(2, '0')}`

function authorsOf(values: Values) {
  const authors = rowsOf(values, 'authors').map(row => textOf(row, 'person'))
  return authors.length === 0 ? undefined : authors
}

function paperOf(values: Values, name: string) {
  const paper = textOf(values, name)
  return paper === '' ? undefined : { paper, evidence: textOf(values, `${name}Evidence`) }
}

const submit: Act = {
  ...atProject,
  command: 'submit-for-approval',
  start: { collective: 'no' },
  fields: [{ kind: 'choice', name: 'collective', options: ['no', 'yes'] }],
  input: (values, minted) => ({ approval: minted, collective: isYes(values, 'collective') }),
  undo: 'withdraw',
}

const filePlan: Act = {
  ...atProject,
  command: 'file-plan',
  fields: [{ kind: 'line', name: 'planNumber' }, ...outside],
  input: values => ({ planNumber: textOf(values, 'planNumber'), ...outsideOf(values) }),
  stands: standingPlan,
  undo: 'correct',
}

const elsewhere = { name: 'channel', is: 'elsewhere' } as const

const discloseIntent: Act = {
  ...atProject,
  command: 'disclose-intent',
  start: { channel: 'here' },
  fields: [
    { kind: 'choice', name: 'channel', options: ['here', 'elsewhere'] },
    { kind: 'line', name: 'reference', only: elsewhere },
    { kind: 'paper', name: 'evidence', only: elsewhere },
    { kind: 'instant', name: 'occurredOn', only: elsewhere },
  ],
  input: values => ({
    channel:
      values['channel'] === 'elsewhere'
        ? {
            channel: 'elsewhere',
            reference: textOf(values, 'reference'),
            evidence: textOf(values, 'evidence'),
            // The clock on the wall is the county's.
            occurredOn: `${textOf(values, 'occurredOn')}:00.000+08:00`,
          }
        : { channel: 'here' },
  }),
  undo: 'none',
}

const closeProject: Act = {
  ...atProject,
  command: 'close-project',
  fields: [{ kind: 'line', name: 'archive' }],
  input: values => ({ archive: textOf(values, 'archive') }),
  undo: 'none',
}

/** What the officer does from the opened project to the disclosed intent, and at its end. */
export const planningActs = {
  'record-training-demand-survey': recordSurvey,
  'set-performance-targets': setTargets,
  'record-requirement': recordRequirement,
  'record-requirement-again': recordRequirement,
  'submit-for-approval': submit,
  'file-plan': filePlan,
  'disclose-intent': discloseIntent,
  'close-project': closeProject,
} as const
