import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

export const hexOf = bytesToHex

/** Throws a RangeError on what is not whole bytes in hexadecimal. */
export function bytesOf(hex: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/i.test(hex)) throw new RangeError('not hexadecimal')
  return hexToBytes(hex)
}

const utf8 = new TextEncoder()

export const textBytes = (text: string): Uint8Array => utf8.encode(text)

/** Throws a TypeError on bytes that are not UTF-8. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Undefined when the bytes are not UTF-8; a decoder that is strict fails for no other reason. */
export function textIn(bytes: Uint8Array): string | undefined {
  try {
    return textOf(bytes)
  } catch {
    return undefined
  }
}

/** Out of the system's own source, which browsers offer on any address. */
export const randomBytes = (length: number): Uint8Array =>
  globalThis.crypto.getRandomValues(new Uint8Array(length))
