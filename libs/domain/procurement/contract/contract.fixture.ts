import { day, instant } from '#libs/calendar'
import { bid, bidRevealed, bidSubmitted } from '#libs/domain/procurement/bid'
import { folded } from '#libs/domain/deciding/testing'
import {
  budgetReserved,
  contractCommitted,
  earmarkedLedger,
  ledgerOpened,
  reservationReleased,
} from '#libs/domain/payment/earmarked-ledger'
import { awardAnnounced, tender } from '#libs/domain/procurement/tender'
import { anyHash, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { multiply, yuan } from '#libs/money'
import { contractDrafted, contractSigned, signedPaperRecorded } from './events.js'
import { termsOf } from './terms-of.js'

/** A contract of 100 heads at 1900 yuan, as far along as a test wants it. Nobody in it exists. */
const { ledger, officer, signatory, trainingLot } = projectCase
const { bidOf, confirmed, decryptedBoth, document, end, projectId, qualified, reported } =
  tenderCase
const { tenderId, three, trainingDocument } = tenderCase

export const lot = trainingLot
export const at = '2026-10-20T10:00+08:00'
export const policy = policyOf(at)
export const id = uuid(450)
export const [winner = bidOf(1), runnerUp = bidOf(2)] = three
export const here = { channel: 'here' as const }
export const signBy = end('法§46', '2026-11-12', '2026-11-13')
/** @param after the setting aside after which it is awarded anew */
export const announcedTo = (to: typeof winner, after?: string) =>
  awardAnnounced({
    ...{ lot, ...to, ...(after !== undefined && { after }), channel: here },
    ...{ noticeNumber: '公告1', letterNumber: '通知1' },
    ...{ announcedAt: instant('2026-10-13T10:00+08:00'), signBy },
    noticeEnds: end('87§69', '2026-10-14', '2026-10-15'),
    challengeEnds: end('94§11', '2026-10-23', '2026-10-24'),
  })
export const awarded = [
  ...[...decryptedBoth, qualified(lot, three), reported(lot, three), confirmed(lot, winner)],
  announcedTo(winner),
]
export const round = folded(tender, ...awarded)
export const unitPrice = yuan(1_900)
export const winningBid = folded(
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
export const terms = termsOf(trainingDocument, unitPrice, {
  consortium: 'accepted',
  subcontracting: document.subcontracting ?? { allowed: false, parts: [] },
})
export const draft = contractDrafted({
  ...{ project: projectId, tender: tenderId, lot, bid: winner.bid, supplier: winner.bidder },
  ...{ officer: officer.id, signatory: signatory.id, ledger, terms, signBy },
  draftedBy: officer.id,
})
export const signing = {
  channel: here,
  number: '合同〔2026〕1号',
  signedOn: day('2026-10-20'),
  document: anyHash,
}
export const scanned = signedPaperRecorded({
  ...{ project: projectId, lot, version: 1, recordedBy: officer.id, ...signing },
})
export const signed = contractSigned({
  ...{ project: projectId, lot, ...signing },
  publishBy: end('条例§50', '2026-10-22', '2026-10-23'),
  fileBy: end('法§47', '2026-10-29', '2026-10-30'),
})

export const budget = yuan(200_000)
const opened = ledgerOpened({
  ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
  ...{ paper: '专账〔2026〕1号', evidence: anyHash, positions: [] },
})
/** The lot's money is set aside. */
export const book = folded(
  earmarkedLedger,
  opened,
  budgetReserved({ project: projectId, lots: [{ lot, amount: budget }] }),
)
export const committing = [
  contractCommitted({ project: projectId, lot, contract: id, amount: yuan(190_000) }),
  reservationReleased({
    ...{ project: projectId, lot, amount: yuan(10_000), ground: 'contract-below-budget' },
  }),
] as const
/** The contract is committed. */
export const boundBook = committing.reduce(earmarkedLedger.evolve, book)

/** Of 190 000 yuan: 3 % where standards are not met, 1 % deducted and 1 % damages where it is late. */
export const withRemedies = contractDrafted({
  ...draft.data,
  terms: {
    ...terms,
    agreement: {
      ...{ months: 12, paymentWaitsFor: [] },
      acceptance: { standards: ['课时'], traineesHeard: true, published: true },
      remedies: [
        { breach: 'standard-not-met', remedy: 'redo' },
        { breach: 'standard-not-met', remedy: 'damages', share: 300 },
        { breach: 'late-delivery', remedy: 'deduction', share: 100 },
        { breach: 'late-delivery', remedy: 'damages', share: 100 },
        { breach: 'late-payment', remedy: 'damages', share: 500 },
        { breach: 'abandoned', remedy: 'termination' },
      ],
    },
  },
})
