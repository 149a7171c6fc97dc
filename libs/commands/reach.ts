import { isRefusal, type Actor } from '#libs/domain/deciding'
import type { CommandKey } from '#libs/event-store'
import { authorise } from './authorise.js'
import { dutyIdOf } from './duty-door.js'
import type { GateParts } from './gate-parts.js'
import { subjectsOf } from './loaded-streams.js'
import { loadsOf } from './loads-of.js'
import {
  snapshotOf,
  streamOf,
  type Load,
  type Read,
  type RecentStates,
  type Snapshot,
  type Subject,
} from './recent-states.js'
import { officesOf, standingOf } from './standing.js'
import type { CommandDefinition, Discharge, Handled, Handling, Issue, Loads } from './types.js'

export interface Desk {
  readonly parts: GateParts
  readonly states: RecentStates
}

/** A command whose body is parsed and whose idempotency key is not known yet. */
export interface Ask {
  readonly definition: CommandDefinition
  readonly handling: Handling
  readonly input: unknown
  readonly command: CommandKey
  /** What the command's `finds` has found. */
  readonly found?: unknown
}

/** A duty that a command discharges, and the one that explains when it was late. */
export interface Owed {
  readonly discharge: Discharge
  readonly duty: Subject
  readonly explanation: Subject
}

/** The streams that a command reads besides its own: what it loads and the duties it discharges. */
export interface Reach {
  readonly self: Snapshot
  /** Who asks, with all for whom they stand. */
  readonly actor: Actor
  /** The own stream, calendar and policy sheet. */
  readonly read: Read
  readonly loads: Loads | undefined
  readonly owed: readonly Owed[]
  readonly others: readonly Subject[]
  /** What had to be read to know the rest of `loads`: it must not have moved when it is decided. */
  readonly asked: readonly Snapshot[]
}

/** Loads the own stream with calendar and policy, authorises, and says what else must be read. */
export async function reachOf(desk: Desk, ask: Ask, load: Load): Promise<Handled | Reach> {
  const { definition, handling, input } = ask
  const { rules } = desk.parts
  const own = { of: definition.of, id: handling.id }
  const offices = officesOf(handling.actor)
  const read = await desk.states.read(load, each([own, rules.calendar, rules.policy, ...offices]))
  const self = snapshotOf(read, own)
  const actor = standingOf(definition, handling.actor, read)
  if (isRefusal(actor)) return { kind: 'forbidden', refusal: actor }
  const verdict = authorise(definition, { ...handling, actor }, input, self)
  if (verdict) return verdict
  const asked = { id: handling.id, actor, input, state: self.state }
  const { loads, read: looked } = await loadsOf(
    desk,
    { ...ask, handling: { ...handling, actor } },
    { self, load },
  )
  const owed = owedBy(desk.parts, definition.discharges?.(asked) ?? [])
  const others = [
    ...subjectsOf(loads),
    ...owed.flatMap(({ duty, explanation }) => [duty, explanation]),
    // Whoever acts for another does so by what stands when it is written, not only when it was read.
    ...offices.slice(1),
  ]
  const twice = namedTwice([own, ...others])
  return twice === undefined
    ? { self, actor, read, loads, owed, others, asked: looked }
    : { kind: 'invalid', issues: [twice] }
}

/** The locks of a serialised command: all it may write, found before they are taken. */
export const locksOf = ({ self, others }: Reach): readonly string[] =>
  [self, ...others].map(streamOf).toSorted()

function owedBy({ duties }: GateParts, discharges: readonly Discharge[]): readonly Owed[] {
  if (!duties) return []
  const { of, explanationOf } = duties
  return discharges.map(discharge => ({
    discharge,
    duty: { of, id: dutyIdOf(discharge) },
    explanation: { of, id: dutyIdOf(explanationOf(discharge)) },
  }))
}

/** A person's own post may be the very subject. */
const each = (subjects: readonly Subject[]): readonly Subject[] => [
  ...new Map(subjects.map(subject => [streamOf(subject), subject])).values(),
]

function namedTwice(subjects: readonly Subject[]): Issue | undefined {
  const streams = subjects.map(streamOf)
  const twice = streams.find((stream, index) => streams.indexOf(stream) !== index)
  return twice === undefined
    ? undefined
    : {
        path: '',
        code: 'named_twice',
        messages: { zh: `${twice} 被重复指定`, en: `${twice} is named twice` },
      }
}
