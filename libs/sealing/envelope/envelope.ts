import { z } from 'zod'
import { canonical } from '../canonical.js'
import { bytesOf, sm3, textBytes } from '../sm/index.js'

/** What a sealed bid begins with, a line of its own. */
export const firstLine = 'xinpei sealed bid v2\n'

const id = z.uuid()
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`))

/**
 * What is readable of a sealed bid, its second line: for what it is and whose, so that nobody hands in
 * another's, and the key of its bytes, encrypted to a key that only the bidder has.
 */
export const envelopeHeader = z.strictObject({
  tender: id,
  lot: id,
  bidder: id,
  /** The bidder's own SM2 key. */
  publicKey: hex(65),
  /** The SM4 key of the bytes, encrypted to it: 1 + 64 + 32 + 16 bytes. */
  wrappedKey: hex(113),
  /** Tells a wrong key from changed bytes; says nothing of the key, which is 128 random bits. */
  keyCheck: hex(32),
})

export type EnvelopeHeader = z.output<typeof envelopeHeader>

/** Bytes encrypted at a time; only the last piece is filled up, with zeros. */
export const pieceLength = 65_536
export const sealedPieceLength = pieceLength + 16

/** No header is longer; what has no second line break by then is no envelope. */
export const longestHeader = 4_096

export const headerText = (header: EnvelopeHeader): string => `${firstLine}${canonical(header)}\n`

export const keyCheckOf = (key: Uint8Array): string =>
  sm3(Uint8Array.from([...textBytes('xinpei key check v1\n'), ...key]))

/** The header is bound to every piece: none serves under another. */
export const boundTo = (header: string): Uint8Array => bytesOf(sm3(textBytes(header)))

/**
 * One for each piece, counted, and with a mark on the last: pieces can neither be reordered nor cut
 * off. The key is fresh for every envelope, so no nonce serves twice under one.
 */
export function nonceOf(piece: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, piece)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
