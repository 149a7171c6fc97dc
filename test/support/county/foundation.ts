import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { instant, publishedCalendar, type Instant } from '#libs/calendar'
import { catalogue, countyRules, dutyDoor, gate, type Gate, type Handled } from '#libs/commands'
import { channelActs, type Role } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import { calendarId } from '#libs/domain/county/calendar'
import { channelId } from '#libs/domain/county/channel'
import { clockId } from '#libs/domain/county/clock'
import type { AppendRequest, MemoryEventStore, NewEvent, StoredEvent } from '#libs/event-store'
import { memoryBytes } from '#libs/evidence'
import type { CommandInputs } from '#libs/procedure'
import { acting } from './people.js'

/** The commands of the catalogue as a person gives them; one that is not accepted fails the test. */
export type Doing = {
  readonly [Name in keyof CommandInputs]: (
    id: string,
    input: CommandInputs[Name],
  ) => Promise<readonly StoredEvent[]>
}

/** People's hands on a county's gate. */
export interface Hands {
  /** Somebody in a role acts: `county.does('procurement-officer').openProject(id, input)`. */
  does(role: Role, as?: Partial<Actor>): Doing
  /** What the gate answers, for acts that may be refused. */
  asks(actor: Actor, command: keyof CommandInputs, id: string, input: unknown): Promise<Handled>
}

/** How a county begins. */
export interface Beginning {
  /** Where the county's clock starts; a demonstration's morning by default. */
  readonly startsAt?: Instant
  /**
   * Events of another county, in final order: this one goes on from where they end, and starts their
   * cases from the store.
   */
  readonly lived?: readonly StoredEvent[]
  /** Acts are done elsewhere until somebody switches them; by default all are done here. */
  readonly elsewhere?: true
}

/** People's hands on the gate. */
export function handsOf(door: Gate, look: () => Promise<void>): Hands {
  const asks: Hands['asks'] = async (actor, command, id, input) => {
    await look()
    return door.handle({ command, id, input, actor, key: randomUUID() })
  }
  const does: Hands['does'] = (role, as = {}) => {
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
export const asLived = ({ stream, version, key, ...event }: StoredEvent): AppendRequest => ({
  writes: [{ stream, expectedVersion: version - 1, key, events: [asNew(event)] }],
  unchanged: [],
})

const asNew = ({ eventId, type, schemaVersion, data, meta }: NewEvent): NewEvent => ({
  ...{ eventId, type, schemaVersion, data, meta },
})

const morning = instant('2026-01-05T08:30+08:00')

export async function begin(does: Hands['does'], options: Beginning): Promise<void> {
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

export const aGate = (store: MemoryEventStore): Gate =>
  gate({
    ...{ store, catalogue, rules: countyRules, duties: dutyDoor, bytes: countyBytes },
    ...{ secret: 'test', mintId: v7 },
  })
