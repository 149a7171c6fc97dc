import { WorkflowNotFoundError, type Client } from '@temporalio/client'
import protocol from '@temporalio/proto'
import type { Instant } from '#libs/calendar'
import type { MemoryEventStore, StoredEvent } from '#libs/event-store'
import { waits, type Waits } from '#libs/procedure'
import { bridge, factsOf, ownFacts, route, workflowTypeOf } from '#libs/temporal'
import { eventually } from '../eventually.js'
import type { CountyClock } from './clock.js'

const { History } = protocol.temporal.api.history.v1

/** The procedures of a test county, as they run. */
export interface Cases {
  /** Waits until every event is with its cases and none of them has anything left to do now. */
  settled(): Promise<void>
  /** The earliest instant at which a procedure will act by itself. */
  nextInstant(): Promise<Instant | undefined>
  /** Workflow ids of the cases that run. */
  open(): readonly string[]
  /** What a case waits for; undefined once it has ended. */
  waitsOf(workflowId: string): Promise<Waits | undefined>
  /** Starts the cases that these events begin, as a rebuild does: from the store alone. */
  startBegunBy(events: readonly StoredEvent[]): Promise<void>
  /** The history that Temporal keeps of a case, in base 64. */
  historyOf(workflowId: string): Promise<string>
  terminate(): Promise<void>
  /** Waits until all that has happened was handed over: nothing is sent once the server is down. */
  handedOver(): Promise<void>
}

/** Hands over what was appended: whole, as it was, or as a post may cut it. */
export type Post = (
  events: readonly StoredEvent[],
  hand: (events: readonly StoredEvent[]) => Promise<void>,
) => Promise<void>

interface Parts {
  readonly client: Client
  readonly store: MemoryEventStore
  readonly taskQueue: string
  readonly clock: CountyClock
  readonly post?: Post | undefined
}

const queryWithinMs = 5_000

const atOnce: Post = (events, hand) => hand(events)

export function cases({ client, store, taskQueue, clock, post = atOnce }: Parts): Cases {
  const open = new Set<string>()
  const { workflow } = client
  const hand = bridge({
    client,
    taskQueue,
    openCases: () => Promise.resolve([...open]),
  })
  let handing: Promise<unknown> = Promise.resolve()
  store.onAppended((events: readonly StoredEvent[]) => {
    for (const { begins, reopens, workflowId } of route(events).cases) {
      if (begins || reopens) open.add(workflowId)
    }
    handing = Promise.all([handing, post(events, hand)])
  })

  const waitsOf = async (workflowId: string): Promise<Waits | undefined> => {
    const handle = workflow.getHandle(workflowId)
    // The server can lose a query that meets the end of a case: it is asked again.
    const answer = await eventually(`${workflowId} says what it waits for`, () =>
      client.withDeadline(Date.now() + queryWithinMs, () => handle.query(waits)),
    )
    if (answer.working > 0 || answer.waiting.length > 0) return answer
    const { status } = await handle.describe()
    return status.name === 'RUNNING' ? { ...answer, working: 1 } : undefined
  }
  const isSettled = async (workflowId: string): Promise<boolean> => {
    const answer = await waitsOf(workflowId)
    if (!answer) {
      open.delete(workflowId)
      return true
    }
    const due = answer.waiting.some(({ until }) => until !== undefined && until <= clock.now())
    const last = ownFacts(workflowId, factsOf(store.all())).at(-1)?.order ?? ''
    return answer.working === 0 && !due && answer.heard >= last
  }
  const allSettled = async (): Promise<boolean> => {
    const before = store.all().length
    await handing
    await clock.look()
    for (const workflowId of open) if (!(await isSettled(workflowId))) return false
    return store.all().length === before
  }

  return {
    settled: async () => {
      await eventually('the county has nothing left to do', allSettled)
    },
    nextInstant: async () => {
      const answers = await Promise.all([...open].map(waitsOf))
      const instants = answers.flatMap(answer => answer?.waiting.map(({ until }) => until) ?? [])
      return instants.filter(at => at !== undefined).toSorted()[0]
    },
    open: () => [...open],
    waitsOf,
    startBegunBy: async events => {
      for (const { workflowId } of route(events).cases.filter(({ begins }) => begins)) {
        const [procedure = '', id = ''] = workflowId.split('/')
        open.add(workflowId)
        await workflow.start(workflowTypeOf(procedure), { workflowId, taskQueue, args: [id] })
      }
    },
    historyOf: async workflowId =>
      Buffer.from(
        History.encode(await workflow.getHandle(workflowId).fetchHistory()).finish(),
      ).toString('base64'),
    terminate: async () => {
      for (const workflowId of open) {
        try {
          await workflow.getHandle(workflowId).terminate()
        } catch (error) {
          if (!(error instanceof WorkflowNotFoundError)) throw error
        }
      }
      open.clear()
    },
    handedOver: async () => {
      await handing
    },
  }
}
