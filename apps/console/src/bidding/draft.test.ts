import { bidContent } from '#libs/contracts'
import { tenderCase } from '#libs/domain/procurement/testing'
import { fen } from '#libs/money'
import {
  asksSmallShare,
  contentOf,
  declaration,
  doubtsIn,
  faultsIn,
  priceOf,
  unitPriceOf,
  type BidDraft,
} from './draft.js'

const [lot] = tenderCase.document.lots
if (!lot) throw new Error('the case has a lot')

const file = (about: string, size = 3) => ({
  ...{ about, file: Object.assign(new Blob(['x'.repeat(size)]), { name: `${about}.pdf` }) },
})
const written = (values: object, files: BidDraft['files'] = []): BidDraft => ({
  ...{ values: { unitPrice: '1,900.50', businessSize: 'small', ...values }, files },
})

const giving = (allowed: boolean) => ({ allowed, parts: [] })

test.each([
  ['1,900.50', fen(190_050)],
  ['0', undefined],
  ['-3', undefined],
  ['十九', undefined],
])('a unit price of %s', (unitPrice, amount) => {
  expect(unitPriceOf(written({ unitPrice }))).toBe(amount)
})

test('the price is the unit price times the heads of the lot', () => {
  expect(priceOf(written({}), lot)).toBe(190_050 * lot.heads)
})

test.each([
  ['nothing written', { values: {}, files: [] }, ['unitPrice', 'businessSize']],
  ['no amount', written({ unitPrice: '三千' }), ['unitPrice']],
  ['a share beyond the whole', written({ smallBusinessShare: '100.01' }), ['smallBusinessShare']],
  [
    'a share that would be rounded',
    written({ smallBusinessShare: '29.996' }),
    ['smallBusinessShare'],
  ],
  ['a share of exactly thirty per cent', written({ smallBusinessShare: '30' }), []],
  ['a related institution without a name', written({ related: [{}] }), ['related']],
  ['a file of 20 MB and a byte', written({}, [file('plan', 20_000_001)]), ['files']],
  ['all there', written({}, [file('plan')]), []],
])('%s', (_, draft, fields) => {
  expect(faultsIn(draft).map(({ field }) => field[0])).toEqual(fields)
})

test('what would cost the bid its validity or its points is said before it is sealed', () => {
  const all = lot.conditions.map(({ condition }) => file(condition))
  const topics = lot.factors
    .filter(({ kind }) => kind !== 'price')
    .map(({ factor }) => file(factor))
  const complete = written({ unitPrice: '1' }, [...all, ...topics, file(declaration)])
  expect(doubtsIn(complete, lot)).toEqual([])
  const dear = { ...complete, values: { ...complete.values, unitPrice: '99,999,999' } }
  expect(doubtsIn(dear, lot)).toEqual([{ kind: 'above-budget' }])
  const bare = doubtsIn({ ...complete, files: [] }, lot)
  expect(bare[0]).toEqual({ kind: 'declaration-missing' })
  expect(bare).toHaveLength(1 + all.length + topics.length)
  const large = { ...complete, values: { ...complete.values, businessSize: 'large' } }
  expect(doubtsIn(large, { ...lot, reservedForSmallBusinesses: true })).toEqual([
    { kind: 'reserved' },
  ])
})

test('what is sealed is what the server takes for a bid’s content', () => {
  const of = {
    ...{ tender: tenderCase.tenderId, lot: lot.lot, bidder: tenderCase.bidOf(1).bidder },
  }
  const related = [{ institution: tenderCase.bidOf(2).bidder }]
  const hashes = ['a'.repeat(64)]
  const content = contentOf(written({ related }, [file('plan')]), of, { lot, hashes })
  expect(bidContent.safeParse(content).success).toBe(true)
  expect(content).toMatchObject({
    ...{ ...of, unitPrice: 190_050, price: 190_050 * lot.heads, businessSize: 'small' },
    related: [tenderCase.bidOf(2).bidder],
    documents: [{ about: 'plan', name: 'plan.pdf', size: 3, hash: 'a'.repeat(64) }],
  })
})

test.each([
  ['30', 3_000],
  ['33.33', 3_333],
  ['', undefined],
])(
  'a share of small businesses of %s %% is sealed in basis points',
  (smallBusinessShare, share) => {
    const of = {
      ...{ tender: tenderCase.tenderId, lot: lot.lot, bidder: tenderCase.bidOf(1).bidder },
    }
    const content = contentOf(written({ smallBusinessShare }), of, { lot, hashes: [] })
    expect(bidContent.safeParse(content).success).toBe(true)
    expect(content.smallBusinessShare).toBe(share)
  },
)

test.each([
  ['silent on consortiums, which then have to be accepted (87§19)', {}, '', true],
  ['of consortiums', { consortium: 'accepted' }, '', true],
  ['of subcontractors alone', { consortium: 'refused', subcontracting: giving(true) }, '', true],
  ['of neither', { consortium: 'refused', subcontracting: giving(false) }, '', false],
  ['of neither any more', { consortium: 'refused' }, '30', true],
] as const)('a document that is %s', (_, document, smallBusinessShare, asked) => {
  expect(asksSmallShare(document, { smallBusinessShare })).toBe(asked)
})
