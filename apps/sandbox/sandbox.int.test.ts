import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { freePort } from '../../test/support/free-port.js'
import { startSandbox } from './index.js'

const officer = {
  id: '018f0000-0000-7000-8000-000000000001',
  key: 'procurement-officer-1',
  name: '演示经办',
  roles: ['procurement-officer' as const],
}
const teacher = {
  id: '018f0000-0000-7000-8000-000000000002',
  key: 'teacher-1',
  name: '演示教师',
  roles: ['class-teacher' as const],
  institution: '018f0000-0000-7000-8000-0000000000aa',
  institutionName: '演示培训学校',
}

/** No connection is kept: the sandbox is stopped and started again under the same address. */
const headers = { connection: 'close' }
const read = async (path: string): Promise<unknown> =>
  (await fetch(`${origin}${path}`, { headers })).json()

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
let origin = ''
let sandbox: { close(): Promise<void> }

const start = () =>
  startSandbox({
    host: '127.0.0.1',
    port: Number(new URL(origin).port),
    issuer: origin,
    audience: 'xinpei',
    consoleOrigins: ['http://127.0.0.1:25999'],
    folder,
    persons: [officer, teacher],
    now: () => Date.now(),
  })

beforeAll(async () => {
  origin = `http://127.0.0.1:${String(await freePort())}`
  sandbox = await start()
})
afterAll(() => sandbox.close())

const verified = async (token: string) => {
  const keys = createRemoteJWKSet(new URL(`${origin}/jwks`), { headers })
  return (await jwtVerify(token, keys, { issuer: origin, audience: 'xinpei' })).payload
}

const directToken = async (person: string) => {
  const body = new URLSearchParams({
    grant_type: 'urn:xinpei:demonstration-person',
    client_id: 'xinpei-scripts',
    person,
  })
  return fetch(`${origin}/token`, { method: 'POST', headers, body })
}

test('discovery names the issuer and its endpoints', async () => {
  expect(await read('/.well-known/openid-configuration')).toMatchObject({
    issuer: origin,
    jwks_uri: `${origin}/jwks`,
  })
})

test('a script gets a token with roles and institution, and no name', async () => {
  const answer = await directToken(teacher.key)
  const { access_token: token } = (await answer.json()) as { access_token: string } // OAuth's shape
  const claims = await verified(token)
  expect(claims).toMatchObject({
    sub: teacher.id,
    roles: ['class-teacher'],
    institution: teacher.institution,
    scope: 'xinpei',
  })
  expect(JSON.stringify(claims)).not.toContain('演示')
})

test('nobody unknown gets a token', async () => {
  const answer = await directToken('018f0000-0000-7000-8000-00000000ffff')
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: 'invalid_grant' })
})

/** Follows redirects by hand, keeping cookies as a browser does. */
const browser = () => {
  const cookies = new Map<string, string>()
  return async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(new URL(url, origin), {
      ...init,
      redirect: 'manual',
      headers: { ...headers, cookie },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0]?.split('=') ?? []
      if (name !== undefined) cookies.set(name, value ?? '')
    }
    return answer
  }
}

const challenge = async (verifier: string) => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return Buffer.from(hash).toString('base64url')
}

test('an account is opened for somebody whom nobody here knew, and outlives a restart', async () => {
  const visit = browser()
  const asked = new URLSearchParams({
    ...{ client_id: 'xinpei-console', response_type: 'code', scope: 'openid profile xinpei' },
    ...{ redirect_uri: 'http://127.0.0.1:25999/app/signed-in', state: 's' },
    ...{ code_challenge: await challenge('w'.repeat(43)), code_challenge_method: 'S256' },
  })
  const toPage = (await visit(`/auth?${asked.toString()}`)).headers.get('location') ?? ''
  const body = new URLSearchParams({ newcomer: 'training-institution' })
  const opened = await visit(toPage, { method: 'POST', body })
  expect(opened.status).toBe(303)
  await sandbox.close()
  sandbox = await start()
  const answer = await directToken('newcomer-1')
  const { access_token: token } = (await answer.json()) as { access_token: string } // OAuth's shape
  const { roles, institution } = await verified(token)
  expect(roles).toEqual(['training-institution'])
  expect(institution).toMatch(/^[0-9a-f-]{36}$/)
})

test('a person is chosen on the page and logged in with a code and PKCE', async () => {
  const visit = browser()
  const verifier = 'v'.repeat(43)
  const asked = new URLSearchParams({
    client_id: 'xinpei-console',
    response_type: 'code',
    redirect_uri: 'http://127.0.0.1:25999/app/signed-in',
    scope: 'openid profile xinpei',
    state: 's',
    code_challenge: await challenge(verifier),
    code_challenge_method: 'S256',
  })
  const toPage = (await visit(`/auth?${asked.toString()}`)).headers.get('location') ?? ''
  expect(await (await visit(toPage)).text()).toContain('演示教师')
  const chosen = await visit(toPage, {
    method: 'POST',
    body: new URLSearchParams({ person: teacher.id }),
  })
  const back = await visit(chosen.headers.get('location') ?? '')
  const returned = new URL(back.headers.get('location') ?? '')
  expect(`${returned.origin}${returned.pathname}`).toBe('http://127.0.0.1:25999/app/signed-in')
  const answer = await fetch(`${origin}/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'xinpei-console',
      code: returned.searchParams.get('code') ?? '',
      redirect_uri: 'http://127.0.0.1:25999/app/signed-in',
      code_verifier: verifier,
    }),
  })
  const tokens = (await answer.json()) as { access_token: string; id_token: string } // OAuth's shape
  expect(await verified(tokens.access_token)).toMatchObject({ sub: teacher.id })
  const shown = JSON.parse(
    Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString(),
  ) as object // a claims set
  expect(shown).toMatchObject({ name: '演示教师', roles: ['class-teacher'] })
})

const instruct = (id: string, amount: number) =>
  fetch(`${origin}/treasury/instructions/${id}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      'x-county-time': '2026-05-06T09:00:00.000+08:00',
    },
    body: JSON.stringify({
      instalment: 'instalment-1',
      amount,
      payee: { name: '演示培训学校', account: '演示账户' },
      purpose: '培训费',
    }),
  })

const order = (system: string, kind: string, times = 1) =>
  fetch(`${origin}/control/failures`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ system, kind, times }),
  })

test('an instruction whose answer was lost is carried out once', async () => {
  const id = '018f0000-0000-7000-8000-000000000101'
  await order('treasury', 'unavailable')
  expect((await instruct(id, 100)).status).toBe(503)
  await order('treasury', 'lost-answer')
  await expect(instruct(id, 100)).rejects.toThrow('fetch failed')
  expect(await (await instruct(id, 100)).json()).toMatchObject({ outcome: 'paid' })
  expect((await instruct(id, 101)).status).toBe(409)
  const book = (await read('/treasury/book')) as { kind: string }[] // its lines
  expect(book.map(line => line.kind)).toEqual(['instruction', 'answer'])
})

test('a refused instruction is presented again under its own number', async () => {
  const id = '018f0000-0000-7000-8000-000000000102'
  await order('treasury', 'refusal')
  expect(await (await instruct(id, 5)).json()).toMatchObject({ outcome: 'failed' })
  expect(await (await instruct(id, 5)).json()).toMatchObject({ outcome: 'paid' })
})

test('sessions, tokens, books and ordered failures survive a restart', async () => {
  const { access_token: token } = (await (await directToken(officer.id)).json()) as {
    access_token: string
  } // OAuth's shape
  await order('mail', 'unavailable', 2)
  const before = await read('/treasury/book')
  await sandbox.close()
  sandbox = await start()
  expect(await verified(token)).toMatchObject({ sub: officer.id })
  expect(await read('/treasury/book')).toEqual(before)
  expect(await read('/control/failures')).toMatchObject({
    ordered: [{ system: 'mail' }, { system: 'mail' }],
  })
})
