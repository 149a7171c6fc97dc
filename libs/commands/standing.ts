import {
  mayActFor,
  officeholder,
  withTakenOver,
  type Officeholder,
} from '#libs/domain/county/officeholder'
import { isRefusal, type Actor, type Refusal } from '#libs/domain/deciding'
import { inAddress } from '#libs/identifiers'
import { snapshotOf, type Read, type Snapshot, type Subject } from './recent-states.js'
import type { CommandDefinition } from './types.js'

/** Whose offices say what an actor may do for others: their own, and those of whom they act for. */
export function officesOf({ id, role, actingFor }: Actor): readonly Subject[] {
  if (role === 'procedure') return []
  const own = { of: officeholder, id }
  return actingFor === undefined ? [own] : [own, { of: officeholder, id: actingFor }]
}

/**
 * The actor with everybody whose duties are theirs now, or why they may not act for whom they say.
 * It is judged at the county's time of this very read: a delegation is over when its end is there.
 */
export function standingOf(
  { name, personal }: Pick<CommandDefinition, 'name' | 'personal'>,
  actor: Actor,
  read: Read,
): Actor | Refusal {
  const [own, seat] = officesOf(actor).map(office => snapshotOf(read, office))
  if (!own) return actor
  if (!seat) return withTakenOver(actor, holderIn(own))
  const { id: person, role } = actor
  const ground = mayActFor(
    holderIn(seat),
    { person, role, act: inAddress(name), ...(personal === true && { personal }) },
    read.now,
  )
  return isRefusal(ground) ? ground : withTakenOver(actor, holderIn(seat))
}

// Both are folded with `officeholder`.
const holderIn = ({ state }: Snapshot): Officeholder => state as Officeholder

/** The same with who acted for them before in these files, so that nobody checks what was made for them. */
export function withHands(actor: Actor, files: readonly Snapshot[]): Actor {
  const seats = [actor.id, actor.actingFor]
  const hands = files
    .flatMap(({ actedFor }) => actedFor)
    .filter(one => seats.includes(one.principal))
    .map(({ person }) => person)
  return hands.length > 0 ? { ...actor, hands: [...new Set(hands)] } : actor
}
