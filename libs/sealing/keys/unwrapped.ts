import type { EnvelopeHeader } from '../envelope/index.js'
import { bytesOf, decryptWith, type KeyPair } from '../sm/index.js'

/** The key of an envelope's bytes, out of its header; undefined when it is for another key. */
export const unwrapped = (
  { wrappedKey }: EnvelopeHeader,
  { privateKey }: Pick<KeyPair, 'privateKey'>,
): Uint8Array | undefined => decryptWith(privateKey, bytesOf(wrappedKey))
