import { canonical, type Sealable } from '../canonical.js'
import {
  encryptGcm,
  encryptTo,
  hexOf,
  keyLength,
  randomBytes,
  textBytes,
  type Digests,
} from '../sm/index.js'
import {
  boundTo,
  headerText,
  keyCheckOf,
  nonceOf,
  pieceLength,
  type EnvelopeHeader,
} from './envelope.js'
import { rechunked } from './rechunked.js'

/** A file that goes into the envelope, read when its turn comes. */
export interface Attachment {
  readonly size: number
  read(): AsyncIterable<Uint8Array>
}

export interface ToSeal {
  /** Its `documents` name size and hash of every attachment, in their order. */
  readonly content: Readonly<Record<string, Sealable | undefined>>
  readonly attachments: readonly Attachment[]
  readonly of: Pick<EnvelopeHeader, 'tender' | 'lot' | 'bidder'>
  /** The bidder's own key; its private half is not asked for. */
  readonly publicKey: string
}

/**
 * A sealed bid, piece by piece: first its two readable lines, then its bytes under a fresh SM4 key.
 * SM4-GCM, because it is the authenticated mode that the library has and that RFC 8998 publishes a
 * vector of; a changed byte is noticed in its own piece, before anything is believed.
 */
export async function* seal(bid: ToSeal): AsyncGenerator<Uint8Array> {
  const key = randomBytes(keyLength)
  const header = headerText({
    ...bid.of,
    publicKey: bid.publicKey,
    wrappedKey: hexOf(encryptTo(bid.publicKey, key)),
    keyCheck: keyCheckOf(key),
  })
  yield textBytes(header)
  const bound = boundTo(header)
  let number = 0
  for await (const { bytes, isLast } of rechunked(plainOf(bid), pieceLength)) {
    yield encryptGcm({ key, nonce: nonceOf(number, isLast), bound }, filledUp(bytes))
    number += 1
  }
}

/** Length of the content's text, its text, the attachments; the content says where each begins. */
async function* plainOf({ content, attachments }: ToSeal): AsyncGenerator<Uint8Array> {
  const text = textBytes(canonical(content))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, text.length)
  yield length
  yield text
  for (const { size, read } of attachments) {
    let seen = 0
    for await (const bytes of read()) {
      seen += bytes.length
      yield bytes
    }
    if (seen !== size) throw new RangeError('an attachment is not as long as was said')
  }
}

/** So that the length tells no more of a bid than its size in pieces. */
function filledUp(bytes: Uint8Array): Uint8Array {
  if (bytes.length === pieceLength) return bytes
  const whole = new Uint8Array(pieceLength)
  whole.set(bytes)
  return whole
}

/** The hash of a sealed bid, which is what is committed to: `openssl dgst -sm3` says the same. */
export async function commitmentTo(
  sealed: AsyncIterable<Uint8Array>,
  digests: Digests,
): Promise<string> {
  const digest = digests.sm3()
  for await (const bytes of sealed) digest.update(bytes)
  return digest.hex()
}
