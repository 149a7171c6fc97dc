import type { z } from 'zod'
import type { Instant } from '#libs/calendar'
import type { Role } from '#libs/contracts'
import type { WhatHappens } from '#libs/contracts/views'
import type {
  Actor,
  Aggregate,
  Decided,
  Deciding,
  DomainEvent,
  Refusal,
} from '#libs/domain/deciding'
import type { ByteStore } from '#libs/evidence'
import type { StoredEvent, StreamVersions } from '#libs/event-store'

/** Any aggregate: the catalogue holds many, each typed where it is declared. */
// The variance of State and Event makes `unknown` unusable here; entries are typed at `command(…)`.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the variance named above
export type AnyAggregate = Aggregate<any, any>

/** Another stream that a command needs: `{ of: ledger, id: state.ledger }`. */
export interface Load {
  readonly of: AnyAggregate
  readonly id: string
}

/**
 * The state of another stream as far as it is needed to name more of them: undefined until it has been
 * read, and then `loads` is asked again.
 */
export type Known = <A extends AnyAggregate>(of: A, id: string) => A['initial'] | undefined

/**
 * Other streams by name. A list (all bids of a tender) is loaded in its order; what is undefined is
 * not loaded and its state is undefined.
 */
export type Loads = Readonly<Record<string, Load | readonly Load[] | undefined>>

/**
 * Which duty a command discharges: its kind, and about which part of the case when a case can owe it
 * several times (`lot-<id>`). The gate loads that duty and appends `DutyDischarged` in the same append.
 */
export interface Discharge {
  readonly duty: string
  /** Workflow id of the case that opened it: `<procedure>/<case id>`. */
  readonly caseId: string
  readonly about?: string
  /** County time of the act, when it happened before it was recorded; absent: now. */
  readonly at?: Instant
}

/**
 * Events for the command's own stream, or per loaded name (`self` is the own stream; for a loaded
 * list one array per member, in its order), or a refusal.
 */
export type DecidedAcross =
  | Decided<DomainEvent>
  | {
      readonly appends: Readonly<
        Record<string, readonly DomainEvent[] | readonly (readonly DomainEvent[])[] | undefined>
      >
    }

/** One entry of a context's command catalogue; routes, OpenAPI, permissions and activities come of it. */
export interface CommandDefinition<Name extends string = string, Input = unknown> {
  /** camelCase imperative: `openBids`; `open-bids` in URLs. */
  readonly name: Name
  readonly of: AnyAggregate
  /** `decision`: judged now. `record`: what happened outside, judged by its `occurredOn`, with evidence. */
  readonly kind: 'decision' | 'record'
  readonly input: z.ZodType<Input>
  /** Whether the first event of a stream may come of it; any other command on an id that never was is not found. */
  readonly creates?: boolean
  /** Roles that may ask at all. */
  readonly by: readonly (Role | 'procedure')[]
  /** Nobody does it for another: what a person says of themselves or disposes of as their own. */
  readonly personal?: boolean
  permitted(this: void, actor: Actor, input: Input, state: unknown): boolean | Refusal
  decide(this: void, states: unknown, input: Input, deciding: Deciding): DecidedAcross
  loads?(
    this: void,
    asked: {
      readonly id: string
      readonly actor: Actor
      readonly input: Input
      readonly state: unknown
      readonly known: Known
    },
  ): Loads | undefined
  finds?(
    this: void,
    asked: { readonly actor: Actor; readonly input: Input; readonly states: unknown },
    bytes: ByteStore,
  ): Promise<unknown>
  discharges?(
    this: void,
    asked: {
      readonly id: string
      readonly actor: Actor
      readonly input: Input
      readonly state: unknown
    },
  ): readonly Discharge[]
  /** Where it is a statutory act that the county may leave to an outside platform: which one. */
  readonly act?: unknown
  /** Take all locks first, then load, decide and append (ledger, caps, number series, opening, lapse). */
  readonly serialised?: boolean
}

export interface Handling {
  readonly command: string
  /** Id of the aggregate, minted by the caller when the command creates it. */
  readonly id: string
  readonly input: unknown
  readonly actor: Actor
  /** Idempotency key; a person's client mints it with the form, a procedure derives it. */
  readonly key: string
  readonly ifMatch?: number
  readonly dryRun?: boolean
  readonly correlation?: string
  readonly causation?: string
  readonly traceparent?: string
  readonly step?: string
}

/** The languages in which people are answered. */
export type Language = 'zh' | 'en'

/** One fault of a body: where (`lots.0.budget`), the machine's word for it, and people's. */
export interface Issue {
  readonly path: string
  readonly code: string
  readonly messages: Readonly<Record<Language, string>>
}

/** The gate's answer. Only bugs and I/O throw. */
export type Handled =
  | {
      readonly kind: 'accepted'
      readonly stream: string
      readonly version: number
      readonly versions: StreamVersions
      readonly events: readonly StoredEvent[]
      /** The same key was used before with the same body: this is the first answer. */
      readonly repeated: boolean
      /** Nothing was written: `events` are what would be, without an order. */
      readonly dryRun: boolean
      /** Of a dry run: what the act leads to. */
      readonly leadsTo?: WhatHappens
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'invalid'
      readonly issues: readonly Issue[]
    }
  | { readonly kind: 'forbidden'; readonly refusal?: Refusal }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unknown-command' }
  /** `If-Match` failed (412). */
  | { readonly kind: 'stale'; readonly expected: number; readonly actual: number }
  /** Three tries lost against others (409). */
  | { readonly kind: 'contended' }
  /** The same idempotency key with another body (422). */
  | { readonly kind: 'other-body' }

export interface Gate {
  handle(handling: Handling): Promise<Handled>
}
