import { day, instant } from '#libs/calendar'
import { bid, bidRevealed, bidSubmitted } from '#libs/domain/procurement/bid'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  budgetReserved,
  contractCommitted,
  earmarkedLedger,
  ledgerOpened,
  reservationReleased,
} from '#libs/domain/payment/earmarked-ledger'
import { awardAnnounced, lotSuspended, tender } from '#libs/domain/procurement/tender'
import { anyHash, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, multiply, yuan } from '#libs/money'
import {
  contract,
  contractDrafted,
  contractFiled,
  contractPublished,
  contractSigned,
  draftContract,
  fileContract,
  headsGivenBack,
  headsTakenUp,
  publishContract,
  signContract,
  termsOf,
} from './index.js'

const { ledger, officer, signatory, trainingLot: lot } = projectCase
const {
  bidOf,
  confirmed,
  decryptedBoth,
  end,
  paper,
  projectId,
  qualified,
  reported,
  tenderId,
  three,
  trainingDocument,
} = tenderCase

const at = '2026-10-20T10:00+08:00'
const policy = policyOf(at)
const id = uuid(450)
const [winner = bidOf(1), runnerUp = bidOf(2)] = three
const here = { channel: 'here' as const }
const signBy = end('法§46', '2026-11-12', '2026-11-13')
const awarded = [
  ...[...decryptedBoth, qualified(lot, three), reported(lot, three), confirmed(lot, winner)],
  awardAnnounced({
    ...{ lot, ...winner, channel: here, noticeNumber: '公告1', letterNumber: '通知1' },
    ...{ announcedAt: instant('2026-10-13T10:00+08:00'), signBy },
    noticeEnds: end('87§69', '2026-10-14', '2026-10-15'),
    challengeEnds: end('94§11', '2026-10-23', '2026-10-24'),
  }),
]
const unitPrice = yuan(1_900)
const winningBid = folded(
  bid,
  bidSubmitted({
    ...{ project: projectId, tender: tenderId, lot, bidder: winner.bidder, commitment: anyHash },
    submittedAt: instant('2026-10-07T09:00+08:00'),
  }),
  bidRevealed({
    content: {
      ...{ tender: tenderId, lot, bidder: winner.bidder, related: [], documents: [] },
      ...{ unitPrice, price: multiply(unitPrice, 100), businessSize: 'small' },
    },
    nonce: anyHash,
  }),
)
const terms = termsOf(trainingDocument, unitPrice)
const draft = contractDrafted({
  ...{ project: projectId, tender: tenderId, lot, bid: winner.bid, supplier: winner.bidder },
  ...{ officer: officer.id, signatory: signatory.id, ledger, terms, signBy },
})
const round = folded(tender, ...awarded)
const expectDraft = (bidId: string, of = round) =>
  given
    .states({ self: folded(contract), tender: of, bid: winningBid })
    .when(draftContract, { tender: tenderId, lot, bid: bidId }, { at, actor: officer })

test('the contract says what was bid and what the document says (87§71)', () => {
  expectDraft(winner.bid).then(draft)
  expect(terms).toMatchObject({
    ...{ unitPrice, heads: 100, amount: yuan(190_000), performanceSecurity: yuan(9_500) },
    instalments: [
      { instalment: 'after-training', amount: yuan(57_000) },
      { instalment: 'after-acceptance', amount: yuan(133_000) },
    ],
  })
})

test('only the winner’s bid of an awarded lot becomes a contract', () => {
  expectDraft(runnerUp.bid).thenRefused('not-the-winners-bid', '法§46')
  expectDraft(winner.bid, folded(tender, ...awarded.slice(0, -1))).thenRefused('lot-not-awarded')
  const since = instant('2026-10-14T00:00+08:00')
  const suspended = lotSuspended({
    ...{ lot, suspension: uuid(160), ground: 'challenge', document: paper, since },
  })
  expectDraft(winner.bid, folded(tender, ...awarded, suspended)).thenRefused(
    'lot-suspended',
    '条例§54',
  )
})

test('instalments sum to the amount to the fen, whatever their shares round to', () => {
  const thirds = [3_333, 3_333, 3_334].map((share, index) => ({
    ...{ instalment: `part-${String(index)}`, share },
    due: 'acceptance-passed' as const,
  }))
  const { amount, instalments } = termsOf(
    { ...trainingDocument, heads: 1, instalments: thirds },
    fen(10_001),
  )
  expect(instalments.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
})

const budget = yuan(200_000)
const book = folded(
  earmarkedLedger,
  ledgerOpened({
    ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
    ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
  }),
  budgetReserved({ project: projectId, lots: [{ lot, amount: budget }] }),
)
const signing = {
  channel: here,
  number: '合同〔2026〕1号',
  signedOn: day('2026-10-20'),
  document: anyHash,
}
const signed = contractSigned({
  ...{ project: projectId, lot, ...signing },
  publishBy: end('条例§50', '2026-10-22', '2026-10-23'),
  fileBy: end('法§47', '2026-10-29', '2026-10-30'),
})
const expectSigning = (change: object, of = { tender: round, ledger: book }, when = at) =>
  given
    .states({ self: folded(contract, draft), ...of })
    .when(signContract, { ...signing, terms, ...change }, { at: when, policy, id })

test('signing commits the money in the same append, and frees what the bid saved', () => {
  expectSigning({}).thenAppends({
    self: [signed],
    ledger: [
      contractCommitted({ project: projectId, lot, contract: id, amount: yuan(190_000) }),
      reservationReleased({
        ...{ project: projectId, lot, amount: yuan(10_000), ground: 'contract-below-budget' },
      }),
    ],
  })
})

test('no term may differ from the award (法§46)', () => {
  expectSigning({ terms: { ...terms, unitPrice: yuan(1_901) } }).thenRefused(
    'substantive-change',
    '法§46',
  )
  expectSigning({ terms: { ...terms, payWithinDays: 31 } }).thenRefused('substantive-change')
  expectSigning({ terms: { ...terms, instalments: terms.instalments.toReversed() } }).thenRefused(
    'substantive-change',
  )
})

test('signed late is signed; signed tomorrow, or while suspended, is not', () => {
  const late = { signedOn: day('2026-11-20') }
  given
    .states({ self: folded(contract, draft), tender: round, ledger: book })
    .when(
      signContract,
      { ...signing, ...late, terms },
      { at: '2026-11-20T10:00+08:00', policy, id },
    )
    .thenAppends({
      self: [
        contractSigned({
          ...{ ...signed.data, ...late },
          publishBy: end('条例§50', '2026-11-24', '2026-11-25'),
          fileBy: end('法§47', '2026-12-01', '2026-12-02'),
        }),
      ],
      ledger: [
        contractCommitted({ project: projectId, lot, contract: id, amount: yuan(190_000) }),
        reservationReleased({
          ...{ project: projectId, lot, amount: yuan(10_000), ground: 'contract-below-budget' },
        }),
      ],
    })
  expectSigning({ signedOn: day('2026-10-21') }).thenRefused('signing-lies-in-the-future')
  const suspended = lotSuspended({
    ...{ lot, suspension: uuid(160), ground: 'challenge', document: paper },
    since: instant(at),
  })
  expectSigning({}, { tender: folded(tender, ...awarded, suspended), ledger: book }).thenRefused(
    'lot-suspended',
  )
  expectSigning({}, { tender: round, ledger: folded(earmarkedLedger) }).thenRefused(
    'ledger-not-open',
  )
})

test('published and filed once each, after the signing', () => {
  const filing = { ...paper, occurredOn: day('2026-10-21') }
  const today = { at: '2026-10-21T10:00+08:00' }
  given(contract, draft, signed)
    .when(publishContract, { channel: here }, today)
    .then(contractPublished({ project: projectId, lot, channel: here }))
  given(contract, draft, signed)
    .when(fileContract, filing, today)
    .then(contractFiled({ project: projectId, lot, ...filing }))
  given(contract, draft)
    .when(publishContract, { channel: here }, today)
    .thenRefused('contract-not-signed')
  given(contract, draft, signed, contractPublished({ project: projectId, lot, channel: here }))
    .when(publishContract, { channel: here }, today)
    .thenRefused('contract-already-published')
  given(contract, draft, signed)
    .when(fileContract, { ...filing, occurredOn: day('2026-10-19') }, today)
    .thenRefused('filed-before-signing', '法§47')
})

test('heads stand by class: taken up, taken up anew by a class filed again, given back', () => {
  const [one, other] = [uuid(31), uuid(32)]
  const taken = [
    headsTakenUp({ trainingClass: one, heads: 60 }),
    headsTakenUp({ trainingClass: other, heads: 30 }),
    headsTakenUp({ trainingClass: one, heads: 70 }),
  ]
  expect(folded(contract, draft, signed, ...taken)).toMatchObject({
    heads: { [one]: 70, [other]: 30 },
  })
  const given = headsGivenBack({ trainingClass: one })
  expect(folded(contract, draft, signed, ...taken, given)).toMatchObject({
    status: 'signed',
    filed: false,
    heads: { [other]: 30 },
  })
})
