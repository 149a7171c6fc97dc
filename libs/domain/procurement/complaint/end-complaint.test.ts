import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  advancePaid,
  budgetReserved,
  commitmentReleased,
  contractCommitted,
  earmarkedLedger,
  ledgerOpened,
  reservationReleased,
  type Ledger,
} from '#libs/domain/payment/earmarked-ledger'
import {
  contract,
  contractCancelled,
  contractDrafted,
  contractSigned,
  headsTakenUp,
  termsOf,
  type Contract,
} from '#libs/domain/procurement/contract'
import {
  awardSetAside,
  lawfulExitTaken,
  lotContracted,
  lotResumed,
  tender,
} from '#libs/domain/procurement/tender'
import {
  anyHash,
  challengeCase,
  complaintCase,
  projectCase,
  tenderCase,
  uuid,
} from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  complaint,
  complaintDecided,
  complaintDecisionPublished,
  complaintSuspensionEnded,
  complaintWithdrawn,
  decideComplaint,
  examinationOrdered,
  publishComplaintDecision,
  withdrawComplaint,
  type ComplaintEvent,
} from './index.js'
import type { Deciders } from './end-complaint.js'

const { awarded, awardedTender, challenger, objection } = challengeCase
const { bidOf, end, paper } = tenderCase
const { officer, trainingLot: lot } = projectCase
const { id, at, now, heard, suspension, ordered, suspendedLot, project, tenderId } = complaintCase
const { ofDocument, replied } = complaintCase

const deciding = (upheld: boolean, more: object = {}) => ({
  findings: [{ objection: objection.objection, upheld, reason: '经查明' }],
  ...{ affectsResult: upheld, next: 'next-candidate' as const, decision: paper },
  ...{ falseMaterial: false, unfoundedBefore: 0, ...more },
})
type Consequence = Parameters<typeof complaintDecided>[0]['consequence']
const decided = (upheld: boolean, consequence: Consequence, more: object = {}) => {
  const { next: _, ...decision } = deciding(upheld)
  return complaintDecided({
    ...{ ...decision, upheld, consequence, abusive: false, decidedAt: instant(at), ...more },
  })
}
const drafted = contractDrafted({
  ...{ project, tender: tenderId, lot, bid: bidOf(1).bid, supplier: bidOf(1).bidder },
  ...{ officer: officer.id, signatory: projectCase.signatory.id, ledger: projectCase.ledger },
  terms: termsOf(tenderCase.trainingDocument, yuan(1_900)),
  signBy: end('法§46', '2026-11-14', '2026-11-15'),
})
const signed = contractSigned({
  ...{ project, lot, channel: { channel: 'here' }, number: '合同1', signedOn: day('2026-10-30') },
  ...{ document: anyHash, publishBy: end('条例§50', '2026-11-03', '2026-11-04') },
  fileBy: end('法§47', '2026-11-10', '2026-11-11'),
})
const contractId = uuid(450)
const named = { signed: { contract: contractId, ledger: projectCase.ledger } }
const book = [
  ledgerOpened({
    ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(1_000_000) },
    ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
  }),
  budgetReserved({ project, lots: [{ lot, amount: yuan(200_000) }] }),
  contractCommitted({ project, lot, contract: contractId, amount: yuan(190_000) }),
  reservationReleased({
    ...{ project, lot, amount: yuan(10_000), ground: 'contract-below-budget' },
  }),
]
/** The lot with its contract signed and committed. */
const binding = (more: { contract?: Contract; ledger?: Ledger } = {}) => ({
  tender: folded(tender, ...awarded, lotContracted({ lot, contract: contractId })),
  ...{ contract: folded(contract, drafted, signed), ledger: folded(earmarkedLedger, ...book) },
  ...more,
})
const expectDecision = (
  of: Partial<Omit<Deciders, 'self'>> & { self?: readonly ComplaintEvent[] },
  upheld = true,
  more: object = {},
) =>
  given
    .states({
      self: folded(complaint, ...heard, ...(of.self ?? [])),
      ...{ challenge: of.challenge ?? replied, tender: of.tender ?? awardedTender },
      ...{ contract: of.contract, ledger: of.ledger },
    })
    .when(decideComplaint, deciding(upheld, more), now)

const aside = awardSetAside({
  ...{ lot, ...bidOf(1), setAside: id, ground: 'complaint', rule: '94§32', document: paper },
  ...{ next: 'next-candidate', remaining: [2, 3, 4].map(bidOf), setAsideAt: instant(at) },
  confirmBy: end('87§68', '2026-11-09', '2026-11-10'),
})

test('a decision takes back what the purchase has come to, and no more (94§31, 94§32)', () => {
  expectDecision({ tender: folded(tender, ...challengeCase.ranked) }).thenAppends({
    self: [decided(true, 'redo')],
    tender: [
      lawfulExitTaken({
        ...{ lot, exit: 'tender-again', documentUnreasonable: false, finding: paper },
        rule: '94§32',
      }),
    ],
  })
  expectDecision({}).thenAppends({ self: [decided(true, 'award-void')], tender: [aside] })
})

test('where the document was wrong nobody ranked under it takes the award (94§31)', () => {
  expectDecision({ challenge: ofDocument }).thenRefused('document-at-fault', '94§31')
  expectDecision({ ...binding(), challenge: ofDocument }, true, named).thenRefused(
    'document-at-fault',
  )
  expectDecision({ challenge: ofDocument }, false).thenAppends({ self: [decided(false, 'none')] })
})

test('a contract that nobody has performed is cancelled, and the lot has its budget again (94§32)', () => {
  expectDecision(binding(), true, named).thenAppends({
    self: [decided(true, 'contract-cancelled')],
    tender: [aside],
    contract: [contractCancelled({ rule: '94§32', document: paper, cancelledAt: instant(at) })],
    ledger: [
      commitmentReleased({
        ...{ project, lot, contract: contractId, amount: yuan(190_000) },
        ground: 'contract-cancelled',
      }),
      budgetReserved({ project, lots: [{ lot, amount: yuan(200_000) }] }),
    ],
  })
})

test('once heads are taken up or money was paid, damages remain (94§32)', () => {
  const begun = headsTakenUp({ trainingClass: uuid(801), heads: 40 })
  const advanced = advancePaid({
    ...{ project, lot, contract: contractId, payment: uuid(802), amount: yuan(50_000) },
  })
  for (const of of [
    binding({ contract: folded(contract, drafted, signed, begun) }),
    binding({ ledger: folded(earmarkedLedger, ...book, advanced) }),
  ]) {
    expectDecision(of, true, named).thenAppends({ self: [decided(true, 'damages')] })
  }
})

test('no contract that binds is forgotten, nor the ledger that holds its money', () => {
  expectDecision(binding(), true).thenRefused('not-the-lots-contract', '94§32')
  const elsewhere = binding({ ledger: folded(earmarkedLedger, ...book.slice(0, 2)) })
  expectDecision(elsewhere, true, named).thenRefused('not-the-contracts-ledger', '94§32')
  expectDecision({}, true, named).thenRefused('not-the-lots-contract')
})

test('unfounded, the lot goes on in the same append; too often, it is abuse (94§29, 94§37)', () => {
  const held = folded(tender, ...awarded, suspendedLot(30))
  expectDecision({ tender: held, self: [ordered(30)] }, false).thenAppends({
    self: [
      complaintSuspensionEnded({ suspension, until: instant(at), by: 'finance' }),
      decided(false, 'none'),
    ],
    tender: [lotResumed({ lot, suspension, outcome: '投诉已作出处理决定', until: instant(at) })],
  })
  expectDecision({}, false, { unfoundedBefore: 1 }).thenAppends({
    self: [decided(false, 'none', { unfoundedBefore: 1 })],
  })
  expectDecision({}, false, { unfoundedBefore: 2 }).thenAppends({
    self: [decided(false, 'none', { unfoundedBefore: 2, abusive: true })],
  })
  expectDecision({}, false, { falseMaterial: true }).thenAppends({
    self: [decided(false, 'none', { falseMaterial: true, abusive: true })],
  })
  expectDecision({}, false, { affectsResult: true }).thenRefused('nothing-upheld')
  expectDecision({}, true, { findings: [] }).thenRefused('objection-not-answered')
  expectDecision({ self: [decided(false, 'none')] }).thenRefused('complaint-not-accepted')
})

test('the decision is published, once; taken back, a complaint holds nothing up', () => {
  const here = { channel: { channel: 'here' as const } }
  const published = complaintDecisionPublished({ ...here, publishedAt: instant(at) })
  const over = [...heard, decided(false, 'none')] as const
  given(complaint, ...over)
    .when(publishComplaintDecision, here, now)
    .then(published)
  given(complaint, ...over, published)
    .when(publishComplaintDecision, here, now)
    .thenRefused('published-already')
  given(complaint, ...heard)
    .when(publishComplaintDecision, here, now)
    .thenRefused('complaint-not-decided')
  given
    .states({ self: folded(complaint, ...heard), tender: awardedTender })
    .when(withdrawComplaint, {}, { ...now, actor: challenger })
    .thenAppends({ self: [complaintWithdrawn({ withdrawnAt: instant(at) })] })
  const rival = { role: 'training-institution', institution: bidOf(3).bidder }
  expect(complaint.visibleTo(rival, folded(complaint, ...over))).toBe(false)
  expect(complaint.visibleTo(rival, folded(complaint, ...over, published))).toBe(true)
})

test('nothing is decided while an examination is under way (94§27)', () => {
  const order = { examination: uuid(721), what: 'testing' as const, notice: paper }
  const started = examinationOrdered({ ...order, since: instant(at) })
  expectDecision({ self: [started] }, false).thenRefused('examination-under-way')
})
