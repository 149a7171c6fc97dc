import { uuidAt } from './numbered.js'
import type { Act } from './act.js'
import { atTender, here } from './at-tender.js'
import { given, isYes, numberOf, rowsOf, textOf, type Field, type Values } from './fields.js'
import { numberFields, numberIn, startNumber } from './paper-number.js'
import { channelFields, channelOf, instantOf, ownPaperOf, paperFields, paperOf } from './parts.js'
import { called, lotIn, lotsToPick, roundIn, roundOf } from './round.js'
import type { Scene } from './scene.js'

/** Corrections and longer offers are numbered in one series. */
const correction = { name: 'notice', kind: 'amendment-notice', as: 'correctionNumber' }
const extension = { ...correction, as: 'extensionNumber' }

/** 101§8: on the medium that had the notice, each field as it stood there and as it is right. */
const correctNotice: Act = {
  ...atTender,
  reads: 'numbered-tender',
  command: 'correct-notice',
  start: scene => ({ ...here, notice: 'tender-notice', ...startNumber(scene, correction) }),
  fields: scene => [
    { kind: 'choice', name: 'notice', options: ['tender-notice', 'award-notice'] },
    {
      ...{ kind: 'pick', name: 'awardOf', options: lotsToPick(scene) },
      only: { name: 'notice', is: 'award-notice' },
    },
    {
      kind: 'rows',
      name: 'corrected',
      of: [
        { kind: 'choice', name: 'path', as: 'noticePart', options: noticeParts },
        { kind: 'words', name: 'from', as: 'stood' },
        { kind: 'words', name: 'to', as: 'corrected' },
      ],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...channelFields,
    ...numberFields(scene, correction),
  ],
  input: (values, minted, scene) => ({
    ...{ correction: minted, notice: textOf(values, 'notice'), channel: channelOf(values) },
    ...{ ...numberIn(values, scene, correction), reason: textOf(values, 'reason') },
    corrected: rowsOf(values, 'corrected').map(row => ({
      ...{ path: textOf(row, 'path'), from: textOf(row, 'from'), to: textOf(row, 'to') },
    })),
    ...(textOf(values, 'notice') === 'award-notice' &&
      given({ awardOf: textOf(values, 'awardOf') })),
  }),
}

/** The parts that a notice has; where none of them fits, its contact and place are in the last. */
const noticeParts = [
  ...['title', 'budget', 'requirement', 'qualification', 'document-offer'],
  ...['deadline', 'opening-place', 'winner', 'award-amount', 'other'],
] as const

/** 87§18: where fewer than three have taken the document by the end of its offer. */
const extendOffering: Act = {
  ...atTender,
  reads: 'numbered-tender',
  command: 'extend-document-offering',
  start: scene => ({ ...here, ...startNumber(scene, extension) }),
  fields: scene => [
    { kind: 'day', name: 'offeredUntil' },
    ...channelFields,
    ...numberFields(scene, extension),
  ],
  input: (values, _, scene) => ({
    ...{ channel: channelOf(values), ...numberIn(values, scene, extension) },
    offeredUntil: textOf(values, 'offeredUntil'),
  }),
}

const negotiating = { name: 'method', is: 'competitive-negotiation' } as const

/** 74§28: what is asked for where two are left. */
const twoLeftPapers: readonly Field[] = (
  ['noticePublished', 'challenges', 'documentOpinion'] as const
).flatMap(name => paperFields(name).map(field => ({ ...field, only: negotiating })))

/** What finance said to another method for a lot that had too few bidders (87§43). */
export const recordMethodDecision: Act = {
  ...atTender,
  command: 'record-method-decision',
  fields: [
    {
      kind: 'choice',
      name: 'method',
      options: [
        ...['open-tender', 'competitive-consultation', 'competitive-negotiation'],
        ...['invited-tender', 'single-source', 'inquiry', 'framework-agreement'],
      ],
    },
    { kind: 'yes-no', name: 'approved' },
    { kind: 'line', name: 'authority' },
    ...paperFields('decision'),
    { kind: 'day', name: 'occurredOn', as: 'decidedOn' },
    ...twoLeftPapers,
    {
      ...{ kind: 'choice', name: 'opinionBy', options: ['committee', 'experts'] },
      only: negotiating,
    },
    {
      kind: 'number',
      name: 'experts',
      as: 'opinionExperts',
      only: { name: 'opinionBy', is: 'experts' },
    },
  ],
  input: (values, _, { about }) => ({
    ...{ lot: about, method: textOf(values, 'method'), approved: isYes(values, 'approved') },
    decision: {
      ...{ authority: textOf(values, 'authority'), ...paperOf(values, 'decision') },
      occurredOn: textOf(values, 'occurredOn'),
    },
    ...(textOf(values, 'method') === negotiating.is && {
      twoLeft: {
        noticePublished: paperOf(values, 'noticePublished'),
        challenges: paperOf(values, 'challenges'),
        documentOpinion: paperOf(values, 'documentOpinion'),
        opinionBy:
          textOf(values, 'opinionBy') === 'experts'
            ? { experts: numberOf(values, 'experts') }
            : textOf(values, 'opinionBy'),
      },
    }),
  }),
}

/** 条例§49: the winner does not sign; the next candidate is confirmed, or it is tendered again. */
export const recordRefusal: Act = {
  ...atTender,
  reads: 'drafted-contract',
  command: 'record-winners-refusal',
  fields: [
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('document'),
    {
      kind: 'choice',
      name: 'bidSecurity',
      as: 'securityAfterRefusal',
      options: ['none-asked', 'forfeited', 'returned'],
    },
  ],
  input: (values, _, { about, contract }) => ({
    ...{ lot: about, reason: textOf(values, 'reason'), document: paperOf(values, 'document') },
    bidSecurity: textOf(values, 'bidSecurity'),
    ...(contract && { contract: contract.id }),
  }),
}

export const confirmNext: Act = {
  ...atTender,
  command: 'confirm-next-candidate',
  showsRelations: true,
  fields: scene => [
    { kind: 'pick', name: 'bid', as: 'winner', options: called(nextOf(scene), scene) },
  ],
  start: scene => ({ bid: nextOf(scene)[0]?.bid ?? '' }),
  // Its duty is about the lot and the bid that was refused.
  input: (values, _, scene) => ({ lot: lotIn(scene), bid: textOf(values, 'bid') }),
}

function nextOf(scene: Scene) {
  const stage = roundOf(scene)?.stage
  return stage?.status === 'winner-refused' ? stage.next : []
}

/** A challenge or complaint may hold the lot up (法§57). */
const suspendLot: Act = {
  ...atTender,
  command: 'suspend-lot',
  fields: [
    { kind: 'choice', name: 'ground', as: 'suspensionGround', options: ['challenge', 'complaint'] },
    ...paperFields('document'),
  ],
  input: (values, minted, { about }) => ({
    ...{ lot: about, suspension: minted, ground: textOf(values, 'ground') },
    document: paperOf(values, 'document'),
  }),
}

/** The suspension that is named after the lot, as in what is owed, or the first that stands. */
function suspensionIn(scene: Scene): string | undefined {
  const [, named] = scene.about.split('/')
  return named ?? roundOf(scene)?.suspensions.find(({ to }) => to === undefined)?.suspension
}

export const resumeLot: Act = {
  ...atTender,
  command: 'resume-lot',
  fields: [{ kind: 'words', name: 'outcome' }],
  input: (values, _, scene) => ({
    lot: lotIn(scene),
    suspension: suspensionIn(scene),
    outcome: textOf(values, 'outcome'),
  }),
}

/** Of a bid that stayed closed nobody knows more than whose it is. */
const decrypted = { only: { name: 'decrypted', is: 'yes' } } as const

const sizes = ['micro', 'small', 'medium', 'large'] as const

/** The opening as the outside platform held it, by its sheet (87§39, §40). */
export const recordOpening: Act = {
  ...atTender,
  command: 'record-opening',
  start: { channel: 'elsewhere' },
  fields: scene => [
    ...channelFields.filter(({ name }) => name !== 'channel'),
    {
      kind: 'rows',
      name: 'bids',
      as: 'openedBids',
      optional: true,
      of: [
        { kind: 'pick', name: 'lot', options: lotsToPick(scene) },
        { kind: 'institution', name: 'bidder' },
        { kind: 'yes-no', name: 'decrypted', as: 'bidDecrypted' },
        { kind: 'yuan', name: 'unitPrice', ...decrypted },
        { kind: 'yuan', name: 'price', as: 'bidPrice', ...decrypted },
        { kind: 'choice', name: 'businessSize', options: sizes, ...decrypted },
        { kind: 'institution', name: 'related', as: 'relatedBidder', optional: true, ...decrypted },
      ],
    },
  ],
  input: (values, minted) => ({
    channel: channelOf({ ...values, channel: 'elsewhere' }),
    bids: rowsOf(values, 'bids').map((row, place) => ({
      ...{ bid: uuidAt(minted, place), bidder: textOf(row, 'bidder'), lot: textOf(row, 'lot') },
      ...{ decrypted: isYes(row, 'decrypted'), ...saidOf(row) },
    })),
  }),
}

const saidOf = (row: Values): Values =>
  textOf(row, 'decrypted') === 'yes'
    ? {
        unitPrice: numberOf(row, 'unitPrice', 100),
        price: numberOf(row, 'price', 100),
        businessSize: textOf(row, 'businessSize'),
        related: [textOf(row, 'related')].filter(one => one !== ''),
      }
    : {}

/** 87§39: what was recorded of the opening, or of a lot's evaluation, as it lies in the archive. */
const archiveRecording: Act = {
  ...atTender,
  command: 'archive-recording',
  fields: scene => [
    ...evaluatedOf(scene),
    { kind: 'line', name: 'paper', as: 'archiveNumber' },
    { kind: 'paper', name: 'evidence', as: 'recording' },
    { kind: 'instant', name: 'from', as: 'recordedFrom' },
    { kind: 'instant', name: 'until', as: 'recordedUntil' },
  ],
  input: values => ({
    ...given({ lot: textOf(values, 'lot') }),
    recording: ownPaperOf(values),
    ...{ from: instantOf(values, 'from'), until: instantOf(values, 'until') },
  }),
}

/** Once a committee sits, its session is recorded too. */
function evaluatedOf(scene: Scene): readonly Field[] {
  const options = lotsToPick(scene).filter(
    ({ value }) => roundIn(scene, value)?.committee !== undefined,
  )
  return options.length === 0
    ? []
    : [{ kind: 'pick', name: 'lot', as: 'recordedEvaluation', optional: true, options }]
}

/** What the procedure does by itself at its time, and a person can do where it is away. */
const byHand = (command: string): Act => ({
  ...atTender,
  ...{ command, fields: [], input: () => ({}) },
})

/** What nobody owes and somebody may have to do to a tender that is under way. */
export const tenderCareVerbs: Readonly<Record<string, Act>> = {
  'correct-notice': correctNotice,
  'extend-document-offering': extendOffering,
  'archive-recording': archiveRecording,
  'open-bids': byHand('open-bids'),
  'close-decryption': byHand('close-decryption'),
  'record-winners-refusal': recordRefusal,
  'confirm-next-candidate': confirmNext,
  'suspend-lot': suspendLot,
  'resume-lot': resumeLot,
}

/** An outage of ours, by whoever runs the system, with what proves it (87§39). */
export const recordOutage: Act = {
  at: '/county/outage-logs',
  command: 'record-outage',
  creates: true,
  fields: [
    { kind: 'instant', name: 'from', as: 'outageFrom' },
    { kind: 'instant', name: 'until', as: 'outageUntil' },
    { kind: 'words', name: 'cause', as: 'outageCause' },
    { kind: 'paper', name: 'evidence' },
  ],
  input: (values, minted) => ({
    ...{ outage: minted, from: instantOf(values, 'from'), until: instantOf(values, 'until') },
    ...{ cause: textOf(values, 'cause'), evidence: textOf(values, 'evidence') },
  }),
  undo: 'none',
}
