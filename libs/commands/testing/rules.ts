import { publishedCalendar } from '#libs/calendar'
import { everybody, type Aggregate, type DomainEvent } from '#libs/domain/deciding'
import type { Policy } from '#libs/policy'
import type { RulesInForce } from '../rules-in-force.js'

type Nothing = DomainEvent<never, never>

const standing = <State>(name: string, initial: State): Aggregate<State, Nothing> => ({
  context: 'county',
  name,
  collection: `${name}s`,
  initial,
  evolve: state => state,
  keyOf: id => id,
  visibleTo: everybody,
})

/** The published calendar and a policy sheet that nothing of the till reads. */
export const tillRules: RulesInForce = {
  calendar: { of: standing('calendar', publishedCalendar), id: 'county' },
  policy: { of: standing('policy-sheet', undefined), id: 'county' },
  calendarOf: () => publishedCalendar,
  policyOf: () => ({
    // The till's deciders read no policy; a real one would be a second subject of these tests.
    policy: {} as Policy,
    version: 'none',
    decided: () => ({}),
  }),
}
