import { SignJWT, UnsecuredJWT } from 'jose'
import { identityOf, IssuerUnreachable, Unauthenticated, type TokenFault } from './index.js'
import { openTestIssuer, testPerson, type Forging, type TestIssuer } from './testing/index.js'

let issuing: TestIssuer

beforeAll(async () => {
  issuing = await openTestIssuer()
})

afterAll(() => issuing.close())

const token = (forging: Forging) => issuing.token(forging)

const actorOf = (authorization: string | undefined, actingRole?: string) =>
  identityOf(issuing).actorOf({ authorization, actingRole })

test('the actor is the person of the token, in the role they chose', async () => {
  const claims = { roles: ['supervisor', 'section-chief', 'astronaut'] }
  const good = `Bearer ${await token({ claims })}`
  expect(await actorOf(good, 'section-chief')).toEqual({
    id: testPerson,
    role: 'section-chief',
  })
})

test('who acts for another does so as the county’s own record says, whatever the token holds', async () => {
  const authorization = `Bearer ${await token({ claims: { roles: ['deputy'] } })}`
  const asked = { authorization, actingRole: 'signatory', actingFor: 'person-2' }
  const actor = { id: testPerson, role: 'signatory', actingFor: 'person-2' }
  const recorded = (may: boolean) =>
    identityOf({ ...issuing, offices: { standing: one => Promise.resolve(may ? one : undefined) } })
  expect(await recorded(true).actorOf(asked)).toEqual(actor)
  await expect(recorded(false).actorOf(asked)).rejects.toMatchObject({ fault: 'not-acting-for' })
  await expect(identityOf(issuing).actorOf(asked)).rejects.toMatchObject({
    fault: 'not-acting-for',
  })
  // A command is judged by the gate, at the act's own time.
  expect(await recorded(false).askerOf(asked)).toEqual(actor)
})

test('with one role there is nothing to choose', async () => {
  const good = `Bearer ${await token({ claims: { institution: 'i1', roles: ['class-teacher'] } })}`
  expect(await actorOf(good)).toEqual({ id: testPerson, role: 'class-teacher', institution: 'i1' })
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
  { fault: 'token-malformed', authorization: presented({ subject: 'nobody of ours' }) },
  { fault: 'token-expired', authorization: presented({ seconds: -60 }) },
  { fault: 'token-forged', authorization: presented({ forged: true }) },
  { fault: 'token-of-another-issuer', authorization: presented({ issuer: 'https://other' }) },
  { fault: 'token-for-another-audience', authorization: presented({ audience: 'other' }) },
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
  const away = identityOf({ issuer: 'http://127.0.0.1:9', audience: 'any' })
  const asked = { authorization: `Bearer ${await token({})}`, actingRole: undefined }
  await expect(away.actorOf(asked)).rejects.toThrow(IssuerUnreachable)
  await expect(away.actorOf(asked)).rejects.toThrow(IssuerUnreachable)
})
