import { instant } from '#libs/calendar'
import { policySheet, resolvePolicy, type Policy } from '#libs/policy'
import type { Actor } from '#libs/domain/deciding'
import type { Role } from '#libs/contracts'

/** The sheet of this release as of one instant, with nothing that an officer has to confirm. */
export const policyOf = (at: string, confirmed: Partial<Policy> = {}): Policy => {
  const sheet = resolvePolicy(policySheet({ demonstration: true }), {}, instant(at)).policy
  return new Proxy(sheet, {
    get: (target, group: keyof Policy) => confirmed[group] ?? target[group],
  })
}

/** A UUID whose last digits are these: enough to tell two apart in a test. */
export const uuid = (last: number): string =>
  `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`

export const person = (role: Role, last: number, more: Partial<Actor> = {}): Actor => ({
  id: uuid(last),
  role,
  ...more,
})

/** The hash of nothing in particular. */
export const anyHash = 'a'.repeat(64)
