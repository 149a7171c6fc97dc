import fc from 'fast-check'
import { occurrences } from '../../test/support/occurrences.js'
import { propertyRuns } from '../../test/support/property-runs.js'
import { canonical, commitmentOf, nodeSha256, type Sealable } from './index.js'

const content: fc.Arbitrary<Readonly<Record<string, Sealable>>> = fc.dictionary(
  fc.string(),
  fc.oneof(
    fc.string(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string()),
    fc.dictionary(fc.string(), fc.maxSafeInteger(), { maxKeys: 3 }),
  ),
  { maxKeys: 6 },
)
const nonces = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 64, maxLength: 64 })
  .map(digits => digits.map(digit => digit.toString(16)).join(''))

const kindOf = (value: Sealable) =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value

test('the order in which fields were written does not matter', () => {
  const seen = occurrences('written', [
    ...(['string', 'number', 'boolean', 'null', 'list', 'object', 'nothing', 'moved'] as const),
  ])
  fc.assert(
    fc.property(content, nonces, (written, nonce) => {
      const backwards = Object.fromEntries(Object.entries(written).toReversed())
      const kinds = Object.values(written).map(value => kindOf(value) as 'string') // of those above
      for (const kind of kinds) seen.saw(kind)
      if (kinds.length === 0) seen.saw('nothing')
      if (Object.keys(written).join() !== Object.keys(backwards).join()) seen.saw('moved')
      expect(commitmentOf(backwards, nonce, nodeSha256)).toBe(
        commitmentOf(written, nonce, nodeSha256),
      )
      expect(JSON.parse(canonical(written))).toEqual(written)
    }),
    propertyRuns(300),
  )
  expect(seen.missing()).toEqual([])
})

test('different contents never share a text, nor the same content two', () => {
  const seen = occurrences('texts', ['same', 'different', 'one field apart'])
  const pairs = content.chain(one =>
    fc.oneof(
      fc.constant([one, { ...one }] as const),
      content.map(other => [one, other] as const),
      fc.string().map(text => [one, { ...one, added: text }] as const),
    ),
  )
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      const same = canonical(one) === canonical(other)
      const apart = Object.keys(other).length - Object.keys(one).length
      seen.saw(same ? 'same' : apart === 1 ? 'one field apart' : 'different')
      expect(same).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)))
    }),
    propertyRuns(300),
  )
  expect(seen.missing()).toEqual([])
})

test('another nonce is another commitment, so equal bids do not look equal', () => {
  const seen = occurrences('nonces', ['another', 'the same'])
  const two = nonces.chain(one => fc.tuple(fc.constant(one), fc.oneof(fc.constant(one), nonces)))
  fc.assert(
    fc.property(content, two, (written, [one, other]) => {
      seen.saw(one === other ? 'the same' : 'another')
      const [first, second] = [one, other].map(n => commitmentOf(written, n, nodeSha256))
      expect(first === second).toBe(one === other)
    }),
    propertyRuns(300),
  )
  expect(seen.missing()).toEqual([])
})

/** By hand, and unlike `canonical`: fields sorted at every level, then plain JSON. */
const sorted = (value: Sealable): unknown => {
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value)
    ? value.map(sorted)
    : Object.entries(value)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, held]) => [name, sorted(held as Sealable)]) // a field that is there
}
