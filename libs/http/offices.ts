import { recentStates, type Snapshot } from '#libs/commands'
import {
  mayActFor,
  officeholder,
  withTakenOver,
  type Officeholder,
} from '#libs/domain/county/officeholder'
import { isRefusal, type Actor } from '#libs/domain/deciding'
import type { EventStore } from '#libs/event-store'
import type { Offices } from '#libs/identity'

/** Who may act for whom now, out of the people's own streams. */
export function officesIn(store: Pick<EventStore, 'load'>): Offices {
  const states = recentStates()
  return {
    async standing(actor) {
      const { now, snapshots } = await states.read(
        tails => store.load(tails),
        [{ of: officeholder, id: actor.actingFor ?? actor.id }],
      )
      const [seat] = snapshots.map(holderIn)
      return seat && mayAct(actor, seat, now) ? withTakenOver(actor, seat) : undefined
    },
  }
}

// It is folded with `officeholder`.
const holderIn = ({ state }: Snapshot): Officeholder => state as Officeholder

const mayAct = (
  { id: person, role, actingFor }: Actor,
  seat: Officeholder,
  now: Parameters<typeof mayActFor>[2],
): boolean => actingFor === undefined || !isRefusal(mayActFor(seat, { person, role }, now))
