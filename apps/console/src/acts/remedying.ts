import { isOfDocument } from '#libs/domain/procurement/challenge'
import type { Act } from './act.js'
import {
  isYes,
  numberOf,
  textOf,
  textsOf,
  type Field,
  type Pickable,
  type Values,
} from './fields.js'
import { issuedPaperFields, issuedPaperOf, startNumber } from './paper-number.js'
import { channelFields, channelOf, instantOf, paperFields, paperOf } from './parts.js'
import { here } from './at-tender.js'
import { contractIn, roundIn } from './round.js'
import type { Scene } from './scene.js'

const atChallenge = { at: '/procurement/challenges', undo: 'none' } as const
const atComplaint = { at: '/procurement/complaints', undo: 'none' } as const

const replied = { name: 'reply', kind: 'challenge-reply' }
const decided = { name: 'decision', kind: 'complaint-decision', as: 'complaintDecision' }

const asNotice = { as: 'servedNotice' } as const

/** What was objected to, as far as it was taken on to finance where a complaint is decided. */
function objectionsOf({ challenge, complaint }: Scene) {
  const all = challenge && 'objections' in challenge.state ? challenge.state.objections : []
  const taken =
    complaint && 'objections' in complaint.state ? complaint.state.objections : undefined
  return all.filter(({ objection }) => taken?.includes(objection) ?? true)
}

/** Whether the document was challenged: an award falls with it, and nobody is next (94§16, 94§31). */
const documentChallenged = ({ challenge }: Scene): boolean =>
  challenge !== undefined && isOfDocument(challenge.state)

/** Of every objection whether it is right, and why. */
const findingFields = (scene: Scene): readonly Field[] =>
  objectionsOf(scene).flatMap(({ objection, what }): readonly Field[] => [
    { kind: 'yes-no', name: `${objection}.upheld`, as: 'objectionUpheld', about: what },
    { kind: 'words', name: `${objection}.finding`, as: 'objectionFinding', about: what },
  ])

const findingsOf = (values: Values, scene: Scene) =>
  objectionsOf(scene).map(({ objection }) => ({
    objection,
    upheld: isYes(values, `${objection}.upheld`),
    reason: textOf(values, `${objection}.finding`),
  }))

/** 94§13, 94§15: every objection is answered, with its reason. */
const reply: Act = {
  ...atChallenge,
  reads: 'bundle',
  command: 'reply-to-challenge',
  // What the record says to each matter stands there; the conclusion is the officer's.
  start: scene => ({
    ...startNumber(scene, replied),
    ...Object.fromEntries(
      (scene.bundle?.objections ?? []).map(({ objection, draft }) => [
        `${objection}.finding`,
        draft,
      ]),
    ),
  }),
  fields: scene => [
    ...findingFields(scene),
    { kind: 'yes-no', name: 'affectsResult' },
    { kind: 'yes-no', name: 'committeeAsked' },
    ...issuedPaperFields(scene, replied),
  ],
  input: (values, _, scene) => ({
    ...{ findings: findingsOf(values, scene), affectsResult: isYes(values, 'affectsResult') },
    ...{
      committeeAsked: isYes(values, 'committeeAsked'),
      reply: issuedPaperOf(values, scene, replied),
    },
  }),
}

/** 条例§54: only this stops the signing. */
const findToMatter: Act = {
  ...atChallenge,
  command: 'find-challenge-to-matter',
  fields: [{ kind: 'words', name: 'reason', as: 'reasonOf' }, ...paperFields('finding')],
  input: values => ({ reason: textOf(values, 'reason'), finding: paperOf(values, 'finding') }),
}

/** 94§12: once, for what is missing. */
const askToComplete: Act = {
  ...atChallenge,
  command: 'request-challenge-correction',
  fields: [{ kind: 'words', name: 'what', as: 'toComplete' }, ...paperFields('notice', asNotice)],
  input: values => ({ what: textOf(values, 'what'), notice: paperOf(values, 'notice') }),
}

const dismiss: Act = {
  ...atChallenge,
  command: 'dismiss-challenge',
  fields: [
    {
      ...{ kind: 'choice', name: 'question', as: 'inadmissible' },
      options: ['who', 'window', 'once', 'content'],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('notice', asNotice),
  ],
  input: values => ({
    ...{ question: textOf(values, 'question'), reason: textOf(values, 'reason') },
    notice: paperOf(values, 'notice'),
  }),
}

const putRight: Act = {
  ...atChallenge,
  reads: 'challenge',
  command: 'remedy-challenge',
  fields: scene => [
    {
      ...{ kind: 'choice', name: 'how', as: 'remedy' },
      options: [
        documentChallenged(scene) ? 'clarified' : 'next-candidate',
        'redo',
        'left-to-finance',
      ],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('document'),
  ],
  input: values => ({
    ...{ how: textOf(values, 'how'), reason: textOf(values, 'reason') },
    document: paperOf(values, 'document'),
  }),
}

const reportToFinance: Act = {
  ...atChallenge,
  command: 'report-challenge-to-finance',
  fields: paperFields('report', { as: 'reportToFinance' }),
  input: values => ({ report: paperOf(values, 'report') }),
}

const accept: Act = {
  ...atComplaint,
  command: 'accept-complaint',
  fields: [],
  input: () => ({}),
}

const refuseComplaint: Act = {
  ...atComplaint,
  command: 'refuse-complaint',
  fields: [
    {
      ...{ kind: 'choice', name: 'ground', as: 'complaintRefused' },
      options: [
        ...['who', 'window', 'scope'],
        ...['not-corrected', 'still-deficient', 'no-jurisdiction'],
      ],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
  ],
  input: values => ({ ground: textOf(values, 'ground'), reason: textOf(values, 'reason') }),
}

/** 94§21: once, until a day of finance's own. */
const askComplainant: Act = {
  ...atComplaint,
  command: 'request-complaint-correction',
  fields: [
    { kind: 'words', name: 'what', as: 'toComplete' },
    { kind: 'instant', name: 'correctBy' },
    ...paperFields('notice', asNotice),
  ],
  input: values => ({
    ...{ what: textOf(values, 'what'), correctBy: instantOf(values, 'correctBy') },
    notice: paperOf(values, 'notice'),
  }),
}

const serveRefusal: Act = {
  ...atComplaint,
  command: 'serve-complaint-refusal',
  fields: paperFields('notice', asNotice),
  input: values => ({ notice: paperOf(values, 'notice') }),
}

/** Bidders of the lot whom a complaint may concern, once they are known: all but who complains. */
function concernedIn({ complaint, names, ...read }: Scene): readonly Pickable[] {
  const state = complaint?.state
  if (state === undefined || state.status === 'not-lodged') return []
  const bids = roundIn(read, state.lot)?.bids ?? []
  const others = bids.map(({ bidder }) => bidder).filter(bidder => bidder !== state.complainant)
  return [...new Set(others)].map(value => ({ value, label: names[value] ?? value }))
}

/** 94§21: to the purchaser in any case, and to the other parties concerned. */
const sendCopies: Act = {
  ...atComplaint,
  reads: 'complaint',
  command: 'send-complaint-copies',
  start: scene => ({ parties: concernedIn(scene).map(({ value }) => value) }),
  fields: scene => {
    const options = concernedIn(scene)
    return [
      ...(options.length === 0
        ? []
        : [{ kind: 'several', name: 'parties', as: 'copiesTo', options, optional: true } as const]),
      ...paperFields('copies'),
    ]
  },
  input: values => ({ copies: paperOf(values, 'copies'), parties: textsOf(values, 'parties') }),
}

const answer: Act = {
  ...atComplaint,
  command: 'answer-complaint',
  fields: paperFields('answer', { as: 'complaintAnswer' }),
  input: values => ({ answer: paperOf(values, 'answer') }),
}

/** What may follow on an award that is set aside, the usual first. */
const nextAwards = (scene: Scene): readonly string[] =>
  documentChallenged(scene) ? ['redo'] : ['next-candidate', 'redo']

/** 94§26 to 94§32; a contract that binds the lot is named with the book of its money. */
const decide: Act = {
  ...atComplaint,
  reads: 'numbered-complaint',
  command: 'decide-complaint',
  start: scene => ({
    ...{ next: nextAwards(scene)[0] ?? '', unfoundedBefore: '0' },
    ...startNumber(scene, decided),
  }),
  fields: scene => [
    ...findingFields(scene),
    { kind: 'yes-no', name: 'affectsResult' },
    { kind: 'choice', name: 'next', as: 'nextAward', options: nextAwards(scene) },
    { kind: 'yes-no', name: 'falseMaterial' },
    { kind: 'number', name: 'unfoundedBefore' },
    ...issuedPaperFields(scene, decided),
  ],
  input: (values, _, scene) => ({
    ...{ findings: findingsOf(values, scene), affectsResult: isYes(values, 'affectsResult') },
    ...{ next: textOf(values, 'next'), falseMaterial: isYes(values, 'falseMaterial') },
    ...{ unfoundedBefore: numberOf(values, 'unfoundedBefore') },
    decision: issuedPaperOf(values, scene, decided),
    ...signedIn(scene),
  }),
}

/** The contract that binds the lot of the complaint, with its ledger; nothing where none is signed. */
function signedIn({ contract, complaint, ...read }: Scene) {
  const lot = complaint && 'lot' in complaint.state ? complaint.state.lot : ''
  const binding = contractIn(read, lot)
  return binding !== undefined && contract && 'ledger' in contract.state
    ? { signed: { contract: binding, ledger: contract.state.ledger } }
    : {}
}

/** 法§57: thirty days in all, whatever is asked for. */
const suspend: Act = {
  ...atComplaint,
  command: 'order-complaint-suspension',
  start: { days: '30' },
  fields: [
    { kind: 'number', name: 'days', as: 'suspendedDays' },
    ...paperFields('notice', asNotice),
  ],
  input: (values, minted) => ({
    ...{ suspension: minted, days: numberOf(values, 'days') },
    notice: paperOf(values, 'notice'),
  }),
}

const lift: Act = {
  ...atComplaint,
  command: 'lift-complaint-suspension',
  fields: [{ kind: 'words', name: 'reason', as: 'reasonOf' }],
  input: values => ({ reason: textOf(values, 'reason') }),
}

/** 94§27: its time does not count. */
const examine: Act = {
  ...atComplaint,
  command: 'order-examination',
  fields: [
    { kind: 'choice', name: 'what', as: 'examination', options: ['testing', 'expert-review'] },
    ...paperFields('notice', asNotice),
  ],
  input: (values, minted) => ({
    ...{ examination: minted, what: textOf(values, 'what') },
    notice: paperOf(values, 'notice'),
  }),
}

const conclude: Act = {
  ...atComplaint,
  reads: 'complaint',
  command: 'conclude-examination',
  fields: paperFields('report', { as: 'examinationReport' }),
  input: (values, _, { complaint }) => ({
    examination:
      complaint && 'examination' in complaint.state ? complaint.state.examination : undefined,
    report: paperOf(values, 'report'),
  }),
}

const publish: Act = {
  ...atComplaint,
  command: 'publish-complaint-decision',
  start: here,
  fields: channelFields,
  input: values => ({ channel: channelOf(values) }),
}

/** Challenge 质疑 and complaint 投诉, under the duties that they are answered by. */
export const remedyingActs: Readonly<Record<string, Act>> = {
  'reply-to-challenge': reply,
  'remedy-challenge': putRight,
  'report-challenge-to-finance': reportToFinance,
  'review-complaint': accept,
  'review-corrected-complaint': accept,
  'serve-complaint-refusal': serveRefusal,
  'send-complaint-copies': sendCopies,
  'answer-complaint': answer,
  'decide-complaint': decide,
  'publish-complaint-decision': publish,
}

/** What else may be done while one of these is owed. */
export const besideRemedying: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  'reply-to-challenge': { matters: findToMatter, complete: askToComplete, dismiss },
  'review-complaint': { complete: askComplainant, refuse: refuseComplaint },
  'review-corrected-complaint': { refuse: refuseComplaint },
  'decide-complaint': { suspend, lift, examine, conclude },
}

const endSuspension: Act = {
  ...atComplaint,
  reads: 'complaint',
  command: 'end-complaint-suspension',
  fields: [],
  input: (_, __, { complaint }) => ({
    suspension:
      complaint && 'suspensions' in complaint.state
        ? complaint.state.suspensions.find(({ until }) => until === undefined)?.suspension
        : undefined,
  }),
}

/** The same acts under their commands, for the page of the challenge or complaint itself. */
export const remedyingVerbs: Readonly<Record<string, Act>> = Object.fromEntries(
  [
    ...Object.values(remedyingActs),
    ...Object.values(besideRemedying).flatMap(beside => Object.values(beside)),
    endSuspension,
  ].map(act => [act.command, act]),
)
