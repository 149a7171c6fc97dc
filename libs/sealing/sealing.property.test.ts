import fc from 'fast-check'
import { canonical, commitmentOf, nodeSha256 } from './index.js'

const content = fc.dictionary(
  fc.string(),
  fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.array(fc.string())),
)
const nonces = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 64, maxLength: 64 })
  .map(digits => digits.map(digit => digit.toString(16)).join(''))

test('the order in which fields were written does not matter', () => {
  fc.assert(
    fc.property(content, nonces, (written, nonce) => {
      const backwards = Object.fromEntries(Object.entries(written).toReversed())
      expect(commitmentOf(backwards, nonce, nodeSha256)).toBe(
        commitmentOf(written, nonce, nodeSha256),
      )
      expect(JSON.parse(canonical(written))).toEqual(written)
    }),
  )
})

test('different contents never share a text', () => {
  let different = 0
  fc.assert(
    fc.property(content, content, (one, other) => {
      const same = canonical(one) === canonical(other)
      if (!same) different += 1
      expect(same).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)))
    }),
  )
  expect(different).toBeGreaterThan(0)
})

const sorted = (value: object) =>
  Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
