import type { z } from 'zod'
import type { Role } from '#libs/contracts'
import type {
  Actor,
  Aggregate,
  Decided,
  Deciding,
  DomainEvent,
  Refusal,
} from '#libs/domain/deciding'
import type { ByteStore } from '#libs/evidence'
import { whereAllowed, type ActOf } from './at-channel.js'
import type { AnyAggregate, CommandDefinition, Discharge, Known, Load, Loads } from './types.js'

/** The state that an aggregate folds to. */
export type StateOf<A extends AnyAggregate> = A['initial']

/** The union of an aggregate's events. */
export type EventsOf<A extends AnyAggregate> = Parameters<A['evolve']>[1]

/** What a decider with `loads` takes: the own state as `self`, and every loaded name. */
export type StatesOf<State, L extends Loads> = [L] extends [never]
  ? never
  : { readonly self: State } & {
      readonly [Name in keyof L]: L[Name] extends readonly Load[]
        ? readonly StateOf<L[Name][number]['of']>[]
        : L[Name] extends Load
          ? StateOf<L[Name]['of']>
          : StateOf<Extract<L[Name], Load>['of']> | undefined
    }

/** Events per stream: `self`, a loaded name, or for a loaded list one array per member, in its order. */
export type AppendsOf<Event extends DomainEvent, L> = { readonly self?: readonly Event[] } & {
  readonly [Name in keyof L]?: L[Name] extends readonly Load[]
    ? readonly (readonly EventsOf<L[Name][number]['of']>[])[]
    : readonly EventsOf<Extract<L[Name], Load>['of']>[]
}

/** What a decider with `loads` answers: events of the own stream, of several, or a refusal. */
export type DecisionAcross<Event extends DomainEvent, L extends Loads> = [L] extends [never]
  ? unknown
  : Decided<Event> | { readonly appends: AppendsOf<Event, L> }

/** What is asked, before anything but the own stream is read. */
export interface Asked<State, Input> {
  readonly id: string
  /** Who asks: a duty may be owed by each of several people. */
  readonly actor: Actor
  readonly input: Input
  readonly state: State
}

/** What is asked, and what is known of other streams so far. */
export interface Reaching<State, Input> extends Asked<State, Input> {
  readonly known: Known
}

/** What is asked, with all that was loaded for it. */
export interface Sought<States, Input> {
  readonly actor: Actor
  readonly input: Input
  readonly states: States
}

/** What every command says of itself. */
interface Entry<Name extends string, State, Event extends DomainEvent, Input> {
  /** camelCase imperative: `openBids`; `open-bids` in URLs. */
  readonly name: Name
  readonly of: Aggregate<State, Event>
  /** `decision`: judged now. `record`: what happened outside, judged by its `occurredOn`, with evidence. */
  readonly kind: 'decision' | 'record'
  readonly input: z.ZodType<Input>
  /** Whether it may be the first of its stream; any other on an id that never was is not found. */
  readonly creates?: boolean
  /** Roles that may ask at all; `procedure` for what procedures do. The authorisation matrix shows these. */
  readonly by: readonly (Role | 'procedure')[]
  /** What else must hold on the loaded state; asked only of actors in one of the roles of `by`. */
  permitted?(
    this: void,
    actor: Actor,
    input: NoInfer<Input>,
    state: NoInfer<State>,
  ): boolean | Refusal
  /** Nobody does it for another: what a person says of themselves or disposes of as their own. */
  readonly personal?: boolean
  /** Duties that this command discharges when it is accepted. */
  discharges?(this: void, asked: Asked<NoInfer<State>, NoInfer<Input>>): readonly Discharge[]
  /** The statutory act that it is, where the county decides whether it may be done here. */
  readonly act?: ActOf<NoInfer<Input>>
  /** Take all locks first, then load, decide and append (ledger, caps, number series, opening, lapse). */
  readonly serialised?: boolean
}

/** A command that reads and writes its own stream only. */
export interface OwnEntry<
  Name extends string,
  State,
  Event extends DomainEvent,
  Input,
> extends Entry<Name, State, Event, Input> {
  readonly loads?: undefined
  readonly finds?: undefined
  readonly decide: (
    this: void,
    state: NoInfer<State>,
    input: NoInfer<Input>,
    deciding: Deciding,
  ) => Decided<NoInfer<Event>>
}

/**
 * A command over several streams.
 * @typeParam L what `loads` answers. While it is not inferred it is `never`, and then any decider must
 * do: TypeScript checks what it can before it looks into `loads`, and would give up there.
 */
export interface AcrossEntry<
  Name extends string,
  State,
  Event extends DomainEvent,
  Input,
  L extends Loads,
  Found,
> extends Entry<Name, State, Event, Input> {
  /**
   * Other streams to read, known from id, input, own state and, through `known`, from one another. An
   * undefined one is not read.
   */
  readonly loads: (this: void, asked: Reaching<NoInfer<State>, NoInfer<Input>>) => L
  /**
   * What the decision needs out of bytes that are named by their hash. It is found before any lock is
   * taken and handed to the decider as `found`: bytes under a hash never change, but the states may,
   * so `found` says which hash it was.
   */
  readonly finds?: (
    this: void,
    asked: Sought<StatesOf<NoInfer<State>, NoInfer<L>>, NoInfer<Input>>,
    bytes: ByteStore,
  ) => Promise<Found>
  readonly decide: (
    this: void,
    states: StatesOf<NoInfer<State>, NoInfer<L>> & { readonly found: NoInfer<Found> },
    input: NoInfer<Input>,
    deciding: Deciding,
  ) => DecisionAcross<NoInfer<Event>, NoInfer<L>>
}

/**
 * Declares one command. State, input, events and loaded states are inferred and checked here; what
 * comes out is the erased form that the gate runs.
 */
export function command<
  const Name extends string,
  State,
  Event extends DomainEvent,
  Input,
  L extends Loads = never,
  Found = undefined,
>(entry: AcrossEntry<Name, State, Event, Input, L, Found>): CommandDefinition<Name, Input>
export function command<const Name extends string, State, Event extends DomainEvent, Input>(
  entry: OwnEntry<Name, State, Event, Input>,
): CommandDefinition<Name, Input>
export function command<Name extends string, Input>(
  entry: Entry<Name, unknown, DomainEvent, Input>,
): CommandDefinition<Name, Input> {
  // The one place where types are erased: the gate loads exactly the streams that `of` and `loads`
  // name and folds each with its own aggregate, so the states it passes are those checked above.
  const erased = entry as unknown as CommandDefinition<Name, Input>
  const { by, permitted, act } = entry
  const definition: CommandDefinition<Name, Input> = {
    ...erased,
    permitted: (actor, input, state) =>
      by.includes(actor.role) && (permitted?.(actor, input, state) ?? true),
  }
  return act === undefined ? definition : whereAllowed(definition, act)
}

/** The parsed input of a command: `InputOf<typeof openBids>`. */
export type InputOf<C> = C extends CommandDefinition<string, infer Input> ? Input : never
