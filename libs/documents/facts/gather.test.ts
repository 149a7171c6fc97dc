import { memoryEventStore } from '#libs/event-store'
import { instant } from '#libs/calendar'
import { gather } from './gather.js'
import { beforeAward, evaluationId, projectId, stored, tenderId } from '../testing/purchase.js'

async function storeOf(events: ReturnType<typeof stored>) {
  const store = memoryEventStore({ now: () => instant('2026-12-01T09:00+08:00') })
  for (const { stream, version, key, eventId, type, schemaVersion, data, meta } of events) {
    const event = { eventId, type, schemaVersion, data, meta }
    await store.append([
      { writes: [{ stream, expectedVersion: version - 1, key, events: [event] }], unchanged: [] },
    ])
  }
  return store
}

const streamsIn = (events: readonly { readonly stream: string }[]) => [
  ...new Set(events.map(({ stream }) => stream.replace(/-0{8}.*/, ''))),
]

test('from a tender its project, bids, bidders and evaluation are found', async () => {
  const store = await storeOf(stored())
  const found = await gather(store, `tender-${tenderId}`)
  expect(streamsIn(found).toSorted()).toEqual([
    ...['bid', 'evaluation', 'institution', 'project', 'tender'],
  ])
  const beside = ['contract', 'challenge', 'complaint']
  expect(found).toHaveLength(
    stored().filter(({ stream }) => !beside.some(of => stream.startsWith(of))).length,
  )
  expect(await gather(store, `evaluation-${evaluationId}`)).toHaveLength(found.length)
})

test('from a project nobody gets to a tender', async () => {
  const found = await gather(await storeOf(stored()), `project-${projectId}`)
  expect(streamsIn(found).toSorted()).toEqual(['institution', 'project'])
})

test('before the opening nothing leads to a bid', async () => {
  const opening = stored().findIndex(({ type }) => type === 'BidsOpened')
  expect(opening).toBeLessThan(beforeAward)
  const found = await gather(await storeOf(stored(opening)), `tender-${tenderId}`)
  expect(streamsIn(found).toSorted()).toEqual(['institution', 'project', 'tender'])
})
