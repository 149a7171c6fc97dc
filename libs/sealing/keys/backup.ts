import { scryptAsync } from '@noble/hashes/scrypt.js'
import { z } from 'zod'
import { canonical } from '../canonical.js'
import {
  bytesOf,
  decryptGcm,
  encryptGcm,
  hexOf,
  keyLength,
  publicKeyOf,
  randomBytes,
  textBytes,
  type KeyPair,
} from '../sm/index.js'

/** What a guess costs: 2^17 rounds of 1 KiB are 128 MB and a second or more. */
const usualRounds = 2 ** 17
/** A file that asks for more would stop whoever opens it. */
const mostRounds = 2 ** 20

const hexText = z.string().regex(/^([0-9a-f]{2})+$/)

/** A bidder's key under a password, as it lies in a file of the bidder's. */
export const keyBackup = z.strictObject({
  format: z.literal('xinpei bid key v1'),
  publicKey: hexText,
  scrypt: z.strictObject({
    rounds: z.int().min(2).max(mostRounds),
    blockSize: z.literal(8),
    salt: hexText,
  }),
  nonce: hexText,
  sealed: hexText,
})

export type KeyBackup = z.output<typeof keyBackup>
type Readable = Omit<KeyBackup, 'sealed'>

/**
 * Encrypts a key under a password; the file may lie anywhere.
 * @param rounds of scrypt, a power of two; fewer than the usual are for tests alone.
 */
export async function backUp(
  keys: KeyPair,
  password: string,
  rounds = usualRounds,
): Promise<KeyBackup> {
  const readable: Readable = {
    format: 'xinpei bid key v1',
    publicKey: keys.publicKey,
    scrypt: { rounds, blockSize: 8, salt: hexOf(randomBytes(16)) },
    nonce: hexOf(randomBytes(12)),
  }
  const gcm = await gcmOf(readable, password)
  return { ...readable, sealed: hexOf(encryptGcm(gcm, bytesOf(keys.privateKey))) }
}

/** The key; undefined when the password is another or the file was changed. */
export async function restored(backup: KeyBackup, password: string): Promise<KeyPair | undefined> {
  const { sealed, ...readable } = backup
  const bytes = decryptGcm(await gcmOf(readable, password), bytesOf(sealed))
  if (!bytes) return undefined
  const keys = { privateKey: hexOf(bytes), publicKey: readable.publicKey }
  return publicKeyOf(keys.privateKey) === keys.publicKey ? keys : undefined
}

/** Whatever is readable in the file is bound to what is sealed in it. */
async function gcmOf(readable: Readable, password: string) {
  const { rounds: N, blockSize: r, salt } = readable.scrypt
  // NFC: the same password typed on two systems is the same text.
  const key = await scryptAsync(textBytes(password.normalize('NFC')), bytesOf(salt), {
    ...{ N, r, p: 1, dkLen: keyLength },
  })
  return { key, nonce: bytesOf(readable.nonce), bound: textBytes(canonical(readable)) }
}
