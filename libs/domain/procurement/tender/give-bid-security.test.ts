import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { bidBox, bidSecurityGiven } from '#libs/domain/procurement/bid-box'
import { person, tenderCase } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { giveBidSecurity, tender, tenderDrafted } from './index.js'

const { bidOf, deadline, drafted, paper, placed, published, took } = tenderCase
const { bidder } = bidOf(1)
const actor = person('training-institution', 501, { institution: bidder })
const at = '2026-10-07T10:00+08:00'
const asking = (more: object = {}) =>
  folded(tender, tenderDrafted({ ...drafted.data, bidSecurity: yuan(4_000), ...more }), published)
const money = { amount: yuan(4_000), form: 'transfer' as const, document: paper }
const box = folded(bidBox, placed, took(1))
const given1 = bidSecurityGiven({ institution: bidder, ...money, givenAt: instant(at) })

const expectGiven = (security: object, when: object = {}, of = asking(), lies = box) =>
  given
    .states({ self: of, box: lies })
    .when(giveBidSecurity, { ...money, ...security }, { at, actor, ...when })

describe('a bid security (条例§33)', () => {
  test('lies in the box alone: the tender says nothing of it', () => {
    expectGiven({}).thenAppends({ box: [given1] })
  })

  test('comes before the deadline, once, from whom it is asked', () => {
    expectGiven({}, { at: deadline }).thenRefused('deadline-passed', '条例§33')
    expectGiven({}, {}, asking(), folded(bidBox, placed, given1)).thenRefused(
      'security-already-given',
    )
    expectGiven({}, {}, asking({ bidSecurity: undefined })).thenRefused('no-security-asked')
    expectGiven({}, {}, asking({ invited: [bidOf(2).bidder] })).thenRefused('not-invited')
    expectGiven({}, { actor: person('training-institution', 502) }).thenRefused('no-institution')
    expectGiven({}, {}, folded(tender, drafted)).thenRefused('not-receiving-bids')
  })

  test('is as much as was asked, in a form that was asked', () => {
    expectGiven({ amount: yuan(3_999.99) }).thenRefused('security-below-asked')
    expectGiven({}, {}, asking({ securityForms: ['guarantee'] })).thenRefused(
      'security-form-not-asked',
    )
  })

  test('a guarantee or an insurance stands as long as the bid does', () => {
    const until = day('2027-01-06')
    const guarantee = { form: 'guarantee' as const, guaranteedUntil: until }
    expectGiven(guarantee).thenAppends({
      box: [bidSecurityGiven({ ...given1.data, ...guarantee })],
    })
    expectGiven({ ...guarantee, guaranteedUntil: day('2027-01-05') }).thenRefused(
      'guarantee-ends-before-bid',
      '87§23',
    )
    expectGiven({ form: 'insurance' }).thenRefused('guarantee-ends-before-bid')
  })
})
