import { newKeyPair } from '../sm/index.js'
import {
  digestOf,
  isStatementSigned,
  signedStatement,
  signStatement,
  type Statement,
} from './index.js'

const id = (last: number) => `00000000-0000-4000-8000-00000000000${String(last)}`
const contract: Statement = {
  ...{ format: 'xinpei contract signature v1', contract: id(1), version: 2, side: 'supplier' },
  ...{ document: 'a'.repeat(64), terms: digestOf({ heads: 60, unitPrice: 190_000 }) },
}
const signed = signStatement(contract, newKeyPair())

test('a statement that travelled as a file is proven by itself', () => {
  const read = signedStatement.parse(JSON.parse(JSON.stringify(signed)))
  expect(isStatementSigned(read)).toBe(true)
})

test.each<[string, Statement]>([
  ['another version', { ...contract, version: 3 }],
  ['the other side', { ...contract, side: 'purchaser' }],
  ['another text', { ...contract, document: 'b'.repeat(64) }],
  ['another price', { ...contract, terms: digestOf({ heads: 60, unitPrice: 190_001 }) }],
  ['another purpose', { format: 'xinpei signing key v1', holder: id(1) }],
])('%s in it and it proves nothing', (_, statement) => {
  expect(isStatementSigned({ ...signed, statement })).toBe(false)
})

test('the order of fields is none of the terms', () => {
  expect(digestOf({ a: 1, b: [2, 'c'] })).toBe(digestOf({ b: [2, 'c'], a: 1 }))
  expect(digestOf({ a: 1, b: [2, 'c'] })).not.toBe(digestOf({ a: 1, b: ['c', 2] }))
})

test('what is no key or no signature is not read', () => {
  expect(signedStatement.safeParse({ ...signed, publicKey: '04' }).success).toBe(false)
  expect(signedStatement.safeParse({ ...signed, signature: 'x' }).success).toBe(false)
})
