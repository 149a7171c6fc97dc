import { sm2 } from 'sm-crypto-v2'
import { bytesOf, hexOf } from './bytes.js'

/** The signer's name that GM/T 0009 fixes where two sides agree on nothing else. */
export const standardSignerId = '1234567812345678'

/** Both in lower-case hexadecimal: 32 bytes, and 65 of a point that is not compressed. */
export interface KeyPair {
  readonly privateKey: string
  readonly publicKey: string
}

/** Order of the curve's group (GB/T 32918.5): what a private key and either half of a signature lie below. */
const order = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')

const isScalar = (hex: string): boolean => {
  if (!/^[0-9a-f]{64}$/.test(hex)) return false
  const number = BigInt(`0x${hex}`)
  return number > 0n && number < order
}

export function newKeyPair(): KeyPair {
  return sm2.generateKeyPairHex()
}

/**
 * The key pair that 48 secret bytes stand for: so many that every key is as likely as another.
 * Throws a RangeError on fewer.
 */
export function keyPairFrom(secret: Uint8Array): KeyPair {
  if (secret.length < 48) throw new RangeError('48 bytes make a key')
  const scalar = (BigInt(`0x${hexOf(secret)}`) % (order - 2n)) + 1n
  const privateKey = scalar.toString(16).padStart(64, '0')
  return { privateKey, publicKey: publicKeyOf(privateKey) }
}

/** Throws a RangeError on what is no private key. */
export function publicKeyOf(privateKey: string): string {
  // GB/T 32918.1 §6.1: below n − 1, because signing divides by 1 + d.
  if (!isScalar(privateKey) || BigInt(`0x${privateKey}`) === order - 1n) {
    throw new RangeError('not a private key of SM2')
  }
  return sm2.getPublicKeyFromPrivateKey(privateKey)
}

/** Whether it is a point of the curve in the one form that is used here. */
export const isPublicKey = (publicKey: string): boolean =>
  /^04[0-9a-f]{128}$/.test(publicKey) && isOnCurve(publicKey)

/** GB/T 32918.2: r and s, 32 bytes each, in hexadecimal. */
export function sign(
  message: Uint8Array,
  { privateKey, publicKey }: KeyPair,
  signerId = standardSignerId,
): string {
  return sm2.doSignature(message, privateKey, { hash: true, publicKey, userId: signerId })
}

export interface Signed {
  readonly message: Uint8Array
  readonly signature: string
  readonly publicKey: string
}

/**
 * Whether the signature is this key's, under this signer's name, over this message. The library takes
 * halves out of range for numbers; the standard (§7.1, B1 and B2) does not.
 */
export function isSignedBy(
  { message, signature, publicKey }: Signed,
  signerId = standardSignerId,
): boolean {
  const halves = [signature.slice(0, 64), signature.slice(64)]
  if (!halves.every(isScalar) || !isPublicKey(publicKey)) return false
  return sm2.doVerifySignature(message, signature, publicKey, { hash: true, userId: signerId })
}

/** GB/T 32918.4, C1 ‖ C3 ‖ C2 with a point that is not compressed. */
export function encryptTo(publicKey: string, bytes: Uint8Array): Uint8Array {
  if (!isPublicKey(publicKey)) throw new RangeError('not a public key of SM2')
  return bytesOf(`04${sm2.doEncrypt(bytes, publicKey, 1)}`)
}

/** What was encrypted to this key; undefined when it was to another, or was changed since. */
export function decryptWith(privateKey: string, sealed: Uint8Array): Uint8Array | undefined {
  const shortest = 1 + 64 + 32
  if (sealed.length <= shortest || sealed[0] !== 4) return undefined
  const cipher = hexOf(sealed.subarray(1))
  if (!isOnCurve(`04${cipher.slice(0, 128)}`)) return undefined
  const bytes = sm2.doDecrypt(cipher, privateKey, 1, { output: 'array' })
  return bytes.length > 0 ? bytes : undefined
}

/** The library throws at a point that is not on the curve. */
function isOnCurve(point: string): boolean {
  try {
    return sm2.verifyPublicKey(point)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('bad point')) return false
    throw error
  }
}
