import { randomUUID } from 'node:crypto'
import { Client } from '@temporalio/client'
import { paymentActivities } from '#activities/present-instruction'
import { sealActivities } from '#activities/put-seal'
import type { SealSystem } from '#activities/seal-system'
import { procedureActivities } from '#activities/steps'
import type { Treasury } from '#activities/treasury'
import { publishedCalendar, type Instant } from '#libs/calendar'
import { catalogue } from '#libs/commands'
import { clockId } from '#libs/domain/county/clock'
import { outageLogId } from '#libs/domain/county/outage-log'
import { memoryEventStore, type MemoryEventStore, type StoredEvent } from '#libs/event-store'
import { procedureWorker } from '#libs/temporal'
import { cases, type Cases, type Post } from './cases.js'
import { countyClock, type CountyClock } from './clock.js'
import {
  aGate,
  asLived,
  begin,
  countyBytes,
  handsOf,
  type Beginning,
  type Hands,
} from './foundation.js'
import { accounts, paying } from './treasury.js'
import { after } from './span.js'
import { timeSkipping, workflows } from './temporal.js'

/** A whole county without a server but Temporal's, in which months pass in milliseconds. */
export interface County extends Hands {
  /** Time passes, and every procedure acts on its way at its own instants: `3 working days`. */
  passes(span: string): Promise<void>
  /** The same up to an instant. */
  passesUntil(at: Instant): Promise<void>
  /** The county's clock jumps; nobody acts on the way. */
  jumpsTo(at: Instant): Promise<void>
  /** Waits until no procedure has anything left to do. */
  settled(): Promise<void>
  /** All events under a key, in final order. */
  events(key: string): readonly StoredEvent[]
  now(): Instant
  readonly store: MemoryEventStore
  readonly cases: Cases
  /** Ends its procedures and its worker. */
  close(): Promise<void>
}

export interface CountyOptions extends Beginning {
  /** How the treasury answers; by default it pays at once. */
  readonly treasury?: Treasury
  /** The electronic seal system; by default there is none, and seals are put by hand. */
  readonly seals?: SealSystem
  /** Since when what takes bids is silent; by default it lives. */
  readonly silentSince?: Instant
  /** What a step waits for after it was taken and before it answers: slow stores and networks. */
  readonly lingering?: () => Promise<void>
  /** How what happened reaches the procedures; by default at once, each append whole. */
  readonly post?: Post
}

export async function aCounty(options: CountyOptions = {}): Promise<County> {
  const temporal = await timeSkipping()
  const clock = await countyClock(temporal)
  const store = memoryEventStore({ now: () => clock.now() })
  store.onAppended(events => {
    clock.hear(events)
  })
  const door = aGate(store)
  const hands = handsOf(door, () => clock.look())
  await begin(hands.does, options)
  await store.append((options.lived ?? []).map(asLived))
  // Counties of one server may live the same cases: each has them in a namespace of its own.
  const namespace = `county-${randomUUID()}`
  const taskQueue = 'procedures'
  const client = new Client({ connection: temporal.connection, namespace })
  const running = cases({ client, store, taskQueue, clock, post: options.post })
  const worker = await procedureWorker({
    connection: temporal.nativeConnection,
    namespace,
    taskQueue,
    bundle: await workflows(),
    activities: {
      ...inStep(
        clock,
        procedureActivities({
          gate: door,
          store,
          catalogue,
          countyOffset: () => Promise.resolve(clock.offset()),
          noticeGaps: () => silenceNoted(hands, clock, options.silentSince),
        }),
        options.lingering,
      ),
      ...paymentActivities({ store, vault: accounts, treasury: options.treasury ?? paying }),
      ...sealActivities({ store, vault: accounts, bytes: countyBytes, seals: options.seals }),
    },
  })
  const work = worker.run()
  await running.startBegunBy(options.lived ?? [])
  await running.settled()

  const passesUntil = async (at: Instant): Promise<void> => {
    await running.settled()
    for (;;) {
      const next = await running.nextInstant()
      const until = next !== undefined && next < at ? next : at
      await clock.look()
      const milliseconds = Date.parse(until) - Date.parse(clock.now())
      if (milliseconds > 0) await temporal.sleep(milliseconds)
      await clock.look()
      await running.settled()
      if (until === at) return
    }
  }
  return {
    ...hands,
    passesUntil,
    passes: span => passesUntil(after(clock.now(), span, publishedCalendar)),
    jumpsTo: async at => {
      await hands.does('administrator').jumpClock(clockId, { to: at })
      await running.settled()
    },
    settled: () => running.settled(),
    events: key => store.all().filter(event => event.key === key),
    now: () => clock.now(),
    store,
    cases: running,
    close: async () => {
      await running.terminate()
      worker.shutdown()
      await work
      await running.handedOver()
    },
  }
}

/** As the heart-beat does: a silence is in the outage log up to now. */
async function silenceNoted({ asks }: Hands, clock: CountyClock, since?: Instant): Promise<void> {
  if (since === undefined) return
  const outage = { outage: randomUUID(), from: since, until: clock.now(), cause: '进程停止响应' }
  const actor = { id: 'heart-beat/serve', role: 'procedure' } as const
  await asks(actor, 'noteOutage', outageLogId, outage)
}

/** The store's clock is never behind a procedure that acts: here both are the server's. */
function inStep(
  clock: CountyClock,
  activities: ReturnType<typeof procedureActivities>,
  lingering = () => Promise.resolve(),
): object {
  const steps = Object.entries(activities).map(([name, activity]) => {
    // Each is called with what it asks for: the worker passes on what the procedure gave.
    const act = activity as (asked: object) => Promise<unknown>
    const seeing = async (asked: object) => {
      if ('at' in asked && typeof asked.at === 'number') clock.seen(asked.at)
      const answer = await act(asked)
      await lingering()
      return answer
    }
    return [name, seeing] as const
  })
  return Object.fromEntries(steps)
}
