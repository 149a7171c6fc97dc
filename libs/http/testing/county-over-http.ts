import { Module, type DynamicModule } from '@nestjs/common'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { instant, type Instant } from '#libs/calendar'
import { catalogue, countyRules, dutyDoor, gate, type CommandName, type Gate } from '#libs/commands'
import type { Actor } from '#libs/domain/deciding'
import { memoryEventStore, type AppendRequest, type MemoryEventStore } from '#libs/event-store'
import type { ByteStore } from '#libs/evidence'
import { identityOf } from '#libs/identity'
import { openTestIssuer } from '#libs/identity/testing'
import { casesBegunBy } from '#libs/temporal/begins'
import { inAddress } from '#libs/identifiers'
import { officesIn } from '../offices.js'
import { controllersOf, openService, type HttpParts } from '../index.js'

const contexts = ['procurement', 'delivery', 'payment', 'supervision', 'county'] as const

@Module({})
class Everything {}

/** All services before a store in memory, as people reach them: over HTTP, with tokens. */
export interface CountyOverHttp {
  readonly store: MemoryEventStore
  /** The gate itself, for what procedures do. */
  readonly gate: Gate
  /** County time of whatever is asked next. */
  at(now: string): void
  /** Gives a command; `how` holds a query (`?dryRun=true`) or headers. */
  asks(actor: Actor, command: CommandName, id: string, how?: Asking): Promise<Answer>
  page(actor: Actor, path: string): Promise<Answer>
  /** Anything else that is asked, answered byte by byte. */
  raw(actor: Actor, asked: RawAsking): Promise<RawAnswer>
  /** What happened before the test begins. */
  lived(stream: string, events: readonly Lived[]): Promise<void>
  close(): Promise<void>
}

interface Asking {
  readonly input?: object
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

export interface RawAsking {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly payload?: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}

/** What a test serves besides commands and object pages. */
export interface Besides {
  readonly bytes?: ByteStore
  readonly modules?: (parts: Pick<HttpParts, 'store' | 'identity'>) => readonly DynamicModule[]
}

interface Lived {
  readonly type: string
  readonly data: unknown
}

export async function countyOverHttp(
  begins: string,
  { bytes, modules = () => [] }: Besides = {},
): Promise<CountyOverHttp> {
  let now = instant(begins)
  const store = memoryEventStore({ now: () => now })
  const issuing = await openTestIssuer()
  const rules = { rules: countyRules, duties: dutyDoor, secret: 'of this test', mintId: v7 }
  const parts = {
    ...{
      store,
      catalogue,
      identity: identityOf({ ...issuing, offices: officesIn(store) }),
      log: pino({ level: 'silent' }),
    },
    gate: gate({ store, catalogue, ...rules, startedBy: casesBegunBy, ...(bytes && { bytes }) }),
  }
  const controllers = contexts.flatMap(context => controllersOf(context, catalogue))
  const app = await openService(parts, [{ module: Everything, controllers }, ...modules(parts)])

  const headersOf = async ({ id, role, institution, actingFor }: Actor) => {
    const claims = { roles: [role], institution }
    return {
      authorization: `Bearer ${await issuing.token({ subject: id, claims })}`,
      ...(actingFor !== undefined && { 'x-acting-role': role, 'x-acting-for': actingFor }),
    }
  }
  return {
    store,
    gate: parts.gate,
    at: text => {
      now = instant(text)
    },
    asks: async (actor, command, id, { input = {}, query = '', headers = {} } = {}) => {
      const of = catalogue.find(({ name }) => name === command)?.of
      const url = `/${of?.context ?? ''}/${of?.collection ?? ''}/${id}/${inAddress(command)}${query}`
      const sent = { ...(await headersOf(actor)), 'idempotency-key': v7(), ...headers }
      const answer = await app.inject({ method: 'POST', url, payload: input, headers: sent })
      return { status: answer.statusCode, body: answer.json() }
    },
    page: async (actor, url) => {
      const answer = await app.inject({ method: 'GET', url, headers: await headersOf(actor) })
      return { status: answer.statusCode, body: answer.json() }
    },
    raw: async (actor, { headers = {}, ...asked }) => {
      const sent = { ...(await headersOf(actor)), ...headers }
      const answer = await app.inject({ ...asked, headers: sent })
      return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload }
    },
    lived: async (stream, events) => {
      const { streams } = await store.load([{ stream, after: 0 }])
      await store.append([
        livedOn(stream, events, { now, after: streams.get(stream)?.length ?? 0 }),
      ])
    },
    close: async () => {
      await app.close()
      await issuing.close()
    },
  }
}

const livedOn = (
  stream: string,
  events: readonly Lived[],
  { now, after }: { readonly now: Instant; readonly after: number },
): AppendRequest => ({
  writes: [
    {
      ...{ stream, expectedVersion: after, key: stream.slice(-36) },
      events: events.map(({ type, data }) => ({
        ...{ eventId: v7(), type, data, schemaVersion: 1 },
        meta: {
          ...{ actor: 'lived', role: 'administrator', at: now },
          ...{ command: 'lived', correlation: v7() },
        },
      })),
    },
  ],
  unchanged: [],
})
