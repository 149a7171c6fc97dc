import { offeredMethods } from '#libs/contracts'
import { policyOf } from '#libs/domain/procurement/testing'
import { isOffered, methodTable, rulesOf, traitsOf } from './index.js'

const policy = policyOf('2026-03-02T09:00+08:00')
const open = rulesOf('open-tender', policy)
const consultation = rulesOf('competitive-consultation', policy)
const negotiation = rulesOf('competitive-negotiation', policy)

const lengths = ({
  responsePeriod,
  noticePeriod,
  documentOffering,
  clarificationBefore,
}: typeof open) =>
  [responsePeriod, noticePeriod, documentOffering, clarificationBefore].map(
    ({ rule, value: { length, unit } }) => `${rule} ${length} ${unit}`,
  )

test('the periods of each method, with their articles', () => {
  expect(lengths(open)).toEqual([
    ...['法§35 20 calendar-days', '87§16 5 working-days'],
    ...['条例§31 5 working-days', '87§27 15 calendar-days'],
  ])
  expect(lengths(consultation)).toEqual([
    ...['214号 10 calendar-days', '214号 3 working-days'],
    ...['214号 5 working-days', '214号 5 calendar-days'],
  ])
  expect(new Set(lengths(negotiation))).toEqual(new Set(['74§29 3 working-days']))
})

test.each([
  ['open-tender', [3, 3, 3], undefined],
  ['competitive-consultation', [3, 2, 2], 2],
  ['competitive-negotiation', [2, 2, 2], 2],
] as const)('%s: how many have to be there', (method, minimums, quoting) => {
  const { minimumBidders, minimumQualified, minimumResponsive, finalQuote } = rulesOf(
    method,
    policy,
  )
  expect([minimumBidders, minimumQualified, minimumResponsive].map(({ value }) => value)).toEqual(
    minimums,
  )
  expect(finalQuote?.value).toBe(quoting)
})

test('only an open tender is opened in public and keeps to what it asked for', () => {
  expect(open).toMatchObject({ publicOpening: true, negotiationRounds: false })
  for (const closed of [consultation, negotiation]) {
    expect(closed).toMatchObject({
      ...{ publicOpening: false, negotiationRounds: true, requirementMayChange: true },
    })
  }
  expect([open, consultation, negotiation].map(({ award }) => award)).toEqual([
    ...['composite-score', 'composite-score', 'lowest-price'],
  ])
  expect(consultation.priceWeight.value).toEqual({ minimum: 10, maximum: 30 })
})

test('what a method is needs no policy, and nothing said is an open tender', () => {
  for (const method of offeredMethods)
    expect(rulesOf(method, policy)).toMatchObject(traitsOf(method))
  expect(traitsOf(undefined)).toBe(traitsOf('open-tender'))
})

test('every offered method has its row, and no other', () => {
  expect(Object.keys(methodTable).toSorted()).toEqual([...offeredMethods].toSorted())
  for (const elsewhere of ['single-source', 'invited-tender', 'inquiry'] as const) {
    expect(isOffered(elsewhere)).toBe(false)
  }
})
