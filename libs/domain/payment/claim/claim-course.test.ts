import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { classCase } from '#libs/domain/delivery/testing'
import { advancePaid, claimSettled } from '#libs/domain/payment/earmarked-ledger'
import { subsidyCounted, subsidyRecord } from '#libs/domain/payment/subsidy-record'
import { claimCase } from '#libs/domain/payment/testing'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  approveClaim,
  chargeSubsidy,
  claim,
  claimApproved,
  claimConfirmed,
  claimDisputed,
  claimPaid,
  claimReturned,
  confirmClaim,
  disputeClaim,
  invoiceRecorded,
  paymentApplicationMade,
  recordInvoice,
  returnClaim,
  settleCoveredClaim,
  subsidyCharged,
  subsidyClaimMade,
} from './index.js'

const { application, bookWith, chief, made, officer, payBy, policy } = claimCase
const { contract, institution, ledger, lot, project, terms, trainees } = classCase
const supplier = { id: uuid(30), role: 'training-institution', institution } as const
const at = '2026-04-14T09:00+08:00'
const confirmed = claimConfirmed({ by: supplier.id })
const approved = claimApproved({ by: chief.id })

test('the institution confirms or disputes what was made for it, once', () => {
  const when = { at, actor: supplier }
  given(claim, made).when(confirmClaim, {}, when).then(confirmed)
  given(claim, made)
    .when(disputeClaim, { reason: '漏计一人' }, when)
    .then(claimDisputed({ by: supplier.id, reason: '漏计一人' }))
  given(claim, made, confirmed).when(confirmClaim, {}, when).thenRefused('nothing-to-confirm')
  given(claim, made, confirmed)
    .when(disputeClaim, { reason: '漏计一人' }, when)
    .thenRefused('nothing-to-confirm')
})

test('a confirmed claim is approved by somebody else than who made it', () => {
  const states = { self: folded(claim, made, confirmed), records: [] }
  given
    .states(states)
    .when(approveClaim, {}, { at, actor: chief, policy })
    .thenAppends({ self: [approved] })
  given
    .states(states)
    .when(approveClaim, {}, { at, actor: officer, policy })
    .thenRefused('second-person-needed')
  given
    .states(states)
    .when(approveClaim, {}, { at, actor: { ...chief, actingFor: officer.id }, policy })
    .thenRefused('second-person-needed')
  given
    .states({ self: folded(claim, made), records: [] })
    .when(approveClaim, {}, { at, actor: chief, policy })
    .thenRefused('claim-not-confirmed')
})

test('a claim is sent back before it is approved, not after', () => {
  const returned = claimReturned({ by: chief.id, reason: '票据不符' })
  const when = { at, actor: chief }
  given(claim, made, confirmed).when(returnClaim, { reason: '票据不符' }, when).then(returned)
  given(claim, made, confirmed, approved)
    .when(returnClaim, { reason: '票据不符' }, when)
    .thenRefused('nothing-to-return')
})

test('the invoice is over the amount, and payment due thirty days after it came in', () => {
  const invoice = {
    ...{ number: '演示发票 1', amount: yuan(6300), document: anyHash },
    receivedOn: day('2026-04-20'),
  }
  const when = { at: '2026-04-21T09:00+08:00', policy, actor: supplier }
  const standing = [made, confirmed, approved]
  given(claim, ...standing)
    .when(recordInvoice, invoice, when)
    .then(invoiceRecorded({ ...invoice, payBy }))
  given(claim, ...standing)
    .when(recordInvoice, { ...invoice, amount: yuan(6301) }, when)
    .thenRefused('invoice-differs-from-claim')
  given(claim, ...standing)
    .when(recordInvoice, { ...invoice, receivedOn: day('2026-04-22') }, when)
    .thenRefused('invoice-of-the-future')
  given(claim, made, confirmed).when(recordInvoice, invoice, when).thenRefused('no-invoice-awaited')
  const sooner = paymentApplicationMade({ ...application, payWithinDays: 10 })
  given(claim, sooner, confirmed, approved)
    .when(recordInvoice, invoice, when)
    .then(
      invoiceRecorded({
        ...invoice,
        payBy: { ...payBy, end: instant('2026-05-01T00:00+08:00'), lastDay: day('2026-04-30') },
      }),
    )
})

test('a claim that its advance covers is settled on the books with nothing paid', () => {
  const clears = { advanceCleared: yuan(6300), payable: yuan(0) }
  const covered = paymentApplicationMade({ ...application, ...clears })
  const paid = advancePaid({ project, lot, contract, payment: uuid(71), amount: yuan(25_000) })
  const self = folded(claim, covered, confirmed, approved)
  const id = uuid(90)
  given
    .states({ self, ledger: bookWith(paid) })
    .when(settleCoveredClaim, {}, { at, id })
    .thenAppends({
      self: [claimPaid({ payment: id, paidOn: day('2026-04-14') })],
      ledger: [
        claimSettled({
          ...{ project, lot, contract, claim: id, payment: id, paid: yuan(0) },
          advanceCleared: yuan(6300),
        }),
      ],
    })
  given
    .states({ self, ledger: bookWith() })
    .when(settleCoveredClaim, {}, { at, id })
    .thenRefused('above-advance')
  given
    .states({ self: folded(claim, made, confirmed, approved), ledger: bookWith(paid) })
    .when(settleCoveredClaim, {}, { at, id })
    .thenRefused('not-covered-by-its-advance')
})

describe('a claim on the fund', () => {
  const [first = '', second = ''] = trainees
  const subsidy = subsidyClaimMade({
    ...{ project, lot, contract, institution, ledger, fund: 'unemployment-insurance-surplus' },
    ...{ trainingClass: claimCase.trainingClassId, occupation: terms.occupation, level: 'five' },
    ...{ standard: yuan(900), limit: { times: 3, per: 'lifetime' }, notCounted: [] },
    counted: [first, second].map(person => ({ person, amount: yuan(900) })),
    ...{ payable: yuan(1800), countedOn: day('2026-04-13') },
    ...{ madeAt: instant(claimCase.madeAt), madeBy: officer.id },
  })
  const displayEnds = {
    ...{ end: instant('2026-04-22T00:00+08:00'), lastDay: day('2026-04-21') },
    ...{ rule: '本县规定 publicDisplay.period', calendarVersion: '2026-1', provisional: false },
  }
  const displayed = claimApproved({ by: chief.id, displayEnds })
  const line = subsidyCounted({
    ...{ claim: uuid(90), fund: 'unemployment-insurance-surplus', level: 'five' },
    ...{ occupation: terms.occupation, countedOn: day('2026-04-13'), amount: yuan(900) },
  })
  const none = folded(subsidyRecord)
  const when = { at, actor: chief, policy, id: uuid(90) }

  test('approved, every person counted has a line on record, and the public its days', () => {
    given
      .states({ self: folded(claim, subsidy, confirmed), records: [none, none] })
      .when(approveClaim, {}, when)
      .thenAppends({ self: [displayed], records: [[line], [line]] })
  })

  test('somebody counted elsewhere since is not counted twice', () => {
    given
      .states({
        self: folded(claim, subsidy, confirmed),
        records: [none, folded(subsidyRecord, line)],
      })
      .when(approveClaim, {}, when)
      .thenRefused('counted-elsewhere-since')
  })

  test('the fund is charged when the display is over, not an instant before', () => {
    given(claim, subsidy, confirmed, displayed)
      .when(chargeSubsidy, {}, { at: '2026-04-22T00:00+08:00' })
      .then(subsidyCharged({ amount: yuan(1800), chargedAt: displayEnds.end }))
    given(claim, subsidy, confirmed, displayed)
      .when(chargeSubsidy, {}, { at: '2026-04-21T23:59+08:00' })
      .thenRefused('display-not-over')
    given(claim, made, confirmed, approved)
      .when(chargeSubsidy, {}, { at: '2026-04-22T00:00+08:00' })
      .thenRefused('nothing-to-charge')
  })
})
