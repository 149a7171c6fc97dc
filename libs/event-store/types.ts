import type { Instant } from '#libs/calendar'

/** Written beside every event. Holds no name, number, phone or account of a person. */
export interface EventMeta {
  /** Id of the person, or the workflow id of the procedure that acted. */
  readonly actor: string
  readonly role: string
  readonly actingFor?: string
  /** County time of the act. */
  readonly at: Instant
  readonly command: string
  readonly correlation: string
  /** Id of the event that caused this one, where a procedure or consumer acted on one. */
  readonly causation?: string
  readonly traceparent?: string
  /** Version of the policy sheet, and by key the values that decided. */
  readonly policy?: {
    readonly version: string
    readonly decided: Readonly<Record<string, unknown>>
  }
  /** The procedure's step, `<workflow id>/<step>/<cause>`. */
  readonly step?: string
  readonly calendarVersion?: string
}

export interface NewEvent {
  /** UUIDv7, minted by the gate. */
  readonly eventId: string
  readonly type: string
  readonly schemaVersion: number
  readonly data: unknown
  readonly meta: EventMeta
}

/** An event as stored. `order` is `<xid>/<global position>` zero-padded: text order is the final order. */
export interface StoredEvent extends NewEvent {
  readonly stream: string
  /** 1 for the first event of the stream. */
  readonly version: number
  readonly key: string
  readonly order: string
  readonly recordedAt: string
  /** The dense number of the log; absent until the relay has numbered the event. */
  readonly sequence?: number
}

export interface StreamWrite {
  readonly stream: string
  /** Version the stream must have now; 0 creates it. */
  readonly expectedVersion: number
  /** Kafka key: fixed by the stream's first append, a later append with another key is a bug. */
  readonly key: string
  readonly events: readonly NewEvent[]
}

/** Who asked under which idempotency key; `bodyHash` is an HMAC of command, id and body. */
export interface CommandKey {
  readonly actor: string
  readonly key: string
  readonly bodyHash: string
}

export interface AppendRequest {
  readonly command?: CommandKey
  /** All or nothing, in this order. An empty list with a `command` records an answer without events. */
  readonly writes: readonly StreamWrite[]
  /** Streams that were read to decide and must not have moved. */
  readonly unchanged: readonly { readonly stream: string; readonly version: number }[]
}

/** By stream the version behind its last appended event; a stream without new events is absent. */
export type StreamVersions = Readonly<Record<string, number>>

export type AppendAnswer =
  | {
      readonly kind: 'appended'
      readonly versions: StreamVersions
      readonly events: readonly StoredEvent[]
    }
  /** The same command key with the same body: the first answer again. */
  | {
      readonly kind: 'repeated'
      readonly versions: StreamVersions
      readonly events: readonly StoredEvent[]
    }
  /** The same command key with another body. */
  | { readonly kind: 'other-body' }
  | {
      readonly kind: 'conflict'
      readonly stream: string
      readonly expected: number
      readonly actual: number
    }

export interface Loaded {
  /** Per asked stream, its events after the asked version (an unknown stream has none). */
  readonly streams: ReadonlyMap<string, readonly StoredEvent[]>
  /** County time, read in the same snapshot. */
  readonly now: Instant
}

export interface StreamTail {
  readonly stream: string
  /** Events with a greater version only; 0 for all. */
  readonly after: number
}

/** What a serialised command does under its locks: load, decide and answer what to append. */
export type UnderLocks = (
  load: (tails: readonly StreamTail[]) => Promise<Loaded>,
) => Promise<AppendRequest | undefined>

/** Events that say whose they are, by their types where in their data. */
export const ownFacts = {
  DocumentTaken: ['institution'],
  EnquiryAsked: ['asker'],
  BidOpenedElsewhere: ['content', 'bidder'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type OwnFact = keyof typeof ownFacts

export interface EventStore {
  /** One round trip for all requests; answers per request, in order; never throws for one of them. */
  append(requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]>
  load(tails: readonly StreamTail[]): Promise<Loaded>
  /** Look-up of an idempotency key: the first answer, `other-body`, or undefined when unknown. */
  findCommand(command: CommandKey): Promise<AppendAnswer | undefined>
  /**
   * Takes the locks of all streams and of the command key (sorted), then loads, decides and appends
   * in one transaction. Undefined from `decide` appends nothing and answers undefined. A command key
   * that is known under the locks is answered as `append` would, without deciding. Touching a stream
   * whose lock was not taken throws a MalformedAppend.
   */
  serialised(
    locks: { readonly streams: readonly string[]; readonly command?: CommandKey },
    decide: UnderLocks,
  ): Promise<AppendAnswer | undefined>
  /** All events of a Kafka key in final order: a case's whole history. */
  readKey(key: string, types?: readonly string[]): Promise<readonly StoredEvent[]>
  /**
   * An institution's own events of a type, the newest first: as many as it has itself, however much
   * else there is. Also of sealed streams, so they go to that institution and to nobody else.
   */
  findOwn(type: OwnFact, institution: string): Promise<readonly StoredEvent[]>
  /** Numbered events after a sequence, dense and final. */
  readLog(after: number, limit: number): Promise<readonly StoredEvent[]>
  /** County time now. */
  countyNow(): Promise<Instant>
}
