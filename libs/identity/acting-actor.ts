import type { Actor } from '#libs/domain/deciding'
import { roles } from '#libs/contracts'
import { Unauthenticated } from './fault.js'
import type { Claims } from './verify-token.js'

/** How somebody wants to act: in which role, and for whom where it is another's. */
export interface Chosen {
  readonly role: string | undefined
  readonly actingFor?: string | undefined
}

/**
 * Who acts: the token's person in the role they chose for this request, which must be one the token
 * holds. With one role there is nothing to choose. Who acts for another does so in an office of the
 * other's; whether they may, the county's own record says, not the token.
 */
export function actingActor(
  { sub, roles: held, institution }: Claims,
  { role: chosen, actingFor }: Chosen,
): Actor {
  if (actingFor !== undefined) return { id: sub, role: officeOf(chosen), actingFor }
  const [only, ...more] = held
  if (only === undefined) throw new Unauthenticated('token-without-role')
  if (chosen === undefined && more.length > 0) throw new Unauthenticated('acting-role-not-chosen')
  const role = chosen === undefined ? only : held.find(one => one === chosen)
  if (role === undefined) throw new Unauthenticated('acting-role-not-held')
  return { id: sub, role, ...(institution !== undefined && { institution }) }
}

function officeOf(chosen: string | undefined): Actor['role'] {
  if (chosen === undefined) throw new Unauthenticated('acting-role-not-chosen')
  const role = roles.find(one => one === chosen)
  if (role === undefined) throw new Unauthenticated('acting-role-not-held')
  return role
}
