import { instant, publishedCalendar, type Calendar } from '#libs/calendar'
import { policySheet, resolvePolicy, type Policy } from '#libs/policy'
import type { Aggregate } from '../aggregate.js'
import type { Actor, Deciding } from '../deciding.js'
import type { DomainEvent } from '../event.js'
import type { Refusal } from '../refusal.js'
import { expectEvents, expectFaults, expectRefusal, type Outcome } from './outcome.js'

/** Everything a decider may know besides state and input; only the instant has no default. */
export interface When {
  /** Any ISO 8601 instant with an offset. */
  readonly at: string
  /** Id of the aggregate decided on; default: `givenId`. */
  readonly id?: string
  /** Default: the case's procedure, of role `procedure`. */
  readonly actor?: Actor
  /** Default: the sheet of this release as of `at`, with nothing confirmed. */
  readonly policy?: Policy
  /** Default: the calendar of the published years. */
  readonly calendar?: Calendar
}

/** The id of the aggregate decided on, where a test names none. */
export const givenId = '00000000-0000-7000-8000-000000000001'

type Decider<States, Input> = (states: States, input: Input, deciding: Deciding) => Decided

/** What any decider may answer, over one stream or several. */
type Decided = Outcome | Refusal

/** The state after these events. */
export const folded = <State, Event extends DomainEvent>(
  of: Aggregate<State, Event>,
  ...events: readonly Event[]
): State => events.reduce<State>((state, event) => of.evolve(state, event), of.initial)

/**
 * Given, when, then over events:
 * `given(tender, published(…)).when(openBids, {}, { at: '2026-10-08T09:00+08:00' }).then(bidsOpened(…))`.
 */
export function given<State, Event extends DomainEvent>(
  of: Aggregate<State, Event>,
  ...events: readonly Event[]
): Given<State> {
  return given.states(folded(of, ...events))
}

/**
 * For deciders over several streams, or over a state at hand:
 * `given.states({ self: folded(tender, …), bidBox: folded(bidBox, …) }).when(…)`.
 */
given.states = <States>(states: States): Given<States> => ({
  when: (decide, input, when) => thenOf(decide(states, input, decidingOf(when))),
})

interface Given<States> {
  when<Input>(decide: Decider<States, Input>, input: Input, when: When): Then
}

export interface Then {
  /** The own stream's events, in order, and nothing else; none at all for "nothing to do". */
  then(this: void, ...events: readonly DomainEvent[]): void
  /** The events of several streams, by name. */
  thenAppends(this: void, appends: Outcomes): void
  /** A refusal for this reason and, where given, under this article. */
  thenRefused(this: void, reason: string, rule?: string): void
  /** A refusal that names all that is wrong, in order, each with its field. */
  thenFaults(this: void, ...faults: readonly (readonly [reason: string, path: string])[]): void
}

type Outcomes = Readonly<
  Record<string, readonly DomainEvent[] | readonly (readonly DomainEvent[])[]>
>

const thenOf = (decided: Decided): Then => ({
  then: (...events) => {
    expectEvents(decided, { self: events })
  },
  thenAppends: appends => {
    expectEvents(decided, appends)
  },
  thenRefused: (reason, rule) => {
    expectRefusal(decided, reason, rule)
  },
  thenFaults: (...faults) => {
    expectFaults(decided, faults)
  },
})

const procedure: Actor = { id: 'procedure/given', role: 'procedure' }

const shippedSheet = policySheet({ demonstration: true })

function decidingOf({ at: text, id = givenId, actor = procedure, ...when }: When): Deciding {
  const at = instant(text)
  return {
    at,
    id,
    actor,
    policy: when.policy ?? resolvePolicy(shippedSheet, {}, at).policy,
    calendar: when.calendar ?? publishedCalendar,
  }
}
