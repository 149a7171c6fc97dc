import { calendarId } from '#libs/domain/county/calendar'
import type { Fact } from '#libs/domain/deciding'
import type { EventStore } from '#libs/event-store'
import type { Recalled } from '#libs/procedure'
import { factsOf } from './fact-of.js'
import { procedureOf } from './procedures.js'
import { addresseesOf } from './route.js'

const calendarStream = `calendar-${calendarId}`

/**
 * A case's facts from the store: all that `route` would ever have sent it, in final order, and which
 * years' holidays are published. Jumps of the clock are left to the offset that they add up to.
 */
export async function recallCase(
  store: Pick<EventStore, 'load' | 'readKey'>,
  { procedure, id }: { readonly procedure: string; readonly id: string },
): Promise<Omit<Recalled, 'countyOffset'>> {
  const { subject = procedure } = procedureOf(procedure)
  const stream = `${subject}-${id}`
  const { streams } = await store.load([
    { stream, after: 0 },
    { stream: calendarStream, after: 0 },
  ])
  const key = streams.get(stream)?.[0]?.key
  if (key === undefined) return { facts: [], duties: [], key: '' }
  const own = ownFacts(`${procedure}/${id}`, factsOf(await store.readKey(key)))
  const isDuty = (fact: Fact) => fact.stream.startsWith('duty-') && fact.stream !== stream
  const published = factsOf(streams.get(calendarStream) ?? [])
  const facts = [...published, ...own.filter(fact => !isDuty(fact))]
  return { facts, duties: own.filter(isDuty), key }
}

/** The facts among these that one case hears. */
export const ownFacts = (workflowId: string, facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(fact => addresseesOf(fact).some(({ workflowId: to }) => to === workflowId))
