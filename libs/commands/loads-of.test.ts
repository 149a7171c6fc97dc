import { v7 } from 'uuid'
import { z } from 'zod'
import { instant } from '#libs/calendar'
import { everybody, happened, type Actor, type Aggregate } from '#libs/domain/deciding'
import { memoryEventStore, type EventStore } from '#libs/event-store'
import { command } from './command.js'
import { gate } from './gate.js'
import { tillRules } from './testing/index.js'

/** Links of a chain: each knows the next one, and all that hang on the first are pulled at once. */
type LinkEvent =
  | { readonly type: 'LinkForged'; readonly data: { readonly next?: string } }
  | { readonly type: 'LinkPulled'; readonly data: { readonly by: number } }

interface Link {
  readonly next?: string | undefined
  readonly pulled: number
}

const linkForged = happened<LinkEvent, 'LinkForged'>('LinkForged')
const linkPulled = happened<LinkEvent, 'LinkPulled'>('LinkPulled')

const link: Aggregate<Link, LinkEvent> = {
  context: 'payment',
  name: 'link',
  collection: 'links',
  initial: { pulled: 0 },
  evolve: (state, { type, data }) =>
    type === 'LinkForged'
      ? { ...state, next: data.next }
      : { ...state, pulled: state.pulled + data.by },
  keyOf: id => id,
  visibleTo: everybody,
}

const shared = { of: link, kind: 'decision', by: ['finance-officer'] } as const
const forge = command({
  ...shared,
  name: 'forge',
  creates: true,
  input: z.strictObject({ next: z.string().optional() }),
  decide: (_, { next }) => [linkForged({ ...(next !== undefined && { next }) })],
})

const pulling = (serialised: boolean) =>
  command({
    ...shared,
    name: serialised ? 'pullUnderLocks' : 'pull',
    input: z.strictObject({}),
    serialised,
    loads: ({ state, known }) => {
      const second = state.next
      const third = second === undefined ? undefined : known(link, second)?.next
      return { rest: [second, third].flatMap(id => (id === undefined ? [] : [{ of: link, id }])) }
    },
    decide: ({ rest }) => ({
      appends: { self: [linkPulled({ by: 1 })], rest: rest.map(() => [linkPulled({ by: 1 })]) },
    }),
  })

const officer: Actor = { id: 'person-1', role: 'finance-officer' }
const doors = (store: EventStore) => {
  const opened = gate({
    ...{ store, rules: tillRules, secret: 'a secret of this test', mintId: v7 },
    catalogue: [forge, pulling(false), pulling(true)],
  })
  return (name: string, id: string, input = {}, dryRun = false) =>
    opened.handle({ command: name, id, input, actor: officer, key: v7(), dryRun })
}

async function chain() {
  const store = memoryEventStore({ now: () => instant('2026-01-05T08:30+08:00') })
  const [first, second, third] = [v7(), v7(), v7()]
  const ask = doors(store)
  await ask('forge', third)
  await ask('forge', second, { next: third })
  await ask('forge', first, { next: second })
  return { store, first, second, third }
}

test.each(['pull', 'pullUnderLocks'])('%s reaches what only a loaded stream names', async name => {
  const { store, first, second, third } = await chain()
  expect(await doors(store)(name, first)).toMatchObject({
    kind: 'accepted',
    versions: { [`link-${first}`]: 2, [`link-${second}`]: 2, [`link-${third}`]: 2 },
  })
})

test.each(['pull', 'pullUnderLocks'])(
  '%s: a stream that moved meanwhile is asked again',
  async name => {
    const { store, first, second, third } = await chain()
    const fourth = v7()
    const forged = doors(store)
    await forged('forge', fourth)
    let looks = 0
    const moving: EventStore['load'] = async tails => {
      const loaded = await store.load(tails)
      // The second has been read, and hangs on another one before anything is decided.
      if ((looks += 1) === 2) await forged('forge', second, { next: fourth })
      return loaded
    }
    const answer = await doors({ ...store, load: moving })(name, first)
    expect(answer).toMatchObject({
      kind: 'accepted',
      versions: { [`link-${first}`]: 2, [`link-${second}`]: 3, [`link-${fourth}`]: 2 },
    })
    expect(answer).not.toHaveProperty(['versions', `link-${third}`])
  },
)

test('a rehearsal that others outran says so', async () => {
  const { store, first, second } = await chain()
  const forged = doors(store)
  let looks = 0
  const moving: EventStore['load'] = async tails => {
    const loaded = await store.load(tails)
    if ((looks += 1) === 2) await forged('forge', second)
    return loaded
  }
  expect(await doors({ ...store, load: moving })('pull', first, {}, true)).toEqual({
    kind: 'contended',
  })
})
