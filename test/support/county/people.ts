import { v5 } from 'uuid'
import type { Role } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'

const namespace = 'c0a9f6b2-7f3e-5a53-9a0e-2f4c61d0a7e1'

/** The person of a test county who holds a role; `which` tells several apart. */
export const person = (role: Role, which = 1): string => v5(`${role}/${String(which)}`, namespace)

export const acting = (role: Role, as: Partial<Actor>): Actor => ({
  id: person(role),
  role,
  ...as,
})
