import { commitmentOf } from '../commitment/index.js'
import { nodeSha256 } from '../node-sha256.js'
import { newKeyPair } from '../sm/index.js'
import { backUpQuote, quoteBackup, restoredQuote } from './index.js'

const keys = newKeyPair()
const content = { evaluation: 'e', bid: 'b', unitPrice: 180_000, price: 18_000_000 }
const nonce = 'c'.repeat(64)
const quote = { content, nonce, commitment: commitmentOf(content, nonce, nodeSha256) }
const file = () => quoteBackup.parse(JSON.parse(JSON.stringify(backUpQuote(quote, keys))))

test('a quote comes back with the key of its bidder, and its file tells nothing of it', () => {
  expect(restoredQuote(file(), keys, nodeSha256)).toEqual(quote)
  expect(JSON.stringify(file())).not.toMatch(/180000|18000000|cccc/)
})

test('not with another key, nor as the quote of another commitment', () => {
  expect(restoredQuote(file(), newKeyPair(), nodeSha256)).toBeUndefined()
  const other = commitmentOf({ ...content, unitPrice: 1 }, nonce, nodeSha256)
  expect(restoredQuote({ ...file(), commitment: other }, keys, nodeSha256)).toBeUndefined()
})

test('what somebody else wrote to the key is no quote', () => {
  const forged = backUpQuote({ ...quote, content: { ...content, price: 1 } }, keys)
  expect(restoredQuote(forged, keys, nodeSha256)).toBeUndefined()
  const { sealed } = file()
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('00') ? '01' : '00'}`
  expect(restoredQuote({ ...file(), sealed: changed }, keys, nodeSha256)).toBeUndefined()
})
