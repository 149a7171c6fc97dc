import { sha256 } from '@noble/hashes/sha2.js'
import { sm3 as hashed } from 'sm-crypto-v2'
import { hexOf } from './bytes.js'

/** A hash that takes its bytes as they come; `hex` ends it. */
export interface Digest {
  update(bytes: Uint8Array): void
  hex(): string
}

/** Where the hashes of long bytes come from: Node brings its own, which are faster and keep nothing. */
export interface Digests {
  sm3(): Digest
  sha256(): Digest
}

/** GB/T 32905, lower-case hexadecimal. */
export const sm3 = (bytes: Uint8Array): string => hashed(bytes)

/** For a browser. The library's SM3 wants all bytes at once, so they are kept until the end. */
export const portableDigests: Digests = {
  sm3() {
    const pieces: Uint8Array[] = []
    return {
      update: bytes => void pieces.push(bytes.slice()),
      hex: () => sm3(joined(pieces)),
    }
  },
  sha256() {
    const hash = sha256.create()
    return { update: bytes => void hash.update(bytes), hex: () => hexOf(hash.digest()) }
  },
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
