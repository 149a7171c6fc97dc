import type { Policy } from '#libs/policy'
import { everybody, refuse, type Aggregate, type Decided, type Deciding } from '../index.js'
import { folded, given } from './index.js'

interface Lit {
  readonly type: 'Lit'
  readonly data: { readonly candles: number }
}
const lit = (candles: number): Lit => ({ type: 'Lit', data: { candles } })
const lamp: Aggregate<number, Lit> = {
  context: 'county',
  name: 'lamp',
  collection: 'lamps',
  initial: 0,
  evolve: (candles, event) => candles + event.data.candles,
  keyOf: id => id,
  visibleTo: everybody,
}
const light = (candles: number, { more }: { more: number }, { at }: Deciding): Decided<Lit> =>
  candles + more > 3 ? refuse('art. 1', 'too-bright', { detail: { at } }) : [lit(more)]
const at = '2026-01-05T08:30+08:00'

test('what is decided is compared with what is expected', () => {
  given(lamp, lit(1)).when(light, { more: 2 }, { at }).then(lit(2))
  given(lamp, lit(2)).when(light, { more: 2 }, { at }).thenRefused('too-bright', 'art. 1')
})

test('another event, a refusal for another reason or under another article fails', () => {
  const when = given(lamp).when(light, { more: 2 }, { at })
  expect(() => {
    when.then(lit(1))
  }).toThrow()
  expect(() => {
    when.thenRefused('too-bright')
  }).toThrow('not refused')
  const refused = given(lamp).when(light, { more: 4 }, { at })
  expect(() => {
    refused.then(lit(4))
  }).toThrow('refused')
  expect(() => {
    refused.thenRefused('too-bright', 'art. 2')
  }).toThrow()
})

test('over several streams, events are named by stream', () => {
  const both = (states: { self: number; other: number }, more: number) => ({
    appends: { self: [lit(more)], other: [lit(states.other)], lists: [[]] },
  })
  given
    .states({ self: 0, other: folded(lamp, lit(1), lit(1)) })
    .when(both, 1, { at })
    .thenAppends({ self: [lit(1)], other: [lit(2)] })
})

test('a decider reads the sheet of this release unless the test gives another', () => {
  const reads = (_: number, __: object, { policy }: Deciding): Decided<Lit> => [
    lit(policy.tender.minimumBidders),
  ]
  const other = { policy: { tender: { minimumBidders: 2 } } }
  given(lamp).when(reads, {}, { at }).then(lit(3))
  // The decider reads nothing else of the sheet.
  given(lamp)
    .when(reads, {}, { at, policy: other.policy as unknown as Policy })
    .then(lit(2))
})
