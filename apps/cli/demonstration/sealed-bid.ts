import type { BidContent, PlannedLot } from '#libs/contracts'
import { multiply, type Fen } from '#libs/money'
import { parted, seal, type Attachment } from '#libs/sealing/envelope'
import { unwrapped } from '#libs/sealing/keys'
import { hexOf, joined, newKeyPair, textBytes } from '#libs/sealing/sm'
import { hashOf, textOf } from './papers.js'

interface ToBid {
  readonly tender: string
  readonly lot: PlannedLot
  readonly institution: string
  readonly unitPrice: Fen
  /** Tells the papers of one bid from another's. */
  readonly name: string
}

/** A bid of the demonstration as its bidder seals it, and the key that opens it. */
export async function sealedBid({ tender, lot, institution, unitPrice, name }: ToBid) {
  const papers = [
    { about: 'plan', title: `实施方案 ${name}` },
    { about: 'people', title: `人员配备 ${name}` },
  ]
  const of = { tender, lot: lot.lot, bidder: institution }
  const content = {
    ...of,
    ...{ unitPrice, price: multiply(unitPrice, lot.heads), businessSize: 'small', related: [] },
    documents: papers.map(({ about, title }) => ({
      ...{
        about,
        hash: hashOf(title),
        name: `${title}.txt`,
        size: textBytes(textOf(title)).length,
      },
    })),
  } satisfies BidContent
  const keys = newKeyPair()
  const attachments = papers.map(({ title }) => attachment(textBytes(textOf(title))))
  const pieces: Uint8Array[] = []
  for await (const bytes of seal({ content, attachments, of, publicKey: keys.publicKey })) {
    pieces.push(bytes)
  }
  const sealed = joined(pieces)
  const envelope = await parted(once(sealed))
  const key = envelope && unwrapped(envelope.header, keys)
  if (!key) throw new Error('what was just sealed does not open')
  return { sealed, key: hexOf(key) }
}

const attachment = (bytes: Uint8Array): Attachment => ({
  size: bytes.length,
  read: () => once(bytes),
})

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
