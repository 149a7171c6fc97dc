import { randomUUID } from 'node:crypto'
import { Client } from '@temporalio/client'
import { v7 } from 'uuid'
import { paymentActivities } from '#activities/present-instruction'
import { sealActivities } from '#activities/put-seal'
import type { SealSystem } from '#activities/seal-system'
import { procedureActivities } from '#activities/steps'
import type { Treasury } from '#activities/treasury'
import { instant, publishedCalendar, type Instant } from '#libs/calendar'
import { catalogue, countyRules, dutyDoor, gate, type Gate, type Handled } from '#libs/commands'
import { channelActs, type Role } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import { calendarId } from '#libs/domain/county/calendar'
import { channelId } from '#libs/domain/county/channel'
import { clockId } from '#libs/domain/county/clock'
import {
  memoryEventStore,
  type AppendRequest,
  type MemoryEventStore,
  type NewEvent,
  type StoredEvent,
} from '#libs/event-store'
import { memoryBytes } from '#libs/evidence'
import type { CommandInputs } from '#libs/procedure'
import { procedureWorker } from '#libs/temporal'
import { cases, type Cases, type Post } from './cases.js'
import { countyClock, type CountyClock } from './clock.js'
import { acting } from './people.js'
import { accounts, paying } from './treasury.js'
import { after } from './span.js'
import { timeSkipping, workflows } from './temporal.js'

/** The commands of the catalogue as a person gives them; one that is not accepted fails the test. */
export type Doing = {
  readonly [Name in keyof CommandInputs]: (
    id: string,
    input: CommandInputs[Name],
  ) => Promise<readonly StoredEvent[]>
}

/** A whole county without a server but Temporal's, in which months pass in milliseconds. */
export interface County {
  /** Somebody in a role acts: `county.does('procurement-officer').openProject(id, input)`. */
  does(role: Role, as?: Partial<Actor>): Doing
  /** What the gate answers, for acts that may be refused. */
  asks(actor: Actor, command: keyof CommandInputs, id: string, input: unknown): Promise<Handled>
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

export interface CountyOptions {
  /** Where the county's clock starts; a demonstration's morning by default. */
  readonly startsAt?: Instant
  /**
   * Events of another county, in final order: this one goes on from where they end, and starts their
   * cases from the store.
   */
  readonly lived?: readonly StoredEvent[]
  /** Acts are done elsewhere until somebody switches them; by default all are done here. */
  readonly elsewhere?: true
  /** How the treasury answers; by default it pays at once. */
  readonly treasury?: Treasury
  /** The electronic seal system; by default there is none, and seals are put by hand. */
  readonly seals?: SealSystem
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
  const hands = handsOf(door, clock)
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

/** People's hands on the gate. */
function handsOf(door: Gate, clock: CountyClock): Pick<County, 'does' | 'asks'> {
  const asks: County['asks'] = async (actor, command, id, input) => {
    await clock.look()
    return door.handle({ command, id, input, actor, key: randomUUID() })
  }
  const does: County['does'] = (role, as = {}) => {
    const give = async (command: keyof CommandInputs, id: string, input: unknown) => {
      const handled = await asks(acting(role, as), command, id, input)
      if (handled.kind === 'accepted') return handled.events
      throw new Error(`${command} as ${role}: ${JSON.stringify(handled)}`)
    }
    const verbs = catalogue.map(
      ({ name }) => [name, (id: string, input: unknown) => give(name, id, input)] as const,
    )
    return Object.fromEntries(verbs) as Doing // one verb per command, with its own input
  }
  return { asks, does }
}

/** An event of another county, as it was. */
const asLived = ({ stream, version, key, ...event }: StoredEvent): AppendRequest => ({
  writes: [{ stream, expectedVersion: version - 1, key, events: [asNew(event)] }],
  unchanged: [],
})

const asNew = ({ eventId, type, schemaVersion, data, meta }: NewEvent): NewEvent => ({
  ...{ eventId, type, schemaVersion, data, meta },
})

const morning = instant('2026-01-05T08:30+08:00')

async function begin(does: County['does'], options: CountyOptions): Promise<void> {
  const { startsAt, lived, elsewhere } = options
  const { jumpClock, publishCalendar, switchChannel } = does('administrator')
  await jumpClock(clockId, { to: startsAt ?? lived?.at(-1)?.meta.at ?? morning })
  for (const { year, notice, publishedOn, ...days } of publishedCalendar.years) {
    await publishCalendar(calendarId, {
      ...{ year, notice, publishedOn, evidence: '0'.repeat(64) },
      restDays: [...days.restDays],
      statutoryDays: [...days.statutoryDays],
      workingWeekends: [...days.workingWeekends],
    })
  }
  if (elsewhere || lived?.some(({ stream }) => stream.startsWith('channel-'))) return
  await switchChannel(channelId, {
    ...{ acts: [...channelActs], channel: 'here', basis: '试验县', evidence: '0'.repeat(64) },
    demonstration: true,
  })
}

/**
 * The bytes of every county of a test: one that is given another's acts finds under each hash what lay
 * there.
 */
export const countyBytes = memoryBytes()

const aGate = (store: MemoryEventStore): Gate =>
  gate({
    ...{ store, catalogue, rules: countyRules, duties: dutyDoor, bytes: countyBytes },
    ...{ secret: 'test', mintId: v7 },
  })

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
