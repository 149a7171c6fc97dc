import type { Act } from './act.js'
import { given, numberOf, textOf, textsOf } from './fields.js'
import { instantOf, optionalPaper, paperFields } from './parts.js'
import { orderReEvaluation } from './re-evaluating.js'
import { bidsToPick, seats } from './seats.js'

const inside = { at: '/procurement/evaluations', reads: 'evaluation', undo: 'none' } as const

/** 87§51: in writing; all are asked, or a reason is on record. */
const askClarification: Act = {
  ...inside,
  command: 'ask-clarification',
  showsBids: true,
  start: { withinMinutes: '60' },
  fields: scene => [
    { kind: 'several', name: 'bids', as: 'askedBidders', options: bidsToPick(scene) },
    {
      kind: 'choice',
      name: 'ground',
      as: 'clarificationGround',
      options: ['unclear', 'inconsistent', 'obvious-error'],
    },
    { kind: 'words', name: 'words', as: 'clarificationWords' },
    { kind: 'words', name: 'onlyBecause', optional: true },
    { kind: 'number', name: 'withinMinutes' },
  ],
  input: (values, minted) => ({
    ...{ question: minted, bids: textsOf(values, 'bids'), ground: textOf(values, 'ground') },
    ...{ words: textOf(values, 'words'), withinMinutes: numberOf(values, 'withinMinutes') },
    ...given({ onlyBecause: textOf(values, 'onlyBecause') }),
  }),
}

/** 87§59: figures of one bid; those of its own content need not be typed. Which holds, the law says. */
const correctArithmetic: Act = {
  ...inside,
  command: 'correct-arithmetic',
  showsBids: true,
  start: { withinMinutes: '60' },
  fields: scene => [
    { kind: 'pick', name: 'bid', options: bidsToPick(scene) },
    { kind: 'yuan', name: 'openingSheet', optional: true },
    { kind: 'yuan', name: 'body', as: 'bodyPrice', optional: true },
    { kind: 'yuan', name: 'inWords', optional: true },
    { kind: 'yuan', name: 'unitPrice', optional: true },
    { kind: 'number', name: 'heads', optional: true },
    { kind: 'number', name: 'withinMinutes' },
  ],
  input: (values, minted) => ({
    ...{ question: minted, bid: textOf(values, 'bid') },
    withinMinutes: numberOf(values, 'withinMinutes'),
    ...given({
      openingSheet: numberOf(values, 'openingSheet', 100),
      unitPrice: numberOf(values, 'unitPrice', 100),
      heads: numberOf(values, 'heads'),
      body: numberOf(values, 'body', 100),
      inWords: numberOf(values, 'inWords', 100),
    }),
  }),
}

/** 74§33: all who are left, by one instant; what negotiation has changed is told to all with it. */
export const inviteFinalQuotes: Act = {
  ...inside,
  command: 'invite-final-quotes',
  fields: [
    { kind: 'instant', name: 'closesAt' },
    { kind: 'words', name: 'changesWords', optional: true },
    ...paperFields('changes', { as: 'changesPaper', optional: true }),
  ],
  input: values => {
    const words = textOf(values, 'changesWords')
    const paper = optionalPaper(values, 'changes')
    const changed = words !== '' || paper !== undefined
    return {
      closesAt: instantOf(values, 'closesAt'),
      ...(changed && { changes: { words, paper: '', evidence: '', ...paper } }),
    }
  },
}

/** What the procedure does by itself at its time, and a person can do where it is away. */
const byHand = (command: string): Act => ({
  ...inside,
  ...{ command, fields: [], input: () => ({}) },
})

/** Who refused to sign and gave no dissent in writing is held to agree (87§61). */
const deemAgreement: Act = {
  ...inside,
  command: 'deem-agreement',
  sideBySide: true,
  fields: scene => {
    const state = scene.evaluation?.state
    const signed = state && 'signed' in state ? state.signed : []
    return [
      {
        kind: 'pick',
        name: 'expert',
        options: seats(scene, ({ person }) => !signed.includes(person)),
      },
      { kind: 'words', name: 'reason', as: 'reasonOf' },
    ]
  },
  input: values => ({ expert: textOf(values, 'expert'), reason: textOf(values, 'reason') }),
}

/** What a sitting may have to do that nobody owes. */
export const sittingVerbs: Readonly<Record<string, Act>> = {
  'ask-clarification': askClarification,
  'correct-arithmetic': correctArithmetic,
  'close-final-quotes': byHand('close-final-quotes'),
  'complete-evaluation': byHand('complete-evaluation'),
  'deem-agreement': deemAgreement,
  'order-re-evaluation': orderReEvaluation,
}
