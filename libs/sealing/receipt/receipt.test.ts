import { newKeyPair } from '../sm/index.js'
import { isReceiptSigned, signedReceipt, signReceipt, type BidReceipt } from './index.js'

const id = (last: number) => `00000000-0000-4000-8000-00000000000${String(last)}`
const receipt: BidReceipt = {
  ...{ format: 'xinpei bid receipt v1', tender: id(1), lot: id(2), bid: id(3), bidder: id(4) },
  ...{ commitment: 'a'.repeat(64), size: 70_000, receivedAt: '2026-10-07T17:00:00.000+08:00' },
}
const signed = signReceipt(receipt, newKeyPair())

test('a receipt that travelled as a file is proven by itself', () => {
  const read = signedReceipt.parse(JSON.parse(JSON.stringify(signed)))
  expect(isReceiptSigned(read)).toBe(true)
})

test.each<[string, Partial<BidReceipt>]>([
  ['another time', { receivedAt: '2026-10-07T17:00:00.001+08:00' }],
  ['another commitment', { commitment: 'b'.repeat(64) }],
  ['another bidder', { bidder: id(5) }],
])('%s in it and it proves nothing', (_, change) => {
  expect(isReceiptSigned({ ...signed, receipt: { ...receipt, ...change } })).toBe(false)
})

test('a receipt under another key is not the county’s', () => {
  expect(isReceiptSigned({ ...signed, publicKey: newKeyPair().publicKey })).toBe(false)
})
