import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose'
import { identityOf, IssuerUnreachable, Unauthenticated, type TokenFault } from './index.js'

const audience = 'urn:xinpei:api'
let issuer = ''
let server: Server
let key: CryptoKey
let stranger: CryptoKey

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true })
  key = pair.privateKey
  stranger = (await generateKeyPair('ES256')).privateKey
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
  server = createServer((request, response) => {
    const discovery = request.url?.endsWith('openid-configuration')
    const body = discovery ? { issuer, jwks_uri: `${issuer}/keys` } : { keys: [jwk] }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on TCP has an address with a port.
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise(resolve => server.close(resolve)))

interface Forging {
  readonly claims?: Record<string, unknown>
  readonly by?: CryptoKey
  readonly seconds?: number
  readonly from?: string
  readonly to?: string
}

const token = ({ claims = {}, by = key, seconds = 60, from = issuer, to = audience }: Forging) =>
  new SignJWT({ roles: ['finance-officer'], ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setSubject('person-1')
    .setIssuer(from)
    .setAudience(to)
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(by)

const actorOf = (authorization: string | undefined, actingRole?: string) =>
  identityOf({ issuer, audience }).actorOf({ authorization, actingRole })

test('the actor is the person of the token, in the role they chose', async () => {
  const claims = { roles: ['supervisor', 'section-chief', 'astronaut'], acting_for: 'person-2' }
  const good = `Bearer ${await token({ claims })}`
  expect(await actorOf(good, 'section-chief')).toEqual({
    id: 'person-1',
    role: 'section-chief',
    actingFor: 'person-2',
  })
})

test('with one role there is nothing to choose', async () => {
  const good = `Bearer ${await token({ claims: { institution: 'i1', roles: ['class-teacher'] } })}`
  expect(await actorOf(good)).toEqual({ id: 'person-1', role: 'class-teacher', institution: 'i1' })
})

interface Refused {
  readonly fault: TokenFault
  readonly authorization: () => Promise<string | undefined>
  readonly actingRole?: string
}

const presented = (forging: Forging) => async () => `Bearer ${await token(forging)}`
const inAMinute = Math.floor(Date.now() / 1000) + 60
const unsigned = new UnsecuredJWT({}).encode()

const refused: readonly Refused[] = [
  { fault: 'token-missing', authorization: () => Promise.resolve(undefined) },
  { fault: 'token-malformed', authorization: () => Promise.resolve('Bearer abc') },
  { fault: 'token-malformed', authorization: () => Promise.resolve('Basic abc') },
  { fault: 'token-expired', authorization: presented({ seconds: -60 }) },
  { fault: 'token-forged', authorization: () => presented({ by: stranger })() },
  { fault: 'token-of-another-issuer', authorization: presented({ from: 'https://other' }) },
  { fault: 'token-for-another-audience', authorization: presented({ to: 'other' }) },
  { fault: 'token-not-yet-valid', authorization: presented({ claims: { nbf: inAMinute } }) },
  {
    fault: 'token-algorithm-refused',
    authorization: () => Promise.resolve(`Bearer ${unsigned}AA`),
  },
  {
    fault: 'token-algorithm-refused',
    authorization: async () => {
      const shared = new SignJWT({}).setProtectedHeader({ alg: 'HS256' })
      return `Bearer ${await shared.sign(new Uint8Array(32))}`
    },
  },
  { fault: 'token-without-role', authorization: presented({ claims: { roles: ['astronaut'] } }) },
  { fault: 'acting-role-not-held', authorization: presented({}), actingRole: 'supervisor' },
  {
    fault: 'acting-role-not-chosen',
    authorization: presented({ claims: { roles: ['supervisor', 'section-chief'] } }),
  },
]

test.each(refused)('$fault', async ({ fault, authorization, actingRole }) => {
  const asked = actorOf(await authorization(), actingRole)
  await expect(asked).rejects.toThrow(Unauthenticated)
  await expect(asked).rejects.toMatchObject({ fault })
})

test('an issuer that is away is no fault of the caller, and is asked again', async () => {
  const away = identityOf({ issuer: 'http://127.0.0.1:9', audience })
  const asked = { authorization: `Bearer ${await token({})}`, actingRole: undefined }
  await expect(away.actorOf(asked)).rejects.toThrow(IssuerUnreachable)
  await expect(away.actorOf(asked)).rejects.toThrow(IssuerUnreachable)
})
