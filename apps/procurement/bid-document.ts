import { PassThrough, type Readable } from 'node:stream'
import { once } from 'node:events'
import type { Bid } from '#libs/domain/procurement/bid'
import type { ByteStore } from '#libs/evidence'
import { nodeDigests } from '#libs/sealing'
import { open } from '#libs/sealing/envelope'

interface FoundDocument {
  readonly name: string
  readonly size: number
  /** Breaks off when the bytes turn out not to be those that the bid names. */
  readonly bytes: Readable
}

/**
 * One attachment of an opened bid, decrypted as it is read, with the key that its bidder handed in:
 * nothing of it lies here in the clear. Undefined when there is none of that number.
 */
export function documentOf(bid: Bid, number: string, bytes: ByteStore): FoundDocument | undefined {
  if (bid.status !== 'revealed' || bid.key === undefined) return undefined
  const index = /^\d{1,3}$/.test(number) ? Number(number) : -1
  const document = bid.content.documents[index]
  if (document?.size === undefined) return undefined
  const { name = document.about, size } = document
  return { name, size, bytes: decrypted(bytes.read(bid.commitment), bid.key, index) }
}

function decrypted(sealed: AsyncIterable<Uint8Array>, key: string, index: number): Readable {
  const out = new PassThrough()
  const pour = async (document: number, bytes: Uint8Array) => {
    if (document === index && !out.write(bytes)) await once(out, 'drain')
  }
  const opening = { key: Buffer.from(key, 'hex'), digests: nodeDigests, take: pour }
  open(sealed, opening).then(
    opened => {
      if (typeof opened === 'string') out.destroy(new Error(`a sealed bid reads as ${opened}`))
      else out.end()
    },
    (error: unknown) => {
      out.destroy(error instanceof Error ? error : new Error(String(error)))
    },
  )
  return out
}
