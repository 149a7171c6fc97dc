import type { RankedBid } from '#libs/domain/procurement/tender'
import type { Act } from './act.js'
import { atTender, here } from './at-tender.js'
import { isYes, rowsOf, textOf, type Field, type Pickable, type Values } from './fields.js'
import { channelFields, channelOf, creditLists, instantOf, paperFields, paperOf } from './parts.js'
import {
  issuedPaperFields,
  issuedPaperOf,
  numberFields,
  numberIn,
  startNumber,
} from './paper-number.js'
import { called, roundOf, lotIn } from './round.js'
import type { Scene } from './scene.js'

const publishNotice: Act = {
  ...atTender,
  command: 'publish-tender-notice',
  start: here,
  fields: scene => [
    ...channelFields,
    { kind: 'instant', name: 'deadline', as: 'bidDeadline' },
    ...(isOpenTender(scene) ? [] : splittingFields),
  ],
  input: values => ({
    channel: channelOf(values),
    deadline: instantOf(values, 'deadline'),
    ...(textOf(values, 'splitting') === 'yes' && {
      splitting: {
        ground: textOf(values, 'ground'),
        reason: textOf(values, 'reason'),
        ...paperOf(values, 'document'),
      },
    }),
  }),
}

const isOpenTender = ({ tender }: Scene): boolean =>
  !tender || !('method' in tender.state) || tender.state.method === 'open-tender'

const split = { name: 'splitting', is: 'yes' } as const

/** 条例§28: why several purchases of one kind in one year are lawful all the same. */
const splittingFields: readonly Field[] = [
  { kind: 'yes-no', name: 'splitting' },
  {
    ...{ kind: 'choice', name: 'ground', as: 'splittingGround', only: split },
    options: ['budget-adjusted', 'not-one-kind'],
  },
  { kind: 'words', name: 'reason', as: 'reasonOf', only: split },
  ...paperFields('document').map(field => ({ ...field, only: split })),
]

/** What excludes by law, whatever the document asks for (87§44). */
const byLaw = [
  ...(['related-bidders', 'prepared-the-purchase', 'has-another-part'] as const),
  ...(['credit-record', 'not-a-small-business'] as const),
]

/** The credit lists in which the document has every bidder looked up; all of them where it is silent. */
const listsOf = ({ tender }: Scene): readonly string[] =>
  tender && 'document' in tender.state
    ? (tender.state.document.screening?.lists ?? creditLists)
    : creditLists

/** Every bidder in every credit list, with the page that is kept of it (财库〔2016〕125号). */
const searches = (bids: readonly Pickable[]): readonly Field[] => [
  {
    kind: 'rows',
    name: 'searches',
    optional: true,
    of: [
      { kind: 'pick', name: 'bid', options: bids },
      {
        ...{ kind: 'pick', name: 'list', as: 'screeningList' },
        options: creditLists.map(value => ({ value, words: `option.screeningLists.${value}` })),
      },
      { kind: 'yes-no', name: 'listed' },
      { kind: 'day', name: 'searchedOn' },
      { kind: 'line', name: 'paper', as: 'searchPaper' },
      { kind: 'paper', name: 'evidence', as: 'searchEvidence' },
    ],
  },
]

const searchesIn = (values: Values) =>
  rowsOf(values, 'searches').map(row => ({
    ...{ bid: textOf(row, 'bid'), list: textOf(row, 'list'), listed: isYes(row, 'listed') },
    ...{ searchedOn: textOf(row, 'searchedOn'), paper: textOf(row, 'paper') },
    evidence: textOf(row, 'evidence'),
  }))

const reviewQualification: Act = {
  ...atTender,
  command: 'review-qualification',
  showsBids: true,
  showsRelations: true,
  fields: scene => {
    const round = roundOf(scene)
    const conditions = round?.document.conditions ?? []
    const decrypted = round?.bids.filter(bid => bid.decrypted) ?? []
    const excluded: readonly Field[] = [
      {
        kind: 'rows',
        name: 'unqualified',
        optional: true,
        of: [
          { kind: 'pick', name: 'bid', options: called(decrypted, scene) },
          {
            kind: 'pick',
            name: 'condition',
            options: [
              ...conditions.map(({ condition, title }) => ({ value: condition, label: title })),
              ...byLaw.map(value => ({ value, words: `option.condition.${value}` })),
            ],
          },
          { kind: 'words', name: 'reason', as: 'reasonOf' },
        ],
      },
    ]
    return [...searches(called(decrypted, scene)), ...excluded]
  },
  start: scene => ({
    searches: roundOf(scene)?.bids.flatMap(({ bid, decrypted, droppedOut }) =>
      decrypted && !droppedOut ? listsOf(scene).map(list => ({ bid, list })) : [],
    ),
  }),
  input: (values, _, { about }) => ({
    lot: about,
    ...(rowsOf(values, 'searches').length > 0 && { searches: searchesIn(values) }),
    unqualified: rowsOf(values, 'unqualified').map(row => ({
      bid: textOf(row, 'bid'),
      condition: textOf(row, 'condition'),
      reason: textOf(row, 'reason'),
    })),
  }),
}

/** In the order of the ranking; up for confirmation is the first against whom no reason stands. */
function candidates(scene: Scene): readonly RankedBid[] {
  const stage = roundOf(scene)?.stage
  if (stage?.status !== 'reported') return []
  const { ranking, reasonAgainstFirstRanked, reasonsAgainst } = stage
  if (reasonsAgainst) return ranking.filter(({ bid }) => !reasonsAgainst.includes(bid))
  return reasonAgainstFirstRanked ? ranking.slice(1) : ranking
}

const confirmWinner: Act = {
  ...atTender,
  command: 'confirm-winner',
  showsRelations: true,
  fields: scene => [
    { kind: 'pick', name: 'bid', as: 'winner', options: called(candidates(scene), scene) },
  ],
  start: scene => ({ bid: candidates(scene)[0]?.bid ?? '' }),
  input: (values, _, scene) => ({ lot: lotIn(scene), bid: textOf(values, 'bid') }),
}

const recordReason: Act = {
  ...atTender,
  command: 'record-reason-against-first-ranked',
  fields: scene => [
    { kind: 'pick', name: 'bid', as: 'winner', options: called(candidates(scene), scene) },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('document'),
  ],
  start: scene => ({ bid: candidates(scene)[0]?.bid ?? '' }),
  input: (values, _, scene) => ({
    ...{ lot: lotIn(scene), reason: textOf(values, 'reason') },
    ...(textOf(values, 'bid') !== '' && { bid: textOf(values, 'bid') }),
    document: paperOf(values, 'document'),
  }),
}

const notice = { name: 'notice', kind: 'award-notice' }
const letter = { name: 'letter', kind: 'award-letter' }
const amendment = { name: 'document', kind: 'amendment-notice' }

const announceAward: Act = {
  ...atTender,
  reads: 'numbered-tender',
  command: 'announce-award',
  start: scene => ({
    ...{ ...here, ...startNumber(scene, notice), ...startNumber(scene, letter) },
  }),
  fields: scene => [
    ...channelFields,
    ...numberFields(scene, notice),
    ...numberFields(scene, letter),
  ],
  input: (values, _, scene) => ({
    ...{ lot: lotIn(scene), channel: channelOf(values) },
    ...numberIn(values, scene, notice),
    ...numberIn(values, scene, letter),
  }),
}

export const takeExit: Act = {
  ...atTender,
  command: 'take-lawful-exit',
  fields: [{ kind: 'yes-no', name: 'documentUnreasonable' }, ...paperFields('finding')],
  input: (values, _, { about }) => ({
    ...{ lot: about, documentUnreasonable: isYes(values, 'documentUnreasonable') },
    finding: paperOf(values, 'finding'),
  }),
}

const failLot: Act = {
  ...atTender,
  command: 'fail-lot',
  fields: [
    {
      kind: 'choice',
      name: 'ground',
      as: 'failureGround',
      options: [
        ...['fewer-than-three-suppliers', 'illegality-affecting-fairness'],
        ...['all-prices-above-budget', 'task-cancelled'],
      ],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
  ],
  input: (values, _, { about }) => ({
    ...{ lot: about, ground: textOf(values, 'ground'), reason: textOf(values, 'reason') },
  }),
}

const terminate: Act = {
  ...atTender,
  command: 'terminate-tender',
  fields: [
    {
      ...{ kind: 'choice', name: 'ground', as: 'tenderEndGround' },
      options: ['need-ceased', 'funds-withdrawn', 'law-or-policy-changed', 'task-changed'],
    },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('reportToFinance'),
  ],
  input: values => ({
    ground: textOf(values, 'ground'),
    reason: textOf(values, 'reason'),
    reportToFinance: paperOf(values, 'reportToFinance'),
  }),
}

const amend: Act = {
  ...atTender,
  reads: 'numbered-tender',
  command: 'amend-tender',
  start: scene => ({ ...here, ...startNumber(scene, amendment) }),
  fields: scene => [
    { kind: 'words', name: 'changes' },
    { kind: 'yes-no', name: 'affectsBids' },
    { kind: 'instant', name: 'deadline', as: 'laterDeadline', optional: true },
    ...channelFields,
    ...issuedPaperFields(scene, amendment, true),
  ],
  input: (values: Values, minted, scene) => {
    const deadline = instantOf(values, 'deadline')
    return {
      ...{ amendment: minted, channel: channelOf(values), changes: textOf(values, 'changes') },
      ...{
        document: issuedPaperOf(values, scene, amendment),
        affectsBids: isYes(values, 'affectsBids'),
      },
      ...(deadline !== '' && { deadline }),
    }
  },
}

/** What the officer and the signatory owe from the notice to the award. */
export const tenderingActs: Readonly<Record<string, Act>> = {
  'publish-tender-notice': publishNotice,
  'review-qualification': reviewQualification,
  'confirm-winner': confirmWinner,
  'confirm-next-ranked': confirmWinner,
  'confirm-after-set-aside': confirmWinner,
  'announce-award': announceAward,
  'take-lawful-exit': takeExit,
}

/** Instead of the winner: why the first-ranked, or whoever is next, cannot be confirmed (87§68). */
export const insteadOfConfirming: Readonly<Record<string, Act>> = {
  'confirm-winner': recordReason,
  'confirm-next-ranked': recordReason,
}

/** What nobody owes and somebody may have to do. */
export const tenderVerbs: Readonly<Record<string, Act>> = {
  'amend-tender': amend,
  'terminate-tender': terminate,
  'fail-lot': failLot,
  'take-lawful-exit': takeExit,
}
