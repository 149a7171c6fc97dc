import type { Project } from '#libs/domain/procurement/project'
import type { Act, ToConfirm } from './act.js'
import { textOf, type Field, type Values } from './fields.js'
import { serviceAnswers, serviceFields, serviceOf } from './preparing.js'
import { serviceAbout } from './service-about.js'
import { surveyFields, surveyOf, targetsFields, targetsOf } from './planning.js'
import type { Scene } from './scene.js'
import { surveyAnswers, targetAnswers } from './standing.js'

const atProject = { at: '/procurement/projects', reads: 'project', undo: 'none' } as const
const reason: Field = { kind: 'words', name: 'reason', as: 'amendmentReason' }
const reasonOf = (values: Values) => ({ reason: textOf(values, 'reason') })

type Opened = Exclude<Project, { readonly status: 'not-opened' }>

const opened = ({ project }: Scene): Opened | undefined =>
  project && project.state.status !== 'not-opened' ? project.state : undefined

const surveyIn = (scene: Scene) =>
  opened(scene)?.demandSurveys.find(({ survey }) => survey === scene.about)

/** Who made a correction, and whom he acted for, are not who confirms it. */
const isBehind = (
  proposed: { readonly proposedBy: string; readonly proposedFor?: string | undefined } | undefined,
  { me }: Scene,
) => [proposed?.proposedBy, proposed?.proposedFor].includes(me)

const withdrawSurvey: Act = {
  ...atProject,
  command: 'withdraw-training-demand-survey',
  fields: [reason],
  input: (values, _, { about }) => ({ survey: about, ...reasonOf(values) }),
}

const correctSurvey: Act = {
  ...atProject,
  command: 'correct-training-demand-survey',
  fields: [...surveyFields, reason],
  start: scene => surveyAnswers(surveyIn(scene)),
  input: (values, _, { about }) => ({
    ...{ survey: about, correction: surveyOf(values) },
    ...reasonOf(values),
  }),
}

const confirmSurvey: Act = {
  ...atProject,
  command: 'confirm-training-demand-survey-correction',
  fields: [],
  isMaker: scene => isBehind(surveyIn(scene)?.proposed, scene),
  confirms: scene => surveyToConfirm(surveyIn(scene)),
  input: (_, __, { about }) => ({ survey: about }),
}

function surveyToConfirm(found: ReturnType<typeof surveyIn>): ToConfirm | undefined {
  if (!found?.proposed) return undefined
  const { correction, reason: why } = found.proposed
  return {
    ...{ fields: surveyFields, reason: why },
    ...{ stands: surveyAnswers(found), proposed: surveyAnswers(correction) },
  }
}

const withdrawTargets: Act = {
  ...atProject,
  command: 'withdraw-performance-targets',
  fields: [reason],
  input: reasonOf,
}

const correctTargets: Act = {
  ...atProject,
  command: 'correct-performance-targets',
  fields: [...targetsFields, reason, { kind: 'paper', name: 'evidence' }],
  start: scene => targetAnswers(opened(scene)?.targets),
  input: values => ({
    ...{ correction: targetsOf(values), evidence: textOf(values, 'evidence') },
    ...reasonOf(values),
  }),
}

const confirmTargets: Act = {
  ...atProject,
  command: 'confirm-performance-targets-correction',
  fields: [],
  isMaker: scene => isBehind(opened(scene)?.targetsProposed, scene),
  confirms: scene => targetsToConfirm(opened(scene)),
  input: () => ({}),
}

function targetsToConfirm(project: Opened | undefined): ToConfirm | undefined {
  if (!project?.targetsProposed) return undefined
  const { correction, reason: why } = project.targetsProposed
  return {
    ...{ fields: targetsFields, reason: why },
    stands: targetAnswers(project.targets),
    proposed: targetAnswers(correction.targets),
  }
}

const serviceIn = (scene: Scene) =>
  opened(scene)?.prepared?.find(one => serviceAbout(one) === scene.about)

/** The entry as the command names it: by what it says. */
function namedService({ about }: Scene) {
  const [institution, service] = about.split('.')
  return { institution, service }
}

const withdrawService: Act = {
  ...atProject,
  command: 'withdraw-preparatory-service',
  fields: [reason],
  input: (values, _, scene) => ({ ...namedService(scene), ...reasonOf(values) }),
}

const happened = { name: 'given', is: 'yes' } as const
const givenFields: readonly Field[] = [
  { kind: 'choice', name: 'given', as: 'serviceGiven', options: ['yes', 'no'] },
  ...serviceFields.map(field => ({ ...field, only: happened })),
]

const correctService: Act = {
  ...atProject,
  command: 'correct-preparatory-service',
  fields: [...givenFields, reason, { kind: 'paper', name: 'proof', as: 'correctionProof' }],
  start: scene => ({ given: 'yes', ...serviceAnswers(serviceIn(scene)) }),
  input: (values, _, scene) => ({
    ...namedService(scene),
    correction: textOf(values, 'given') === 'yes' ? { instead: serviceOf(values) } : {},
    ...{ ...reasonOf(values), evidence: textOf(values, 'proof') },
  }),
}

const confirmService: Act = {
  ...atProject,
  command: 'confirm-preparatory-service-correction',
  fields: [],
  isMaker: scene => isBehind(serviceIn(scene)?.proposed, scene),
  confirms: scene => serviceToConfirm(serviceIn(scene)),
  input: (_, __, scene) => namedService(scene),
}

function serviceToConfirm(found: ReturnType<typeof serviceIn>): ToConfirm | undefined {
  if (!found?.proposed) return undefined
  const { correction, reason: why } = found.proposed
  const given = correction.instead ? 'yes' : 'no'
  return {
    ...{ fields: givenFields, reason: why },
    stands: { given: 'yes', ...serviceAnswers(found) },
    proposed: { given, ...serviceAnswers(correction.instead) },
  }
}

/** What was entered in planning is withdrawn until the next person has had it, and then corrected by two. */
export const amendingPlanVerbs: Readonly<Record<string, Act>> = {
  'withdraw-training-demand-survey': withdrawSurvey,
  'correct-training-demand-survey': correctSurvey,
  'confirm-training-demand-survey-correction': confirmSurvey,
  'withdraw-preparatory-service': withdrawService,
  'correct-preparatory-service': correctService,
  'confirm-preparatory-service-correction': confirmService,
  'withdraw-performance-targets': withdrawTargets,
  'correct-performance-targets': correctTargets,
  'confirm-performance-targets-correction': confirmTargets,
}
