import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { IssuerUnreachable } from './fault.js'

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })

/**
 * The issuer's public keys, found by its discovery document at the first token and kept; a key that is
 * new there is fetched again. Nothing is asked of the issuer at boot, so it may come up later.
 */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined
  return async (header, token) => {
    keys ??= discover(issuer)
    try {
      return await (
        await keys
      )(header, token)
    } catch (error) {
      if (error instanceof IssuerUnreachable) keys = undefined
      throw error
    }
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) })
    const found = discovery.parse(await answer.json())
    if (found.issuer !== issuer) throw new Error(`${address} speaks for ${found.issuer}`)
    return createRemoteJWKSet(new URL(found.jwks_uri))
  } catch (error) {
    throw new IssuerUnreachable(issuer, error)
  }
}
