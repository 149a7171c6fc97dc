import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp, keyBackup } from '#libs/sealing/keys'
import { newKeyPair } from '#libs/sealing/sm'
import { isReceiptSigned, signReceipt } from '#libs/sealing/receipt'
import type { County } from '../bidder/county.js'
import { VerbFault } from '../say.js'
import { handInBid, makeKey, openBid, rehearseBid, sealBid, shareKey } from './bid.js'
import { verifyReceipt } from './verify-receipt.js'

const id = (last: number) => `00000000-0000-4000-8000-00000000000${String(last)}`
const [tender, lot, bidder, bid] = [id(1), id(2), id(3), id(4)]
const signing = newKeyPair()

let folder: string
const said: string[] = []
const say = (line: string) => said.push(line)
const at = (name: string) => join(folder, name)

/** What lies at the county, in a folder: what the verbs ask of it is told by its own tests over HTTP. */
const given: (readonly [string, object])[] = []
let lying = ''
const county: County = {
  async keep(_tender, file) {
    lying = file
    return createHash('sm3')
      .update(await readFile(file))
      .digest('hex')
  },
  give(_bid, command, input) {
    given.push([command, input])
    return Promise.resolve()
  },
  sealed: () => Promise.resolve(createReadStream(lying)),
  async receipt() {
    const bytes = await readFile(lying)
    const commitment = createHash('sm3').update(bytes).digest('hex')
    const of = { format: 'xinpei bid receipt v1' as const, tender, lot, bid, bidder, commitment }
    const receivedAt = '2026-10-07T17:00:00.000+08:00'
    return signReceipt({ ...of, size: bytes.length, receivedAt }, signing)
  },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidder-'))
  process.env.XINPEI_KEY_PASSWORD = '演示 足够长的口令 2026'
  await writeFile(at('plan.txt'), '实施方案')
  await writeFile(
    at('bid.json'),
    JSON.stringify({
      ...{ tender, lot, bidder, unitPrice: 190_000, price: 19_000_000, businessSize: 'small' },
      ...{ related: [], documents: [{ about: 'plan', file: 'plan.txt' }] },
    }),
  )
  const backup = await backUp(newKeyPair(), process.env.XINPEI_KEY_PASSWORD, 2 ** 6)
  await writeFile(at('key.json'), JSON.stringify(backup))
  await sealBid(at('bid.json'), { key: at('key.json'), out: at('bid.sealed') }, say)
})
afterAll(async () => {
  delete process.env.XINPEI_KEY_PASSWORD
  await rm(folder, { recursive: true })
})

test('sealed, handed in, rehearsed and opened with the kept key', async () => {
  const handing = { tender, lot, bid, receipt: at('receipt.json') }
  await handInBid(county, at('bid.sealed'), handing, say)
  await rehearseBid(county, { bid, key: [at('key.json')] }, say)
  await openBid(county, { bid, key: [at('key.json')] }, say)
  const commitment = createHash('sm3')
    .update(await readFile(at('bid.sealed')))
    .digest('hex')
  expect(given[0]).toEqual(['submit-bid', { tender, lot, commitment, form: 'envelope' }])
  expect(given[1]?.[0]).toBe('open-bid')
  expect(JSON.stringify(given[1]?.[1])).toMatch(/^\{"key":"[0-9a-f]{32}"\}$/)
  expect(said).toContain(`this key opens what lies at the county: ${commitment}`)
})

test('the receipt is proven off-line, against the county’s key and the file', async () => {
  const [receipt, sealed] = [at('receipt.json'), at('bid.sealed')]
  await verifyReceipt(receipt, { countyKey: signing.publicKey, sealed }, say)
  expect(said.at(-1)).toBe(`signed by ${signing.publicKey} (the county’s)`)
  const against = (other: object) => verifyReceipt(receipt, other, say)
  await expect(against({ countyKey: newKeyPair().publicKey })).rejects.toThrow('another key')
  await expect(against({ sealed: at('plan.txt') })).rejects.toThrow('another file')
})

test('a receipt that was written over proves nothing', async () => {
  const read: unknown = JSON.parse(await readFile(at('receipt.json'), 'utf8'))
  const signed = read as ReturnType<typeof signReceipt> // written by the verb above
  const later = { ...signed.receipt, receivedAt: '2026-10-08T09:00:00.000+08:00' }
  expect(isReceiptSigned({ ...signed, receipt: later })).toBe(false)
  await writeFile(at('forged.json'), JSON.stringify({ ...signed, receipt: later }))
  await expect(verifyReceipt(at('forged.json'), {}, say)).rejects.toThrow(VerbFault)
  await expect(verifyReceipt(at('bid.json'), {}, say)).rejects.toThrow('no receipt')
})

test('a key is kept under its password, and never written over another', async () => {
  await makeKey(at('own.json'), say)
  const kept = keyBackup.parse(JSON.parse(await readFile(at('own.json'), 'utf8')))
  expect(kept.scrypt.rounds).toBe(2 ** 17)
  await expect(makeKey(at('own.json'), say)).rejects.toThrow('EEXIST')
}, 120_000)

test('nor is a sealed file', async () => {
  const again = sealBid(at('bid.json'), { key: at('key.json'), out: at('bid.sealed') }, say)
  await expect(again).rejects.toThrow('EEXIST')
})

test('any two of three people open with their shares, one alone does not', async () => {
  await shareKey(at('key.json'), { among: 3, needed: 2, out: folder }, say)
  const rehearsedWith = (...shares: string[]) =>
    rehearseBid(county, { bid, key: shares.map(at) }, say)
  await rehearsedWith('share-3.json', 'share-1.json')
  expect(said.at(-1)).toMatch(/^this key opens what lies at the county/)
  await expect(rehearsedWith('share-2.json')).rejects.toThrow('no backup')
  await expect(rehearsedWith('share-2.json', 'share-2.json')).rejects.toThrow('too few')
  await expect(rehearsedWith('share-2.json', 'key.json')).rejects.toThrow('not every file')
})

test('no more people can be needed than there are', async () => {
  const beyond = shareKey(at('key.json'), { among: 2, needed: 3, out: folder }, say)
  await expect(beyond).rejects.toThrow('more are needed')
})

test('shares are never written over others', async () => {
  const again = shareKey(at('key.json'), { among: 2, needed: 2, out: folder }, say)
  await expect(again).rejects.toThrow('EEXIST')
})

test('another password opens nothing', async () => {
  process.env.XINPEI_KEY_PASSWORD = '另一个足够长的口令 2026'
  const rehearsed = rehearseBid(county, { bid, key: [at('key.json')] }, say)
  await expect(rehearsed).rejects.toThrow('does not open with this password')
})
