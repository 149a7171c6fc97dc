import { inConsideration, type BidSecurity } from '#libs/domain/procurement/standing-bids'
import type { Act } from './act.js'
import { given, isYes, numberOf, textOf, textsOf, type Field } from './fields.js'
import { guaranteedForms, instantOf, paperFields, paperOf, securityForms } from './parts.js'
import { called, lotIn, roundOf } from './round.js'
import type { Scene } from './scene.js'

const atStandingBids = {
  at: '/procurement/standing-bids',
  reads: 'standing-bids',
  undo: 'none',
} as const

/** 87§23: all who are still considered are asked to stay bound, before their bids stop binding. */
const askForLongerValidity: Act = {
  ...atStandingBids,
  command: 'ask-for-longer-validity',
  fields: [
    { kind: 'day', name: 'until', as: 'validThrough' },
    { kind: 'instant', name: 'answerBy', as: 'validityAnswerBy' },
    { kind: 'words', name: 'reason', as: 'reasonOf' },
    ...paperFields('document'),
  ],
  input: (values, minted, scene) => ({
    ...{ lot: lotIn(scene), extension: minted, until: textOf(values, 'until') },
    ...{ answerBy: instantOf(values, 'answerBy'), reason: textOf(values, 'reason') },
    document: paperOf(values, 'document'),
  }),
}

const closeLongerValidity: Act = {
  ...atStandingBids,
  ...{ command: 'close-longer-validity', fields: [] },
  input: (_, __, scene) => ({ lot: lotIn(scene) }),
}

/** A bidder's answer that came on paper. */
const recordLongerValidityAnswer: Act = {
  ...atStandingBids,
  command: 'record-longer-validity-answer',
  fields: scene => {
    const round = roundOf(scene)
    return [
      {
        ...{ kind: 'pick', name: 'bid', as: 'answeringBid' },
        options: called(round ? inConsideration(round) : [], scene),
      },
      { kind: 'choice', name: 'extended', as: 'staysBound', options: ['yes', 'no'] },
      { kind: 'instant', name: 'receivedAt', as: 'answerReceivedAt' },
      ...paperFields('document'),
    ]
  },
  input: (values, _, scene) => ({
    ...{ lot: lotIn(scene), bid: textOf(values, 'bid') },
    ...{ extended: isYes(values, 'extended'), receivedAt: instantOf(values, 'receivedAt') },
    document: paperOf(values, 'document'),
  }),
}

/** Securities that nobody has settled, as the scene has them. */
const held = ({ standing }: Scene): readonly BidSecurity[] =>
  standing?.state.status === 'bound'
    ? standing.state.securities.filter(({ end }) => end === undefined)
    : []

/** 条例§33, 87§38: several at once, as the custodian pays them back. */
const returnBidSecurities: Act = {
  ...atStandingBids,
  command: 'return-bid-securities',
  start: ({ about }) => ({ institutions: about === '' ? [] : [about] }),
  fields: scene => [
    {
      ...{ kind: 'several', name: 'institutions', as: 'securitiesOf' },
      options: held(scene).map(({ institution }) => ({
        ...{ value: institution, label: scene.names[institution] ?? institution },
      })),
    },
    { kind: 'day', name: 'returnedOn' },
    ...paperFields('document'),
    { kind: 'words', name: 'delayedByBidder', optional: true },
  ],
  input: values => ({
    ...{ institutions: textsOf(values, 'institutions'), returnedOn: textOf(values, 'returnedOn') },
    document: paperOf(values, 'document'),
    ...given({ delayedByBidder: textOf(values, 'delayedByBidder') }),
  }),
}

const guaranteeing = { name: 'form', is: guaranteedForms } as const

/** The form of a security, and how long it stands where somebody else answers for it. */
const securityFields: readonly Field[] = [
  {
    ...{ kind: 'choice', name: 'form', as: 'securityForms' },
    options: securityForms,
  },
  { kind: 'yuan', name: 'amount' },
  { kind: 'day', name: 'guaranteedUntil', only: guaranteeing },
]

/** One that was given outside, as the custodian's statement has it. */
const recordBidSecurity: Act = {
  ...atStandingBids,
  command: 'record-bid-security',
  fields: [
    { kind: 'institution', name: 'institution' },
    ...securityFields,
    { kind: 'day', name: 'receivedOn', as: 'securityReceivedOn' },
    ...paperFields('document'),
  ],
  input: values => ({
    ...{ institution: textOf(values, 'institution'), form: textOf(values, 'form') },
    ...{ amount: numberOf(values, 'amount', 100), receivedOn: textOf(values, 'receivedOn') },
    document: paperOf(values, 'document'),
    ...given({ guaranteedUntil: textOf(values, 'guaranteedUntil') }),
  }),
}

/** 87§23: a bidder takes its bid back although it still binds. */
const recordBidRevocation: Act = {
  ...atStandingBids,
  command: 'record-bid-revocation',
  fields: scene => {
    const round = roundOf(scene)
    return [
      {
        ...{ kind: 'pick', name: 'bid', as: 'revokedBid' },
        options: called(round ? inConsideration(round) : [], scene),
      },
      { kind: 'day', name: 'revokedOn' },
      ...paperFields('document'),
      {
        ...{ kind: 'choice', name: 'security', as: 'securityAfterRefusal' },
        options: ['none-asked', 'forfeited', 'returned'],
      },
    ]
  },
  input: (values, _, scene) => ({
    ...{ lot: lotIn(scene), bid: textOf(values, 'bid'), security: textOf(values, 'security') },
    ...{ revokedOn: textOf(values, 'revokedOn'), document: paperOf(values, 'document') },
  }),
}

/** What is owed to bidders and of them after the opening. */
export const bindingActs = {
  'ask-for-longer-validity': askForLongerValidity,
  'return-bid-security': returnBidSecurities,
} as const

/** The same where nobody opened a duty of it, and what only happens. */
export const bindingVerbs: Readonly<Record<string, Act>> = {
  'ask-for-longer-validity': askForLongerValidity,
  'record-longer-validity-answer': recordLongerValidityAnswer,
  'close-longer-validity': closeLongerValidity,
  'return-bid-securities': returnBidSecurities,
  'record-bid-security': recordBidSecurity,
  'record-bid-revocation': recordBidRevocation,
}
