import { instant } from '#libs/calendar'
import { contractUpcasters, eventStoreContract } from '../contract.js'
import { memoryEventStore } from './memory-event-store.js'

describe('the in-memory event store', () => {
  eventStoreContract(() =>
    Promise.resolve({
      store: memoryEventStore({
        now: () => instant('2026-03-02T09:00:00+08:00'),
        upcasters: contractUpcasters,
      }),
      number: () => Promise.resolve(),
    }),
  )

  test('tells its listeners of every append, with sequence', async () => {
    const store = memoryEventStore({ now: () => instant('2026-03-02T09:00:00+08:00') })
    const heard: (number | undefined)[] = []
    store.onAppended(events => heard.push(...events.map(event => event.sequence)))
    const meta = {
      actor: 'a',
      role: 'supervisor',
      at: instant('2026-03-02T09:00:00+08:00'),
      command: 'test',
      correlation: 'c',
    }
    const events = ['e-1', 'e-2'].map(eventId => ({
      eventId,
      type: 'Happened',
      schemaVersion: 1,
      data: {},
      meta,
    }))
    await store.append([
      { writes: [{ stream: 'thing-1', expectedVersion: 0, key: '1', events }], unchanged: [] },
    ])
    expect(heard).toEqual([1, 2])
  })
})
