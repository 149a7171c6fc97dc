import { lotStatuses, type LotStatus } from '#libs/contracts/views'
import { lotStatusOf, type UnderLot } from './lot-status.js'

const lot = 'lot-1'
const nothing: UnderLot = { classes: [], batches: [], acceptances: [], claims: [] }

/** The parts of a lot, of which a test tells only what its status hangs on. */
type Part<Name extends keyof UnderLot> =
  NonNullable<UnderLot[Name]> extends readonly (infer One)[] ? One : NonNullable<UnderLot[Name]>

const tender = (stage: object, more: object = {}) => ({
  ...nothing,
  tender: {
    status: 'after-opening',
    lots: [{ document: { lot }, suspensions: [], stage }],
    ...more,
  } as unknown as Part<'tender'>, // the rest is not looked at
})
const contract = (status: string, more: object = {}) =>
  ({
    ...{ status, ...more },
    terms: { instalments: [{ instalment: 'first' }, { instalment: 'rest' }] },
  }) as unknown as Part<'contract'> // the same
const classes = (...statuses: readonly string[]) =>
  statuses.map(status => ({ status }) as unknown as Part<'classes'>) // the same
const batches = (...statuses: readonly string[]) =>
  statuses.map(status => ({ status }) as unknown as Part<'batches'>) // the same
const acceptances = (...statuses: readonly string[]) =>
  statuses.map(status => ({ status }) as unknown as Part<'acceptances'>) // the same
const claim = (instalment: string, status: string, made: object = {}) =>
  ({
    ...{ status, basis: 'contract' },
    made: { instalment, pays: 'settlement', payable: 1, ...made },
  }) as unknown as Part<'claims'> // the same

const signed = { ...nothing, contract: contract('signed') }
const won = { status: 'awarded', winner: { bid: 'bid-1' } }
const waiting = { status: 'awaiting-opening' }
const held = [{ from: '2026-03-02T00:00:00.000+08:00' }]

const cases: readonly (readonly [status: LotStatus, under: UnderLot])[] = [
  ['not-started', nothing],
  ['not-started', tender(waiting, { lots: [] })],
  ['tender-drafted', tender(waiting, { status: 'drafted' })],
  ['receiving-bids', tender(waiting, { status: 'receiving-bids' })],
  ['opening-not-held', tender({ status: 'opening-not-held' })],
  ['opened', tender({ status: 'opened' }, { status: 'decrypting' })],
  ['under-evaluation', tender({ status: 'awaiting-qualification' })],
  ['under-evaluation', tender({ status: 'qualified' })],
  ['too-few-qualified', tender({ status: 'too-few-qualified' })],
  ['too-few-responsive', tender({ status: 'too-few-responsive' })],
  ['evaluation-stopped', tender({ status: 'evaluation-stopped' })],
  ['evaluation-ended', tender({ status: 'reported' })],
  [
    'suspended',
    tender({}, { lots: [{ document: { lot }, suspensions: held, stage: { status: 'reported' } }] }),
  ],
  ['winner-confirmed', tender({ status: 'confirmed' })],
  ['awarded', tender({ status: 'awarded' })],
  ['tender-failed', tender({ status: 'failed' })],
  ['tendering-again', tender({ status: 'left', exit: 'tender-again' })],
  ['other-method', tender({ status: 'left', exit: 'apply-for-other-method' })],
  ['tender-terminated', tender({ status: 'failed' }, { status: 'terminated' })],
  ['contract-drafted', { ...tender(won), contract: contract('drafted', { bid: 'bid-1' }) }],
  ['awarded', { ...tender(won), contract: contract('drafted', { bid: 'bid-of-before' }) }],
  [
    'evaluation-ended',
    { ...tender({ status: 'reported' }), contract: contract('drafted', { bid: 'bid-1' }) },
  ],
  ['contract-signed', signed],
  ['contract-terminated', { ...nothing, contract: contract('signed', { terminated: {} }) }],
  [
    'winner-refused',
    { ...tender({ status: 'winner-refused' }), contract: contract('not-concluded') },
  ],
  ['contract-signed', { ...signed, claims: [claim('first', 'settled', { pays: 'advance' })] }],
  ['class-filed', { ...signed, classes: classes('cancelled', 'returned') }],
  ['in-training', { ...signed, classes: classes('filed', 'commenced') }],
  ['training-completed', { ...signed, classes: classes('completed', 'cancelled') }],
  ['in-assessment', { ...signed, batches: batches('verified', 'assessed') }],
  ['certified', { ...signed, batches: batches('verified', 'certified') }],
  ['in-acceptance', { ...signed, acceptances: acceptances('passed', 'open') }],
  ['acceptance-failed', { ...signed, acceptances: acceptances('open', 'failed') }],
  ['accepted', { ...signed, classes: classes('completed'), acceptances: acceptances('passed') }],
  ['in-training', { ...signed, classes: classes('commenced'), acceptances: acceptances('passed') }],
  [
    'in-settlement',
    { ...signed, acceptances: acceptances('passed'), claims: [claim('rest', 'made')] },
  ],
  [
    'settled',
    {
      ...signed,
      claims: [claim('first', 'made', { payable: 0 }), claim('rest', 'settled')],
    },
  ],
]

test.each(cases)('%s', (status, under) => expect(lotStatusOf(lot, under)).toBe(status))

test('every state of a lot is reached by one of these', () =>
  expect([...new Set(cases.map(([status]) => status))].toSorted()).toEqual(lotStatuses.toSorted()))
