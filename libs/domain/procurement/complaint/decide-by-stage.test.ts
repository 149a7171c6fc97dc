import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  budgetReserved,
  commitmentReleased,
  contractCommitted,
  earmarkedLedger,
  ledgerOpened,
} from '#libs/domain/payment/earmarked-ledger'
import {
  contract,
  contractCancelled,
  contractDrafted,
  contractSigned,
  contractTerminated,
  headsTakenUp,
  termsOf,
  type ContractEvent,
} from '#libs/domain/procurement/contract'
import { awardSetAside, lawfulExitTaken, tenderTerminated } from '#libs/domain/procurement/tender'
import {
  anyHash,
  challengeCase,
  complaintCase,
  lotStages,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { yuan, zeroFen } from '#libs/money'
import { complaint, complaintDecided, decideComplaint } from './index.js'

const { objection } = challengeCase
const { bidOf, end, paper } = tenderCase
const { assessmentLot, ledger: book, officer, signatory, trainingLot: lot } = projectCase
const { id, at, now, heard, ofDocument, project, replied, tenderId } = complaintCase
const { contractId, tenderAt } = lotStages

const findings = [{ objection: objection.objection, upheld: true, reason: '经查明' }]
const decision = {
  ...{ findings, affectsResult: true, next: 'redo' as const, decision: paper },
  ...{ falseMaterial: false, unfoundedBefore: 0 },
}
type Consequence = Parameters<typeof complaintDecided>[0]['consequence']
const decided = (consequence: Consequence) =>
  complaintDecided({
    ...{ findings, affectsResult: true, decision: paper, falseMaterial: false, unfoundedBefore: 0 },
    ...{ upheld: true, consequence, abusive: false, decidedAt: instant(at) },
  })
type Rule = '94§31' | '94§32'
const exit = (rule: Rule, more: object = {}) =>
  lawfulExitTaken({
    ...{ lot, exit: 'tender-again', documentUnreasonable: false, finding: paper, rule, ...more },
  })
const aside = (rule: Rule) =>
  awardSetAside({
    ...{ lot, ...bidOf(1), setAside: id, ground: 'complaint', rule, document: paper },
    ...{ next: 'redo', remaining: [2, 3, 4].map(bidOf), setAsideAt: instant(at) },
  })

const nothing = () => []
const again = (rule: Rule) => [exit(rule)]
const ended = (rule: Rule) => [
  tenderTerminated({ reason: '经查明', reportToFinance: paper }),
  ...[exit(rule), exit(rule, { lot: assessmentLot })],
]
const takenBack = (rule: Rule) => [aside(rule), exit(rule, { after: id })]

/** What a decision orders at each stage before a contract binds, and what of the lot it takes back. */
const before = {
  'receiving-bids': ['redo', ended],
  decrypting: ['redo', again],
  'opening-not-held': ['redo', again],
  'awaiting-qualification': ['redo', again],
  'too-few-qualified': ['redo', again],
  qualified: ['redo', again],
  'too-few-responsive': ['redo', again],
  'evaluation-stopped': ['redo', again],
  reported: ['redo', again],
  confirmed: ['award-void', takenBack],
  awarded: ['award-void', takenBack],
  'winner-refused': ['redo', again],
  failed: ['redo', again],
  'tendered-again': ['redo', nothing],
  'other-method-asked': ['redo', again],
  'other-method-decided': ['redo', nothing],
  terminated: ['redo', nothing],
} as const satisfies Readonly<Record<Exclude<lotStages.LotStageName, 'contracted'>, unknown>>

/** By what was challenged: the document, or how it was gone about and what came of it. */
const challenges = [
  ['94§31', ofDocument],
  ['94§32', replied],
] as const
const everywhere = Object.entries(before).flatMap(([stage, [consequence, tender]]) =>
  challenges.map(([rule, challenge]) => ({
    ...{ rule, stage, challenge, consequence, tender: tender(rule) },
  })),
)

test.each(everywhere)(
  'upheld by $rule where the lot is $stage, it is decided on',
  ({ stage, challenge, consequence, tender }) => {
    given
      .states({
        ...{ self: folded(complaint, ...heard), challenge },
        tender: tenderAt(stage as lotStages.LotStageName), // a key of the table
        ...{ contract: undefined, ledger: undefined },
      })
      .when(decideComplaint, decision, now)
      .thenAppends({ self: [decided(consequence)], tender })
  },
)

const drafted = contractDrafted({
  ...{ project, tender: tenderId, lot, bid: bidOf(1).bid, supplier: bidOf(1).bidder },
  ...{ officer: officer.id, signatory: signatory.id, ledger: book },
  terms: termsOf(tenderCase.trainingDocument, yuan(1_900)),
  signBy: end('法§46', '2026-11-14', '2026-11-15'),
})
const signed = contractSigned({
  ...{ project, lot, channel: { channel: 'here' }, number: '合同1', signedOn: day('2026-10-30') },
  ...{ document: anyHash, publishBy: end('条例§50', '2026-11-03', '2026-11-04') },
  fileBy: end('法§47', '2026-11-10', '2026-11-11'),
})
const begun = headsTakenUp({ trainingClass: uuid(801), heads: 40 })
const over = contractTerminated({
  ...{ project, lot, proposal: uuid(803), number: '终止1', signedOn: day('2026-11-01') },
  ...{ document: anyHash, ground: 'public-interest', deliveredHeads: 0 },
  ...{ released: yuan(190_000), toRecover: zeroFen },
})
const cancelled = (rule: Rule) => ({
  tender: takenBack(rule),
  contract: [contractCancelled({ rule, document: paper, cancelledAt: instant(at) })],
  ledger: [
    commitmentReleased({
      ...{ project, lot, contract: contractId, amount: yuan(190_000) },
      ground: 'contract-cancelled',
    }),
    budgetReserved({ project, lots: [{ lot, amount: yuan(200_000) }] }),
  ],
})

/** Once a contract binds: cancelled while nobody has performed it, damages once somebody has. */
const bound: readonly (readonly [
  string,
  readonly ContractEvent[],
  Consequence,
  (rule: Rule) => object,
])[] = [
  ['signed and unperformed', [drafted, signed], 'contract-cancelled', cancelled],
  ['performed in part', [drafted, signed, begun], 'damages', () => ({})],
  ['terminated before', [drafted, signed, over], 'damages', () => ({})],
]
const boundEverywhere = bound.flatMap(([how, events, consequence, appends]) =>
  challenges.map(([rule, challenge]) => ({
    ...{ rule, how, challenge, events, consequence, appends: appends(rule) },
  })),
)

test.each(boundEverywhere)(
  'upheld by $rule where the contract is $how, it is decided on',
  ({ challenge, events, consequence, appends }) => {
    given
      .states({
        ...{ self: folded(complaint, ...heard), challenge },
        ...{ tender: tenderAt('contracted'), contract: folded(contract, ...events) },
        ledger: folded(
          earmarkedLedger,
          ledgerOpened({
            ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(1_000_000) },
            ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
          }),
          budgetReserved({ project, lots: [{ lot, amount: yuan(200_000) }] }),
          contractCommitted({ project, lot, contract: contractId, amount: yuan(190_000) }),
        ),
      })
      .when(decideComplaint, { ...decision, signed: { contract: contractId, ledger: book } }, now)
      .thenAppends({ self: [decided(consequence)], ...appends })
  },
)
