import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** The issuer's own secrets: what it signs tokens with, and what it signs cookies with. */
export interface IssuerKeys {
  readonly signing: JWK
  readonly cookies: readonly string[]
}

/** The keys kept in the folder, made at the first start, so that tokens outlive a restart. */
export async function issuerKeys(folder: string): Promise<IssuerKeys> {
  const path = join(folder, 'issuer-keys.json')
  if (existsSync(path)) {
    return JSON.parse(readFileSync(path, 'utf8')) as IssuerKeys // written below, by us alone
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const signing = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }
  const keys: IssuerKeys = { signing, cookies: [randomBytes(32).toString('base64url')] }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600, flag: 'wx' })
  return keys
}
