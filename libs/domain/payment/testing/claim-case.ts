import { day, instant } from '#libs/calendar'
import { acceptance, acceptanceOpened, acceptancePassed } from '#libs/domain/delivery/acceptance'
import { assessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { batchCase, classCase } from '#libs/domain/delivery/testing'
import { trainingClass } from '#libs/domain/delivery/training-class'
import { folded } from '#libs/domain/deciding/testing'
import {
  paymentApplicationMade,
  type ClaimEvent,
  type PaymentApplication,
} from '#libs/domain/payment/claim'
import {
  budgetReserved,
  contractCommitted,
  earmarkedLedger,
  ledgerOpened,
  type LedgerEvent,
} from '#libs/domain/payment/earmarked-ledger'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'

/** The class of ten, nine of whom reached the floor, under a contract over 50 heads at 1000 yuan. */

const { contract, institution, ledger, lot, project, trainees } = classCase
export const { policy, signedContract } = classCase
export const trainingClassId = batchCase.scheduling.trainingClass

export const book: readonly LedgerEvent[] = [
  ledgerOpened({
    ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: yuan(36_830_000) },
    ...{ paper: '专账结转', evidence: anyHash, positions: [] },
  }),
  budgetReserved({ project, lots: [{ lot, amount: yuan(60_000) }] }),
  contractCommitted({ project, lot, contract, amount: yuan(50_000) }),
]
export const bookWith = (...more: LedgerEvent[]) => folded(earmarkedLedger, ...book, ...more)

export const completedClass = folded(trainingClass, ...classCase.held, classCase.completed)
export const verifiedBatch = folded(assessmentBatch, ...batchCase.verified)

const judged = {
  ...{ judgements: [], report: { paper: '验收书', evidence: anyHash }, by: uuid(20) },
  ...{ trainingClass: trainingClassId, passedAt: instant('2026-04-10T10:00+08:00') },
}
const opened = acceptanceOpened({
  ...{ contract, trainingClass: trainingClassId, assessmentBatch: uuid(50), project, lot },
  ...{ supplier: institution, acceptors: [uuid(20)], standards: [] },
  openedAt: instant('2026-04-08T10:00+08:00'),
})
export const openAcceptance = folded(acceptance, opened)
export const passedAcceptance = folded(acceptance, opened, acceptancePassed(judged))

export const madeAt = '2026-04-13T09:00+08:00'
export const officer = { id: uuid(20), role: 'procurement-officer' } as const

/** The application for the first instalment, 70 % of nine heads, nothing advanced. */
export const application: PaymentApplication = {
  ...{ project, lot, contract, institution, ledger, trainingClass: trainingClassId },
  ...{ instalment: 'completion', pays: 'settlement', unitPrice: yuan(1000) },
  counted: trainees.slice(0, 9).map(person => ({ person, amount: yuan(1000) })),
  notCounted: [{ person: trainees[9] ?? '', reason: 'attendance-below-floor' }],
  ...{ earned: yuan(6300), advanceCleared: yuan(0), payable: yuan(6300), payWithinDays: 30 },
  ...{ madeAt: instant(madeAt), madeBy: officer.id },
}
export const made: ClaimEvent = paymentApplicationMade(application)

export const chief = { id: uuid(23), role: 'section-chief' } as const

/** Thirty days after an invoice of 20 April. */
export const payBy = {
  ...{ end: instant('2026-05-21T00:00+08:00'), lastDay: day('2026-05-20') },
  ...{ rule: '财库〔2019〕38号三', calendarVersion: '2026-1', provisional: false },
}
