import { combine, split } from 'shamir-secret-sharing'
import { z } from 'zod'
import { bytesOf, hexOf, isPublicKey, publicKeyOf, type KeyPair } from '../sm/index.js'

/** One person's part of a bidder's key: alone, and with fewer than `needed` others', it says nothing. */
export const keyShare = z.strictObject({
  format: z.literal('xinpei bid key share v1'),
  publicKey: z.string().refine(isPublicKey, 'no public key of SM2'),
  needed: z.int().min(2).max(255),
  /** Hexadecimal; two of one person count once. */
  share: z.string().regex(/^([0-9a-f]{2})+$/),
})

export type KeyShare = z.output<typeof keyShare>

/** Parts a key among people of the bidder, any `needed` of whom can put it together (Shamir). */
export async function sharesOf(
  keys: KeyPair,
  { among, needed }: { readonly among: number; readonly needed: number },
): Promise<readonly KeyShare[]> {
  const shares = await split(bytesOf(keys.privateKey), among, needed)
  const { publicKey } = keys
  return shares.map(share => ({
    ...{ format: 'xinpei bid key share v1' as const, publicKey, needed, share: hexOf(share) },
  }))
}

/** The key; undefined when the shares are too few, or are not all of this one key. */
export async function putTogether(shares: readonly KeyShare[]): Promise<KeyPair | undefined> {
  const [first] = shares
  const own = [...new Set(shares.map(({ share }) => share))]
  if (!first || own.length < first.needed) return undefined
  if (shares.some(({ publicKey }) => publicKey !== first.publicKey)) return undefined
  const bytes = await combine(own.map(bytesOf))
  const keys = { privateKey: hexOf(bytes), publicKey: first.publicKey }
  return isKeyOf(keys) ? keys : undefined
}

/** Shares of different cuts combine to some number, seldom even to a key. */
function isKeyOf({ privateKey, publicKey }: KeyPair): boolean {
  try {
    return publicKeyOf(privateKey) === publicKey
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
