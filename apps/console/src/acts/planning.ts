import type { Act } from './act.js'
import { passedAsPlanned, passedWith, placesIn } from './places.js'
import { uuidAt } from './numbered.js'
import { given, isYes, numberOf, rowsOf, textOf, type Field, type Values } from './fields.js'
import { figureOf, indicators } from './indicators.js'
import { channelFields, channelOf, outsideFields, outsideOf } from './parts.js'
import type { Scene } from './scene.js'
import { standingPlan, standingRequirement, standingSurvey, standingTargets } from './standing.js'

const atProject = { at: '/procurement/projects' } as const
/** What a lot may buy. */
const kinds = [
  ...(['training', 'skill-assessment', 'quality-supervision'] as const),
  ...(['third-party-evaluation', 'audit'] as const),
]
const levels = ['five', 'four', 'three', 'two', 'one'] as const

/** What a training-demand survey found. */
export const surveyFields: readonly Field[] = [
  ...outsideFields,
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
]

export const surveyOf = (values: Values) => ({
  ...outsideOf(values),
  trainees: numberOf(values, 'trainees'),
  employers: numberOf(values, 'employers'),
  demand: rowsOf(values, 'demand').map(row => ({
    occupation: textOf(row, 'occupation'),
    level: textOf(row, 'level'),
    heads: numberOf(row, 'heads'),
  })),
})

const recordSurvey: Act = {
  ...atProject,
  command: 'record-training-demand-survey',
  fields: surveyFields,
  input: (values, minted) => ({ survey: minted, ...surveyOf(values) }),
  stands: standingSurvey,
  undo: 'withdraw',
}

/** What the project is measured by. */
export const targetsFields: readonly Field[] = [
  {
    kind: 'rows',
    name: 'targets',
    of: [
      { kind: 'choice', name: 'indicator', options: Object.keys(indicators) },
      { kind: 'line', name: 'target' },
      { kind: 'number', name: 'weight' },
    ],
  },
]

export const targetsOf = (values: Values) => ({
  targets: rowsOf(values, 'targets').map(row => ({
    ...figureOf(textOf(row, 'indicator'), row),
    weight: numberOf(row, 'weight'),
  })),
})

const setTargets: Act = {
  ...atProject,
  command: 'set-performance-targets',
  fields: targetsFields,
  input: targetsOf,
  stands: standingTargets,
  undo: 'none',
}

/** Written anew it begins with the lots that stand; one that stays is known by its id. */
const recordRequirement: Act = {
  ...atProject,
  reads: 'plan',
  start: ({ project }) => (project ? standingRequirement(project.state) : {}),
  passes: (values, scene) => passedWith(placesIn(values), scene),
  command: 'record-requirement',
  fields: [
    { kind: 'yes-no', name: 'publicService' },
    { kind: 'yes-no', name: 'complex' },
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
        { kind: 'line', name: 'deviation', optional: true },
      ],
    },
    { kind: 'rows', name: 'authors', of: [{ kind: 'person', name: 'person' }], optional: true },
  ],
  input: (values, minted, scene) => ({
    publicService: isYes(values, 'publicService'),
    complex: isYes(values, 'complex'),
    lots: rowsOf(values, 'lots').map((row, place) => ({
      lot: standingLot(row, scene) ?? uuidAt(minted, place),
      kind: textOf(row, 'kind'),
      title: textOf(row, 'title'),
      occupation: textOf(row, 'occupation'),
      level: textOf(row, 'level'),
      heads: numberOf(row, 'heads'),
      lessonHours: numberOf(row, 'lessonHours'),
      budget: numberOf(row, 'budget', 100),
      ...given({ deviation: textOf(row, 'deviation') || undefined }),
    })),
    ...given({
      authors: authorsOf(values),
    }),
  }),
  stands: standingRequirement,
  undo: 'none',
}

/**
 * The lot of the plan that a line still is: what was signed for it may stand. Of another kind, occupation
 * or level it is another lot.
 */
function standingLot(row: Values, { project }: Scene): string | undefined {
  const lots = project && 'requirement' in project.state ? project.state.requirement.lots : []
  const found = lots.find(({ lot }) => lot === row['lot'])
  const same = (['kind', 'occupation', 'level'] as const).every(
    name => found?.[name] === textOf(row, name),
  )
  return same ? found?.lot : undefined
}

function authorsOf(values: Values) {
  const authors = rowsOf(values, 'authors').map(row => textOf(row, 'person'))
  return authors.length === 0 ? undefined : authors
}

const submit: Act = {
  ...atProject,
  ...({ reads: 'plan', showsPlan: true } as const),
  passes: (_, scene) => passedAsPlanned(scene),
  command: 'submit-for-approval',
  start: { collective: 'no' },
  fields: [{ kind: 'choice', name: 'collective', options: ['no', 'yes'] }],
  input: (values, minted) => ({ approval: minted, collective: isYes(values, 'collective') }),
  undo: 'withdraw',
}

const filePlan: Act = {
  ...atProject,
  command: 'file-plan',
  fields: [{ kind: 'line', name: 'planNumber' }, ...outsideFields],
  input: values => ({ planNumber: textOf(values, 'planNumber'), ...outsideOf(values) }),
  stands: standingPlan,
  undo: 'correct',
}

const discloseIntent: Act = {
  ...atProject,
  command: 'disclose-intent',
  start: { channel: 'here' },
  fields: channelFields,
  input: values => ({ channel: channelOf(values) }),
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
  'record-training-demand-survey-again': recordSurvey,
  'set-performance-targets-again': setTargets,
  'record-requirement': recordRequirement,
  'record-requirement-again': recordRequirement,
  'submit-for-approval': submit,
  'file-plan': filePlan,
  'disclose-intent': discloseIntent,
  'close-project': closeProject,
} as const
