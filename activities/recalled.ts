import type { Aggregate, DomainEvent } from '#libs/domain/deciding'
import type { EventStore } from '#libs/event-store'

/** An object as its own stream tells it, and the county's time at the reading. */
export async function recalled<State, Event extends DomainEvent>(
  store: Pick<EventStore, 'load'>,
  { name, initial, evolve }: Pick<Aggregate<State, Event>, 'name' | 'initial' | 'evolve'>,
  id: string,
) {
  const stream = `${name}-${id}`
  const { streams, now } = await store.load([{ stream, after: 0 }])
  const state = (streams.get(stream) ?? []).reduce(
    // The gate stored them in the shapes of their types.
    (before, event) => evolve(before, event as unknown as Event),
    initial,
  )
  return { state, now }
}
