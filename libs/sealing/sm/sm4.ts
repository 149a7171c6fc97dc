import { sm4 } from 'sm-crypto-v2'
import { joined } from './sm3.js'

export const keyLength = 16
const tagLength = 16

/** What one authenticated encryption goes by. A nonce never serves twice under one key. */
export interface Gcm {
  readonly key: Uint8Array
  /** 12 bytes. */
  readonly nonce: Uint8Array
  /** What is not secret and must not change either. */
  readonly bound: Uint8Array
}

/** One block of GB/T 32907, alone: for the standard's own vectors. */
export const encryptBlock = (key: Uint8Array, block: Uint8Array): Uint8Array =>
  sm4.encrypt(block, key, { mode: 'ecb', padding: 'none', output: 'array' })

/** SM4-GCM (RFC 8998): the ciphertext and its tag of 16 bytes. */
export function encryptGcm({ key, nonce, bound }: Gcm, bytes: Uint8Array): Uint8Array {
  const { output, tag } = sm4.encrypt(bytes, key, {
    mode: 'gcm',
    output: 'array',
    outputTag: true,
    iv: nonce,
    associatedData: bound,
  })
  if (tag?.length !== tagLength) throw new Error('the library gave no tag')
  return joined([output, tag])
}

/** The bytes; undefined when key, nonce, bound or ciphertext is another. */
export function decryptGcm({ key, nonce, bound }: Gcm, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < tagLength) return undefined
  const end = sealed.length - tagLength
  try {
    return sm4.decrypt(sealed.subarray(0, end), key, {
      mode: 'gcm',
      output: 'array',
      iv: nonce,
      associatedData: bound,
      tag: sealed.slice(end),
    })
  } catch (error) {
    // The library throws a plain Error for a wrong tag and for nothing else that can happen here.
    if (error instanceof Error && error.message === 'authentication tag mismatch') return undefined
    throw error
  }
}
