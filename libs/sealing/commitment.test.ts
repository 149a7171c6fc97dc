import { canonical, commitmentOf, nodeSha256, sealedText } from './index.js'

const nonce = '0123456789abcdef'.repeat(4)

test('one text per value: fields sorted, absent ones left out, nothing indented', () => {
  expect(canonical({ b: 1, a: ['甲', null, true], c: undefined, A: { z: '', y: -5 } })).toBe(
    '{"A":{"y":-5,"z":""},"a":["甲",null,true],"b":1}',
  )
  expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }))
  expect(canonical('quoted "\n')).toBe(String.raw`"quoted \"\n"`)
})

test('only whole numbers are sealed', () => {
  for (const number of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => canonical({ number })).toThrow(RangeError)
  }
})

test('the commitment is SHA-256 of purpose, nonce and content, as any tool computes it', () => {
  expect(sealedText({ price: 1 }, nonce)).toBe(`xinpei sealed bid v1\n${nonce}\n{"price":1}`)
  expect(commitmentOf({ price: 1 }, nonce, nodeSha256)).toBe(
    nodeSha256(`xinpei sealed bid v1\n${nonce}\n{"price":1}`),
  )
  expect(nodeSha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('another price, another field or another nonce is another commitment', () => {
  const other = 'f'.repeat(64)
  const commitments = [
    commitmentOf({ price: 1 }, nonce, nodeSha256),
    commitmentOf({ price: 2 }, nonce, nodeSha256),
    commitmentOf({ price: 1, note: '' }, nonce, nodeSha256),
    commitmentOf({ price: 1 }, other, nodeSha256),
  ]
  expect(new Set(commitments).size).toBe(4)
})

test('a nonce of another form is refused', () => {
  for (const wrong of ['', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(63)}\n`]) {
    expect(() => sealedText({}, wrong)).toThrow(RangeError)
  }
})
