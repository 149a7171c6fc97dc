import type { Actor } from '#libs/domain/deciding'
import { Unauthenticated } from './fault.js'
import type { Claims } from './verify-token.js'

/**
 * Who acts: the token's person in the role they chose for this request, which must be one the token
 * holds. With one role there is nothing to choose.
 */
export function actingActor(
  { sub, roles, institution, acting_for: actingFor }: Claims,
  chosen: string | undefined,
): Actor {
  const [only, ...more] = roles
  if (only === undefined) throw new Unauthenticated('token-without-role')
  if (chosen === undefined && more.length > 0) throw new Unauthenticated('acting-role-not-chosen')
  const role = chosen === undefined ? only : roles.find(held => held === chosen)
  if (role === undefined) throw new Unauthenticated('acting-role-not-held')
  return {
    id: sub,
    role,
    ...(institution !== undefined && { institution }),
    ...(actingFor !== undefined && { actingFor }),
  }
}
