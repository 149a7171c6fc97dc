import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { BidContent } from '#libs/contracts'
import { formatYuan } from '#libs/money'
import { parted, seal } from '#libs/sealing/envelope'
import { unwrapped } from '#libs/sealing/keys'
import { hexOf, joined, newKeyPair } from '#libs/sealing/sm'
import type { Canaries } from './search.js'

export interface CanariedBid {
  readonly sealed: Uint8Array
  /** Opens it; it is a canary too. */
  readonly key: string
  readonly canaries: Canaries
}

/** What a bid is for, and for how much. */
export type BidFor = Pick<BidContent, 'tender' | 'lot' | 'bidder' | 'unitPrice' | 'price'>

/** A sealed bid whose every secret is a word that stands nowhere else. */
export async function canariedBid(bid: BidFor): Promise<CanariedBid> {
  const word = (what: string) => `kanarienvogel-${what}-${randomBytes(6).toString('hex')}`
  const [bytes, name, machine] = [word('bytes'), word('name'), word('machine')]
  const [related, handler] = [randomUUID(), randomBytes(32).toString('hex')]
  const file = Buffer.from(`实施方案 ${bytes}`)
  const content = {
    ...bid,
    ...{ businessSize: 'small', related: [related], machineCode: machine, makers: { handler } },
    documents: ['plan', 'people'].map(about => ({
      ...{ about, hash: createHash('sha256').update(file).digest('hex') },
      ...{ name: `${name} ${about}.txt`, size: file.length },
    })),
  } satisfies BidContent
  const keys = newKeyPair()
  const of = { tender: bid.tender, lot: bid.lot, bidder: bid.bidder }
  const attachments = content.documents.map(() => ({ size: file.length, read: () => once(file) }))
  const pieces: Uint8Array[] = []
  for await (const piece of seal({ content, attachments, of, publicKey: keys.publicKey })) {
    pieces.push(piece)
  }
  const sealed = joined(pieces)
  const envelope = await parted(once(sealed))
  const opened = envelope && unwrapped(envelope.header, keys)
  if (!opened) throw new Error('what was just sealed does not open')
  const key = hexOf(opened)
  const price = { fen: String(bid.price), yuan: formatYuan(bid.price) }
  return { sealed, key, canaries: { bytes, name, machine, related, handler, key, ...price } }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
