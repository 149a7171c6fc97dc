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
import type { AnyAggregate, CommandDefinition, Discharge, Load, Loads } from './types.js'

/** The state that an aggregate folds to. */
export type StateOf<A extends AnyAggregate> = A['initial']

/** The union of an aggregate's events. */
export type EventsOf<A extends AnyAggregate> = Parameters<A['evolve']>[1]

/** What a decider takes: the own state, or with `loads` a record with `self` and every loaded name. */
export type StatesOf<State, L> = L extends Loads
  ? { readonly self: State } & {
      readonly [Name in keyof L]: L[Name] extends readonly Load[]
        ? readonly StateOf<L[Name][number]['of']>[]
        : L[Name] extends Load
          ? StateOf<L[Name]['of']>
          : StateOf<Extract<L[Name], Load>['of']> | undefined
    }
  : State

/** Events per stream: `self`, a loaded name, or for a loaded list one array per member, in its order. */
export type AppendsOf<Event extends DomainEvent, L> = { readonly self?: readonly Event[] } & {
  readonly [Name in keyof L]?: L[Name] extends readonly Load[]
    ? readonly (readonly EventsOf<L[Name][number]['of']>[])[]
    : readonly EventsOf<Extract<L[Name], Load>['of']>[]
}

/** What a decider answers: events of the own stream or a refusal; with `loads` also events of others. */
export type Decision<Event extends DomainEvent, L> =
  Decided<Event> | (L extends Loads ? { readonly appends: AppendsOf<Event, L> } : never)

/** What is asked, before anything but the own stream is read. */
export interface Asked<State, Input> {
  readonly id: string
  readonly input: Input
  readonly state: State
}

/**
 * One command as its aggregate's builder writes it.
 * @typeParam L what `loads` answers; absent when the command reads its own stream only.
 */
export interface CommandEntry<
  Name extends string,
  State,
  Event extends DomainEvent,
  Input,
  L extends Loads | undefined,
> {
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
  /** Other streams to read, known from id, input and own state. An undefined one is not read. */
  readonly loads?: (this: void, asked: Asked<NoInfer<State>, NoInfer<Input>>) => L
  // Everything is inferred from `of`, `input` and `loads`; the decider is only checked against it.
  readonly decide: (
    this: void,
    states: StatesOf<NoInfer<State>, NoInfer<L>>,
    input: NoInfer<Input>,
    deciding: Deciding,
  ) => Decision<NoInfer<Event>, NoInfer<L>>
  /** Duties that this command discharges when it is accepted. */
  discharges?(this: void, asked: Asked<NoInfer<State>, NoInfer<Input>>): readonly Discharge[]
  /** Take all locks first, then load, decide and append (ledger, caps, number series, opening, lapse). */
  readonly serialised?: boolean
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
  L extends Loads | undefined = undefined,
>(entry: CommandEntry<Name, State, Event, Input, L>): CommandDefinition<Name, Input> {
  // The one place where types are erased: the gate loads exactly the streams that `of` and `loads`
  // name and folds each with its own aggregate, so the states it passes are those checked above.
  const erased = entry as unknown as CommandDefinition<Name, Input>
  return {
    ...erased,
    permitted: (actor, input, state) =>
      entry.by.includes(actor.role) && (erased.permitted?.(actor, input, state) ?? true),
  }
}

/** The parsed input of a command: `InputOf<typeof openBids>`. */
export type InputOf<C> = C extends CommandDefinition<string, infer Input> ? Input : never
