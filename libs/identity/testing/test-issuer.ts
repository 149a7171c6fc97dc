import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** What a token says; absent, it is a good one of a finance officer. */
export interface Forging {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly subject?: string
  /** Signed by a key that the issuer does not publish. */
  readonly forged?: boolean
  /** From now until it expires. */
  readonly seconds?: number
  readonly issuer?: string
  readonly audience?: string
}

/** Whose token it is unless the test names another. */
export const testPerson = '01935f00-0000-7000-8000-00000000000b'

export interface TestIssuer {
  readonly issuer: string
  readonly audience: string
  token(forging?: Forging): Promise<string>
  close(): Promise<void>
}

/** An OpenID issuer on loopback: discovery, one key, and tokens of every kind, good and bad. */
export async function openTestIssuer(): Promise<TestIssuer> {
  const audience = 'urn:xinpei:test'
  const own = await generateKeyPair('ES256', { extractable: true })
  const stranger = await generateKeyPair('ES256')
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
  const server = createServer((request, response) => {
    const discovery = request.url?.endsWith('openid-configuration')
    const body = discovery ? { issuer, jwks_uri: `${issuer}/keys` } : { keys: [jwk] }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on TCP has an address with a port.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    audience,
    token: (forging = {}) =>
      new SignJWT({ roles: ['finance-officer'], ...forging.claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setSubject(forging.subject ?? testPerson)
        .setIssuer(forging.issuer ?? issuer)
        .setAudience(forging.audience ?? audience)
        .setExpirationTime(Math.floor(Date.now() / 1000) + (forging.seconds ?? 3_600))
        .sign(forging.forged === true ? stranger.privateKey : own.privateKey),
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
