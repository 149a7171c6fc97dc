import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { classCase } from '#libs/domain/delivery/testing'
import {
  claim,
  claimApproved,
  claimConfirmed,
  claimPaid,
  invoiceRecorded,
  paymentApplicationMade,
  paymentStarted,
} from '#libs/domain/payment/claim'
import {
  advancePaid,
  claimSettled,
  commitmentReleased,
} from '#libs/domain/payment/earmarked-ledger'
import { claimCase } from '#libs/domain/payment/testing'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { fen, yuan } from '#libs/money'
import {
  instructPayment,
  payment,
  paymentInstructed,
  recordTreasuryAnswer,
  treasuryFailed,
  treasuryPaid,
} from './index.js'

const { application, bookWith, chief, made, payBy, policy } = claimCase
const { contract, institution, ledger, lot, project } = classCase
const [id, claimId, first, second] = [uuid(60), uuid(61), uuid(62), uuid(63)]
const at = '2026-04-21T10:00+08:00'
const toInvoice = [claimConfirmed({ by: uuid(30) }), claimApproved({ by: chief.id })]
const invoice = invoiceRecorded({
  ...{ number: '演示发票 1', amount: yuan(6300), document: anyHash, payBy },
  receivedOn: day('2026-04-20'),
})
const invoiced = folded(claim, made, ...toInvoice, invoice)
const started = paymentStarted({ payment: id })
const beingPaid = folded(claim, made, ...toInvoice, invoice, started)
const asked = { claim: claimId, ledger, instruction: first }
const instructed = (instruction: string, attempt: number) =>
  paymentInstructed({
    ...{ claim: claimId, instruction, project, lot, contract, ledger, payee: institution },
    ...{ pays: 'settlement', amount: yuan(6300), attempt, payBy, instructedAt: instant(at) },
  })
const failed = treasuryFailed({
  ...{ claim: claimId, instruction: first, answeredOn: day('2026-04-21') },
  ...{ reason: 'account-closed', evidence: anyHash },
})

describe('an instruction', () => {
  const states = { self: folded(payment), claim: invoiced, ledger: bookWith() }

  test('goes to the treasury for an invoiced claim', () => {
    given
      .states(states)
      .when(instructPayment, asked, { at, id })
      .thenAppends({ self: [instructed(first, 1)], claim: [started] })
  })

  test('is followed by a new one only after the treasury said failed', () => {
    const waiting = folded(payment, instructed(first, 1))
    const again = { ...asked, instruction: second }
    given
      .states({ ...states, self: waiting, claim: beingPaid })
      .when(instructPayment, again, { at, id })
      .thenRefused('treasury-has-not-answered')
    const sentBack = folded(payment, instructed(first, 1), failed)
    given
      .states({ ...states, self: sentBack, claim: beingPaid })
      .when(instructPayment, again, { at, id })
      .thenAppends({ self: [instructed(second, 2)] })
    given
      .states({ ...states, self: sentBack, claim: beingPaid })
      .when(instructPayment, asked, { at, id })
      .thenRefused('instruction-used-before')
  })

  test('is one for a claim, on its own ledger, within what the books hold', () => {
    given
      .states({ ...states, claim: beingPaid })
      .when(instructPayment, asked, { at, id: uuid(64) })
      .thenRefused('claim-already-being-paid')
    given
      .states(states)
      .when(instructPayment, { ...asked, ledger: uuid(65) }, { at, id })
      .thenRefused('another-ledger')
    given
      .states({ ...states, claim: folded(claim, made, ...toInvoice) })
      .when(instructPayment, asked, { at, id })
      .thenRefused('claim-not-invoiced')
    const released = commitmentReleased({
      ...{ project, lot, contract, amount: yuan(43_701), ground: 'contract-ended' },
    })
    given
      .states({ ...states, ledger: bookWith(released) })
      .when(instructPayment, asked, { at, id })
      .thenRefused('books-do-not-cover-claim')
  })
})

describe("the treasury's answer", () => {
  const states = {
    ...{ self: folded(payment, instructed(first, 1)), claim: beingPaid, ledger: bookWith() },
  }
  const answer = {
    ...{ answer: 'paid' as const, instruction: first, paidOn: day('2026-05-20') },
    ...{ voucher: '国库〔2026〕1', evidence: anyHash },
  }
  const paid = (paidOn: string, daysLate: number, interest: number) =>
    treasuryPaid({
      ...{ claim: claimId, instruction: first, paidOn: day(paidOn), voucher: answer.voucher },
      ...{ evidence: anyHash, daysLate, interest: fen(interest) },
    })
  const settled = claimSettled({
    ...{ project, lot, contract, claim: claimId, payment: id, paid: yuan(6300) },
    advanceCleared: yuan(0),
  })
  const when = { at: '2026-05-23T09:00+08:00', id, policy }

  test('paid: payment, claim and books move in one append', () => {
    given
      .states(states)
      .when(recordTreasuryAnswer, answer, when)
      .thenAppends({
        self: [paid('2026-05-20', 0, 0)],
        claim: [claimPaid({ payment: id, paidOn: day('2026-05-20') })],
        ledger: [settled],
      })
  })

  test('paid two days late owes 0.05 % a day (付款条例§17)', () => {
    given
      .states(states)
      .when(recordTreasuryAnswer, { ...answer, paidOn: day('2026-05-22') }, when)
      .thenAppends({
        self: [paid('2026-05-22', 2, 630)],
        claim: [claimPaid({ payment: id, paidOn: day('2026-05-22') })],
        ledger: [settled],
      })
  })

  test('an advance stands on the books as not yet earned', () => {
    const advance = paymentApplicationMade({ ...application, pays: 'advance' })
    const order = instructed(first, 1)
    const ofAdvance = paymentInstructed({ ...order.data, pays: 'advance' })
    given
      .states({
        ...states,
        self: folded(payment, ofAdvance),
        claim: folded(claim, advance, ...toInvoice, invoice, started),
      })
      .when(recordTreasuryAnswer, answer, when)
      .thenAppends({
        self: [paid('2026-05-20', 0, 0)],
        claim: [claimPaid({ payment: id, paidOn: day('2026-05-20') })],
        ledger: [advancePaid({ project, lot, contract, payment: id, amount: yuan(6300) })],
      })
  })

  const sentBack = {
    ...{ answer: 'failed' as const, instruction: first, answeredOn: day('2026-04-21') },
    ...{ reason: 'account-closed', evidence: anyHash },
  }

  test('failed: the money is still here; the same answer again changes nothing', () => {
    given.states(states).when(recordTreasuryAnswer, sentBack, when).then(failed)
    given
      .states({ ...states, self: folded(payment, instructed(first, 1), failed) })
      .when(recordTreasuryAnswer, sentBack, when)
      .then()
    const known = folded(payment, instructed(first, 1), paid('2026-05-20', 0, 0))
    given
      .states({ ...states, self: known })
      .when(recordTreasuryAnswer, answer, when)
      .then()
  })

  test('an answer that contradicts the first, or to nothing asked, is for a person', () => {
    given
      .states({ ...states, self: folded(payment, instructed(first, 1), failed) })
      .when(recordTreasuryAnswer, answer, when)
      .thenRefused('answer-contradicts-the-first')
    given
      .states({
        ...states,
        self: folded(payment, instructed(first, 1), failed, instructed(second, 2)),
      })
      .when(recordTreasuryAnswer, answer, when)
      .thenRefused('answer-contradicts-the-first')
    given
      .states(states)
      .when(recordTreasuryAnswer, { ...answer, instruction: uuid(66) }, when)
      .thenRefused('no-such-instruction')
  })
})
