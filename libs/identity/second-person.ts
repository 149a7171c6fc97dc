import type { Actor } from '#libs/domain/deciding'

/** Everybody whose will is in an act: who acted, and for whom. */
export const personsBehind = ({ id, actingFor }: Pick<Actor, 'id' | 'actingFor'>) =>
  actingFor === undefined ? [id] : [id, actingFor]

/**
 * Maker ≠ checker 经办与审核分离, over the whole chain of delegation: no one who acted before, nor
 * whom they acted for, may stand behind this act too.
 */
export function isSecondPerson(
  actor: Pick<Actor, 'id' | 'actingFor'>,
  before: readonly Pick<Actor, 'id' | 'actingFor'>[],
): boolean {
  const earlier = before.flatMap(personsBehind)
  return !personsBehind(actor).some(person => earlier.includes(person))
}
