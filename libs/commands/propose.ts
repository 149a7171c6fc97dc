import type { Instant } from '#libs/calendar'
import { schemaVersionOf } from '#libs/contracts'
import { isRefusal, type Deciding } from '#libs/domain/deciding'
import type { AppendRequest, EventMeta, NewEvent } from '#libs/event-store'
import { additionsOf, statesOf, type Addition } from './loaded-streams.js'
import type { Ask, Desk, Reach } from './reach.js'
import { snapshotOf, type Load, type Read } from './recent-states.js'
import type { PolicyInForce } from './rules-in-force.js'
import { officesOf, withHands } from './standing.js'
import type { Handled } from './types.js'

/** What a decision would write, and when it was taken. */
export interface Proposal {
  readonly kind: 'proposal'
  readonly at: Instant
  readonly deciding: Deciding
  readonly additions: readonly Addition[]
  readonly request: AppendRequest
}

/**
 * Loads what else is in reach, decides, and composes the append with the duties it discharges.
 * Undefined when a stream by which the others were found has moved since.
 */
export async function propose(
  desk: Desk,
  ask: Ask,
  reach: Reach,
  load: Load,
): Promise<Handled | Proposal | undefined> {
  const { self, loads, others } = reach
  const read = others.length > 0 ? await desk.states.read(load, others) : reach.read
  if (hasMoved(reach, read)) return undefined
  const inForce = policyInForce(desk, reach, read.now)
  const deciding: Deciding = {
    id: self.id,
    at: read.now,
    actor: withHands(reach.actor, [self, ...(others.length > 0 ? read.snapshots : [])]),
    policy: inForce.policy,
    calendar: desk.parts.rules.calendarOf(snapshotOf(reach.read, desk.parts.rules.calendar).state),
  }
  const decided = ask.definition.decide(statesOf(self, loads, read, ask.found), ask.input, deciding)
  if (isRefusal(decided)) return { kind: 'refused', refusal: decided }
  const acted = additionsOf(decided, self, loads, read)
  const seats = officesOf(deciding.actor).slice(1)
  const additions = [
    ...acted,
    ...dutiesEnded(desk, reach, { read, acted, deciding }),
    ...seats.map(seat => ({ snapshot: snapshotOf(read, seat), events: [] })),
  ]
  const meta = metaOf(desk, ask, deciding, inForce)
  const request = { command: ask.command, ...requestOf(desk, additions, meta) }
  return { kind: 'proposal', at: read.now, deciding, additions, request }
}

const hasMoved = ({ asked }: Reach, { snapshots }: Read): boolean =>
  asked.some(({ stream, version }) =>
    snapshots.some(one => one.stream === stream && one.version !== version),
  )

function policyInForce({ parts: { rules } }: Desk, { self, read }: Reach, at: Instant) {
  const anchors = self.of.anchors?.(self.state) ?? {}
  return rules.policyOf(snapshotOf(read, rules.policy).state, anchors, at)
}

/** What the act does to the duties it discharges. An act that changes nothing ends no duty. */
function dutiesEnded(
  { parts: { duties } }: Desk,
  { self, owed }: Reach,
  { read, acted, deciding }: { read: Read; acted: readonly Addition[]; deciding: Deciding },
): readonly Addition[] {
  const events = acted.flatMap(addition => addition.events)
  if (!duties) return []
  return owed.flatMap(({ discharge, duty, explanation }) => {
    const snapshot = snapshotOf(read, duty)
    const ended =
      events.length > 0
        ? duties.discharged(snapshot.state, { discharge, stream: self.stream, events }, deciding)
        : { duty: [], explanation: [] }
    return [
      { snapshot, events: ended.duty },
      { snapshot: snapshotOf(read, explanation), events: ended.explanation },
    ]
  })
}

function requestOf(
  { parts: { mintId, upcasters } }: Desk,
  additions: readonly Addition[],
  meta: EventMeta,
): Omit<AppendRequest, 'command'> {
  const minted = ({ type, data }: Addition['events'][number]): NewEvent => ({
    eventId: mintId(),
    type,
    schemaVersion: schemaVersionOf(type, upcasters),
    data,
    meta,
  })
  const [writes, unchanged] = [
    additions.filter(({ events }) => events.length > 0),
    additions.filter(({ events }) => events.length === 0),
  ]
  return {
    writes: writes.map(addition => ({
      stream: addition.snapshot.stream,
      expectedVersion: addition.snapshot.version,
      key: addition.snapshot.key ?? keyAfter(addition),
      events: addition.events.map(minted),
    })),
    unchanged: unchanged.map(({ snapshot: { stream, version } }) => ({ stream, version })),
  }
}

function keyAfter({ snapshot: { of, id, state }, events }: Addition): string {
  const after = events.reduce<unknown>((before, event) => of.evolve(before, event), state)
  return of.keyOf(id, after)
}

function metaOf(desk: Desk, { handling }: Ask, deciding: Deciding, inForce: PolicyInForce) {
  const { actor, command, correlation, causation, traceparent, step } = handling
  return {
    actor: actor.id,
    role: actor.role,
    at: deciding.at,
    command,
    correlation: correlation ?? desk.parts.mintId(),
    policy: { version: inForce.version, decided: inForce.decided() },
    calendarVersion: deciding.calendar.version,
    ...(actor.actingFor !== undefined && { actingFor: actor.actingFor }),
    ...(causation !== undefined && { causation }),
    ...(traceparent !== undefined && { traceparent }),
    ...(step !== undefined && { step }),
  } satisfies EventMeta
}
