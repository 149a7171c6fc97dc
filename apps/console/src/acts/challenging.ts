import type { ChallengeObjection } from '#libs/contracts'
import type { Act } from './act.js'
import {
  given,
  rowsOf,
  textOf,
  textsOf,
  type Field,
  type RowsField,
  type Values,
} from './fields.js'
import { ownPaperFields, ownPaperOf, paperFields, paperOf } from './parts.js'
import { lotIn, lotsToPick } from './round.js'
import type { Scene } from './scene.js'

/** What can be challenged 质疑: the document, one step of the process, the result (94§11). */
const challengeable = ['document', 'opening', 'qualification', 'evaluation', 'result'] as const

const atChallenge = { at: '/procurement/challenges', undo: 'until-over' } as const
const atComplaint = { at: '/procurement/complaints', undo: 'until-over' } as const

/** 94§12: each matter with its facts, its ground in law and what is asked for. */
const objectionRows: RowsField = {
  kind: 'rows',
  name: 'objections',
  of: [
    { kind: 'words', name: 'what', as: 'objectionWhat' },
    { kind: 'words', name: 'facts', as: 'objectionFacts' },
    { kind: 'line', name: 'ground', as: 'objectionGround' },
    { kind: 'words', name: 'remedy', as: 'objectionRemedy' },
    { kind: 'papers', name: 'evidence', as: 'objectionEvidence' },
  ],
}

/** Matters are named by their place; one that was brought before keeps its name. */
const objectionsIn = (values: Values) =>
  rowsOf(values, 'objections').map((row, place) => ({
    objection: textOf(row, 'objection') || `item-${String(place + 1)}`,
    ...{ what: textOf(row, 'what'), facts: textOf(row, 'facts') },
    ...{ ground: textOf(row, 'ground'), remedy: textOf(row, 'remedy') },
    evidence: textsOf(row, 'evidence'),
  }))

const challengedFields = (scene: Scene): readonly Field[] => [
  { kind: 'pick', name: 'lot', options: lotsToPick(scene) },
  { kind: 'choice', name: 'against', options: challengeable },
  objectionRows,
  {
    ...{ kind: 'rows', name: 'jointly', optional: true },
    of: [{ kind: 'institution', name: 'institution' }],
  },
]

function subjectOf(values: Values) {
  const against = textOf(values, 'against')
  return against === 'document' || against === 'result'
    ? { against }
    : { against: 'process', step: against }
}

const challengedIn = (values: Values, { tender }: Scene) => ({
  ...{ tender: tender?.id, lot: textOf(values, 'lot'), subject: subjectOf(values) },
  jointly: rowsOf(values, 'jointly').map(row => textOf(row, 'institution')),
  objections: objectionsIn(values),
})

/** The lot and the part of the procurement that the page was opened for: `<lot>/result`. */
const meant = (scene: Scene): Values => ({
  ...{ lot: lotIn(scene), against: scene.about.split('/')[1] ?? '' },
  ...{ objections: [{}], jointly: [] },
})

/** An institution challenges by itself. */
export const lodgeChallenge: Act = {
  ...atChallenge,
  ...{ command: 'lodge-challenge', reads: 'tender', creates: true },
  start: meant,
  fields: challengedFields,
  input: (values, _, scene) => challengedIn(values, scene),
}

/** When a letter was posted counts, not the days in the mail (94§42). */
const letterFields: readonly Field[] = [
  ...paperFields('document', { as: 'letter' }),
  { kind: 'day', name: 'postedOn', optional: true },
  { kind: 'day', name: 'receivedOn' },
]

const letterOf = (values: Values) => ({
  document: paperOf(values, 'document'),
  receivedOn: textOf(values, 'receivedOn'),
  ...given({ postedOn: textOf(values, 'postedOn') }),
})

/** The officer enters what came on paper; what proves who took the document comes with it. */
const recordChallenge: Act = {
  ...{ ...atChallenge, undo: 'none' },
  ...{ command: 'record-challenge', reads: 'tender', creates: true },
  start: meant,
  fields: scene => [
    { kind: 'institution', name: 'challenger' },
    ...challengedFields(scene),
    ...letterFields,
    { kind: 'day', name: 'takenOn', optional: true },
    { kind: 'paper', name: 'proof', as: 'takenProof', optional: true },
  ],
  input: (values, _, scene) => ({
    ...{ ...challengedIn(values, scene), ...letterOf(values) },
    challenger: textOf(values, 'challenger'),
    ...given({ takenOn: textOf(values, 'takenOn'), proof: textOf(values, 'proof') }),
  }),
}

const recordEnquiry: Act = {
  ...{ at: '/procurement/enquiries', undo: 'none' },
  ...{ command: 'record-enquiry', reads: 'tender', creates: true },
  fields: [
    { kind: 'words', name: 'question', as: 'enquiryQuestion' },
    { kind: 'day', name: 'receivedOn' },
    ...ownPaperFields,
  ],
  input: (values, _, { tender }) => ({
    ...{ tender: tender?.id, question: textOf(values, 'question') },
    ...{ receivedOn: textOf(values, 'receivedOn'), ...ownPaperOf(values) },
  }),
}

const objectionsOf = ({ challenge }: Scene): readonly ChallengeObjection[] =>
  challenge && 'objections' in challenge.state ? challenge.state.objections : []

/** Completed once, on the matters that were brought and no others (94§12). */
const correctChallenge: Act = {
  ...{ ...atChallenge, undo: 'none' },
  ...{ command: 'correct-challenge', reads: 'challenge' },
  start: scene => ({ objections: objectionsOf(scene) }),
  fields: [objectionRows],
  input: values => ({ objections: objectionsIn(values) }),
}

const withdrawChallenge: Act = {
  ...{ ...atChallenge, undo: 'none', command: 'withdraw-challenge' },
  fields: [],
  input: () => ({}),
}

/** 94§20: nothing beyond what was challenged can be taken on to finance. */
const complainedFields = (scene: Scene): readonly Field[] => [
  {
    ...{ kind: 'several', name: 'objections', as: 'complainedOf' },
    options: objectionsOf(scene).map(({ objection, what }) => ({ value: objection, label: what })),
  },
  { kind: 'words', name: 'request', as: 'complaintRequest' },
  { kind: 'papers', name: 'evidence', as: 'objectionEvidence' },
]

const complainedIn = (values: Values, { challenge }: Scene) => ({
  ...{ challenge: challenge?.id, objections: textsOf(values, 'objections') },
  ...{ request: textOf(values, 'request'), evidence: textsOf(values, 'evidence') },
})

const complaining = { reads: 'challenge', creates: true } as const
const every = (scene: Scene): Values => ({
  ...{ objections: objectionsOf(scene).map(({ objection }) => objection), evidence: [] },
})

const lodgeComplaint: Act = {
  ...{ ...atComplaint, ...complaining, command: 'lodge-complaint' },
  start: every,
  fields: complainedFields,
  input: (values, _, scene) => complainedIn(values, scene),
}

const challengerIn = ({ challenge }: Scene): string =>
  challenge && 'challenger' in challenge.state ? challenge.state.challenger : ''

/** Finance enters what came on paper. */
const recordComplaint: Act = {
  ...{ ...atComplaint, ...complaining, undo: 'none', command: 'record-complaint' },
  start: scene => ({ ...every(scene), complainant: challengerIn(scene) }),
  fields: scene => [
    { kind: 'institution', name: 'complainant' },
    ...complainedFields(scene),
    ...letterFields,
  ],
  input: (values, _, scene) => ({
    ...{ ...complainedIn(values, scene), ...letterOf(values) },
    complainant: textOf(values, 'complainant'),
  }),
}

const correctComplaint: Act = {
  ...{ ...atComplaint, undo: 'none' },
  ...{ command: 'correct-complaint', reads: 'complaint' },
  start: ({ complaint }) =>
    complaint && 'request' in complaint.state
      ? { request: complaint.state.request, evidence: complaint.state.evidence }
      : {},
  fields: [
    { kind: 'words', name: 'request', as: 'complaintRequest' },
    { kind: 'papers', name: 'evidence', as: 'objectionEvidence' },
  ],
  input: values => ({ request: textOf(values, 'request'), evidence: textsOf(values, 'evidence') }),
}

const withdrawComplaint: Act = {
  ...{ ...atComplaint, undo: 'none', command: 'withdraw-complaint' },
  fields: [],
  input: () => ({}),
}

/** What came on paper about a tender, from its own page. */
export const enteringVerbs: Readonly<Record<string, Act>> = {
  'record-challenge': recordChallenge,
  'record-enquiry': recordEnquiry,
}

/** What a supplier, or who enters its paper, does about a challenge or a complaint. */
export const challengingVerbs: Readonly<Record<string, Act>> = {
  'correct-challenge': correctChallenge,
  'withdraw-challenge': withdrawChallenge,
  'lodge-complaint': lodgeComplaint,
  'record-complaint': recordComplaint,
  'correct-complaint': correctComplaint,
  'withdraw-complaint': withdrawComplaint,
}
