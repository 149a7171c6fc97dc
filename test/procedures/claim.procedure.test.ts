import type { Treasury } from '#activities/treasury'
import { instant } from '#libs/calendar'
import { uuid } from '#libs/domain/procurement/testing'
import { aCounty, type County } from '../support/county/index.js'
import {
  approved,
  claimant,
  claimId,
  covered,
  displayed,
  invoice,
  justMade,
  ledger,
  project,
} from './claim.js'
import { dutiesTold } from './duties-told.js'

let county: County
afterEach(() => county.close())

const caseId = `claim/${claimId}`

/** A treasury that says no so many times, and then pays; it writes down every order. */
function refusing(times: number): { readonly orders: readonly string[]; readonly at: Treasury } {
  const orders: string[] = []
  return {
    orders,
    at: {
      instruct: ({ id }, at) => {
        orders.push(id)
        return Promise.resolve(
          orders.length > times
            ? { outcome: 'paid', voucher: `测试 ${id}`, at }
            : { outcome: 'failed', code: 'account-closed', at },
        )
      },
    },
  }
}

const typesOf = (pattern: RegExp): readonly string[] =>
  county.events(project).flatMap(({ type }) => (pattern.test(type) ? [type] : []))

const fieldsOf = (type: string): readonly unknown[] =>
  county.events(project).flatMap(event => (event.type === type ? [event.data] : []))

const told = (kinds: RegExp) => dutiesTold(county.events(project), kinds)

const invoiced = () => county.does('procurement-officer').recordInvoice(claimId, invoice)

test('silence of the institution is told ever higher, and its late word is taken and explained', async () => {
  county = await aCounty({ lived: justMade })
  await county.passes('6 working days')
  expect(told(/./)).toEqual({
    'confirm-claim': [
      ...['DutyOpened', 'DutyEscalated 50', 'DutyEscalated 80', 'DutyEscalated 100'],
      'DutyEscalated 150',
    ],
  })
  await county.does('training-institution', claimant).confirmClaim(claimId, {})
  await county.settled()
  expect(told(/^confirm/)['confirm-claim']?.at(-1)).toBe('DutyDischarged')
  expect(fieldsOf('DeadlineMissed')).toMatchObject([{ kind: 'confirm-claim' }])
  expect(Object.keys(told(/^(approve|explain)/)).toSorted()).toEqual([
    'approve-claim',
    'explain-deadline',
  ])
})

test('a claim that is disputed is over: another is made in its place', async () => {
  county = await aCounty({ lived: justMade })
  const { disputeClaim } = county.does('training-institution', claimant)
  await disputeClaim(claimId, { reason: '漏计一人' })
  await county.settled()
  expect(told(/./)).toEqual({ 'confirm-claim': ['DutyOpened', 'DutyDischarged'] })
  expect(county.cases.open()).not.toContain(caseId)
})

test('what its advance covers is settled on the books, and the treasury hears nothing', async () => {
  const treasury = refusing(0)
  county = await aCounty({ lived: covered, treasury: treasury.at })
  await county.does('section-chief').approveClaim(claimId, {})
  await county.settled()
  expect(typesOf(/^(Claim|Payment)/)).toEqual([
    ...['PaymentApplicationMade', 'ClaimConfirmed', 'ClaimApproved', 'ClaimPaid'],
  ])
  expect(treasury.orders).toEqual([])
  expect(county.cases.open()).not.toContain(caseId)
})

test('the fund is charged when the public has had its days, once, also where the clock jumps over their end', async () => {
  county = await aCounty({ lived: displayed })
  await county.passesUntil(instant('2026-04-28T23:59+08:00'))
  expect(fieldsOf('SubsidyCharged')).toEqual([])
  await county.jumpsTo(instant('2026-05-20T09:00+08:00'))
  expect(fieldsOf('SubsidyCharged')).toMatchObject([{ amount: 180_000 }])
  expect(told(/./)).toEqual({})
  expect(county.cases.open()).not.toContain(caseId)
})

describe('a treasury that says no', () => {
  test('is told anew an hour later, under another number, until it pays', async () => {
    const treasury = refusing(1)
    county = await aCounty({ lived: approved, treasury: treasury.at })
    await invoiced()
    await county.passes('59 minutes')
    expect(treasury.orders).toHaveLength(1)
    await county.passes('2 minutes')
    expect(new Set(treasury.orders).size).toBe(2)
    expect(typesOf(/^(Treasury|ClaimPaid)/)).toEqual([
      ...['TreasuryFailed', 'TreasuryPaid', 'ClaimPaid'],
    ])
    expect(told(/^(pay|instruct)/)).toEqual({ 'pay-claim': ['DutyOpened', 'DutyDischarged'] })
    expect(county.cases.open()).not.toContain(caseId)
  })

  test('three times is for finance to look into, who instructs anew', async () => {
    const treasury = refusing(3)
    county = await aCounty({ lived: approved, treasury: treasury.at })
    await invoiced()
    await county.passes('4 hours')
    expect(treasury.orders).toHaveLength(3)
    expect(told(/^instruct/)).toEqual({ 'instruct-payment attempt/4': ['DutyOpened'] })
    const { instructPayment } = county.does('finance-officer')
    await instructPayment(claimId, { claim: claimId, ledger, instruction: uuid(64) })
    await county.settled()
    expect(treasury.orders.at(-1)).toBe(uuid(64))
    expect(told(/^(pay|instruct)/)).toEqual({
      'pay-claim': ['DutyOpened', 'DutyDischarged'],
      'instruct-payment attempt/4': ['DutyOpened', 'DutyDischarged'],
    })
    expect(county.cases.open()).not.toContain(caseId)
  })

  test('and nobody who looks into it: what is owed by law is told, paid late with its interest', async () => {
    county = await aCounty({ lived: approved, treasury: refusing(3).at })
    await invoiced()
    await county.passesUntil(instant('2026-05-25T10:00+08:00'))
    expect(told(/^pay/)).toEqual({
      'pay-claim': ['DutyOpened', 'DutyEscalated 50', 'DutyEscalated 80', 'DutyEscalated 100'],
    })
    const { instructPayment } = county.does('finance-officer')
    await instructPayment(claimId, { claim: claimId, ledger, instruction: uuid(64) })
    await county.settled()
    // Five days after 20 May; 0.05 % of 6 300 yuan for each (付款条例§17).
    expect(fieldsOf('TreasuryPaid')).toMatchObject([{ daysLate: 5, interest: 1575 }])
    const missed = fieldsOf('DeadlineMissed').map(data => (data as { kind: string }).kind) // it has one
    expect(missed.toSorted()).toEqual(['instruct-payment', 'pay-claim'])
  })
})
