import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { seal } from '#libs/sealing/envelope'
import { joined, newKeyPair } from '#libs/sealing/sm'
import { acting } from './product.js'
import type { PublishedTender } from './published-tender.js'

const file = Buffer.from('演示 实施方案')

/** Another bidder's bid, sealed and handed in over HTTP; its id. */
export async function handedInBid(
  { id: tender, lot }: PublishedTender,
  person: string,
  unitPrice: number,
): Promise<string> {
  const bidder = await acting(person, 'training-institution')
  await bidder.act(`/procurement/tenders/${tender}/take-document`, {})
  const own = await bidder.get(`/procurement/tenders/${tender}/own-bids`)
  const { institution } = own as { institution: string } // as it is answered
  const of = { tender, lot, bidder: institution }
  const heads = 20
  const hash = createHash('sha256').update(file).digest('hex')
  const content = {
    ...{ ...of, unitPrice, price: unitPrice * heads, businessSize: 'small', related: [] },
    documents: [{ about: 'plan', hash, name: '方案.txt', size: file.length }],
  }
  const attachments = [{ size: file.length, read: () => once(file) }]
  const pieces: Uint8Array[] = []
  const { publicKey } = newKeyPair()
  for await (const piece of seal({ content, attachments, of, publicKey })) pieces.push(piece)
  const kept = await bidder.send(
    `/procurement/tenders/${tender}/sealed-bytes`,
    joined(pieces),
    'application/vnd.xinpei.sealed-bid',
  )
  const { commitment } = kept as { commitment: string } // as it is answered
  const bid = v7()
  await bidder.act(`/procurement/bids/${bid}/submit-bid`, {
    ...{ tender, lot, commitment, form: 'envelope' },
  })
  return bid
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
