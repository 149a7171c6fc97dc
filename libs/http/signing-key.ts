import { hkdfSync } from 'node:crypto'
import { keyPairFrom, publicKeyOf, type KeyPair } from '#libs/sealing/sm'
import { masterKeyOf, type Secrets } from './command-secret.js'

/**
 * The SM2 key with which the county signs receipts, the same for every process: configured, or derived
 * from the vault's master key.
 */
export function signingKeyOf(
  secrets: Secrets & { readonly COUNTY_SIGNING_KEY?: string | undefined },
): KeyPair {
  const privateKey = secrets.COUNTY_SIGNING_KEY
  if (privateKey !== undefined) return { privateKey, publicKey: publicKeyOf(privateKey) }
  const derived = hkdfSync('sha256', masterKeyOf(secrets), '', 'xinpei.county-signing.v1', 48)
  return keyPairFrom(new Uint8Array(derived))
}
