import { Module } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { instant } from '#libs/calendar'
import { catalogue, countyRules, dutyDoor, gate, type CommandDefinition } from '#libs/commands'
import { sampleId, sampleOf, schemaOf } from '#libs/commands/testing'
import type { Role } from '#libs/contracts'
import { memoryEventStore } from '#libs/event-store'
import { identityOf } from '#libs/identity'
import { openTestIssuer, type Forging, type TestIssuer } from '#libs/identity/testing'
import { inAddress } from '#libs/identifiers'
import { controllersOf, forPeople, openService } from './index.js'
import { begunWith } from './testing/begun-objects.js'
import { kindsOfWrong, wrongBodies } from './testing/wrong-bodies.js'
import { words } from './words.js'

const commands: readonly CommandDefinition[] = catalogue.filter(forPeople)
const store = memoryEventStore({ now: () => instant('2026-03-02T09:00+08:00') })
const contexts = ['procurement', 'delivery', 'payment', 'supervision', 'county'] as const

@Module({})
class Everything {}

let issuing: TestIssuer
let app: NestFastifyApplication

beforeAll(async () => {
  issuing = await openTestIssuer()
  const parts = {
    store,
    catalogue: commands,
    gate: gate({
      store,
      catalogue: commands,
      rules: countyRules,
      duties: dutyDoor,
      secret: 'of this test',
      mintId: v7,
    }),
    identity: identityOf(issuing),
    log: pino({ level: 'silent' }),
  }
  const controllers = contexts.flatMap(context => controllersOf(context, commands))
  app = await openService(parts, [{ module: Everything, controllers }])
  await store.append(begunWith(commands))
})

afterAll(async () => {
  await app.close()
  await issuing.close()
})

interface Request {
  readonly id?: string
  readonly payload?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: string | undefined
}

const roleOf = ({ by }: CommandDefinition): Role =>
  by.find((role): role is Role => role !== 'procedure') ?? 'administrator'

const tokens = new Map<string, Promise<string>>()

/** Tokens that are good for nothing, made once. */
const bad = {
  expired: () => once('expired', { seconds: -60 }),
  forged: () => once('forged', { forged: true }),
  forOthers: () => once('for others', { audience: 'x' }),
}

function once(name: string, forging: Forging): Promise<string> {
  const known = tokens.get(name) ?? issuing.token(forging)
  tokens.set(name, known)
  return known
}

function tokenOf(role: Role, institution = sampleId): Promise<string> {
  const claims = { roles: [role], institution }
  return once(`${role} ${institution}`, { subject: institution, claims })
}

// The body of every command is an object, as the catalogue's own test proves.
const bodies = new Map(
  commands.map(({ name, input }) => [name, Object(sampleOf(schemaOf(input), 1)) as object]),
)
const bodyOf = ({ name }: CommandDefinition): object => bodies.get(name) ?? {}

async function ask(definition: CommandDefinition, request: Request, language: 'zh' | 'en') {
  const { of, name } = definition
  const { id = sampleId, headers = {}, payload = bodyOf(definition) } = request
  const token = 'token' in request ? request.token : await tokenOf(roleOf(definition))
  const answer = await app.inject({
    method: 'POST',
    url: `/${of.context}/${of.collection}/${id}/${inAddress(name)}`,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    headers: {
      'content-type': 'application/json',
      'idempotency-key': v7(),
      'accept-language': language === 'en' ? 'en-GB,en' : 'zh-CN,zh;q=0.9,en;q=0.1',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  })
  const body = answer.json<Told>()
  return { status: answer.statusCode, type: answer.headers['content-type'], body }
}

const both = ['zh', 'en'] as const

interface Expected {
  readonly status: number
  readonly kind: string
  /** Both, unless a test has asked the same of its neighbour in the other. */
  readonly languages?: readonly (typeof both)[number][]
}

/** The same problem in both languages, and nothing written. */
async function expectProblem(definition: CommandDefinition, request: Request, expected: Expected) {
  const before = store.all().length
  let told: Told = { type: '', title: '', issues: [] }
  for (const language of expected.languages ?? both) {
    const { status, type, body } = await ask(definition, request, language)
    told = body
    expect({ status, type, problem: body.type, title: body.title }).toEqual({
      status: expected.status,
      type: 'application/problem+json; charset=utf-8',
      problem: `urn:xinpei:problem:${expected.kind}`,
      title: words[language].problems[expected.kind]?.title,
    })
  }
  expect(store.all()).toHaveLength(before)
  return told
}

/** As much of a problem as is looked at here. */
interface Told {
  readonly type: string
  readonly title: string
  readonly issues: readonly { readonly path: string }[]
}

const invalid = { status: 400, kind: 'invalid' }

const dotted = (path: string): string => (path === '' ? '' : `${path}.`)

describe.each(commands)('$name', definition => {
  const expectBad = (request: Request, status: number, kind: string) =>
    expectProblem(definition, request, { status, kind })

  test('malformed JSON', () => expectBad({ payload: '{"a":' }, 400, 'body-malformed'))
  test('a body that is no object', () => expectBad({ payload: '[]' }, 400, 'invalid'))
  test('an oversized body', () =>
    expectBad({ payload: JSON.stringify({ a: 'x'.repeat(300_000) }) }, 413, 'body-too-large'))
  test('a deep body', () =>
    expectBad({ payload: `${'['.repeat(40)}${']'.repeat(40)}` }, 400, 'body-too-deep'))
  test('a body that is not JSON', () =>
    expectBad({ headers: { 'content-type': 'text/plain' } }, 415, 'media-type-unsupported'))

  const wrongs = wrongBodies(bodyOf(definition))
  const possible = kindsOfWrong.filter(kind => wrongs[kind].length > 0)
  test.each(possible)('%s, in every place of the body, is named there', async kind => {
    for (const [index, { path, payload }] of wrongs[kind].entries()) {
      const languages = index === 0 ? both : [both[index % 2] ?? 'zh']
      const told = await expectProblem(definition, { payload }, { ...invalid, languages })
      // A fault inside a choice of shapes is told of the choice.
      const here = told.issues.filter(issue => `${path}.`.startsWith(dotted(issue.path)))
      expect(here).not.toEqual([])
    }
  })

  test('no token', () => expectBad({ token: undefined }, 401, 'token-missing'))
  test('an expired token', async () =>
    expectBad({ token: await bad.expired() }, 401, 'token-expired'))
  test('a forged token', async () => expectBad({ token: await bad.forged() }, 401, 'token-forged'))
  test('a token for another audience', async () =>
    expectBad({ token: await bad.forOthers() }, 401, 'token-for-another-audience'))

  test('a role that may not', async () => {
    const role = (['trainee', 'auditor', 'legal-reviewer'] as const).find(
      one => !definition.by.includes(one),
    )
    await expectBad({ token: await tokenOf(role ?? 'trainee') }, 403, 'forbidden')
  })

  test('no idempotency key', () =>
    expectBad({ headers: { 'idempotency-key': 'short' } }, 400, 'idempotency-key-missing'))
  test('a version that cannot be read', () =>
    expectBad({ headers: { 'if-match': '3' } }, 400, 'if-match-malformed'))
  test('a stale version', () => expectBad({ headers: { 'if-match': '"99"' } }, 412, 'stale'))
  test('an id that is none', () => expectBad({ id: 'nobody' }, 404, 'not-found'))

  test('the same key with another body', async () => {
    const key = v7()
    const command = { actor: sampleId, key, bodyHash: 'of another body' }
    await store.append([{ command, writes: [], unchanged: [] }])
    await expectBad({ headers: { 'idempotency-key': key } }, 422, 'other-body')
  })
})

const onExisting = commands.filter(({ creates }) => creates !== true)

test.each(onExisting)('$name on an id that never was', definition =>
  expectProblem(definition, { id: v7() }, { status: 404, kind: 'not-found' }),
)

const atInstitutions = ['training-institution', 'assessment-body', 'class-teacher'] as const
const institutional = commands.flatMap(definition =>
  atInstitutions
    .filter(role => definition.by.includes(role))
    .map(role => ({ definition, role, name: definition.name })),
)

/** A tender whose notice is out, and the directory of institutions, are everybody's to know. */
const known = ['tender', 'institution']
const owned = institutional.filter(({ definition: { of } }) => !known.includes(of.name))

test.each(owned)("$name on another institution's object, as $role", async one => {
  const token = await tokenOf(one.role, v7())
  await expectProblem(one.definition, { token }, { status: 404, kind: 'not-found' })
})

/** What the county tells the world; of anything else a stranger's question is answered "not found". */
const told = [
  'calendar',
  'channel',
  'clock',
  'institution',
  'occupation-catalogue',
  'outage-log',
  'tender',
]
const strangers = [...atInstitutions, 'evaluation-expert', 'skill-assessor', 'trainee'] as const
const aggregates = [...new Set(commands.map(({ of }) => of))]

test.each(strangers)('pages of the objects that a %s of nowhere may know of', async role => {
  const headers = { authorization: `Bearer ${await tokenOf(role, v7())}` }
  const pages = aggregates.map(async ({ context, collection, name }) => {
    const url = `/${context}/${collection}/${sampleId}`
    const page = await app.inject({ method: 'GET', url, headers })
    return { name, status: page.statusCode }
  })
  const found = (await Promise.all(pages)).filter(({ status }) => status !== 404)
  expect(found.map(({ name }) => name).toSorted()).toEqual(told)
})
