import type { Role } from '#libs/contracts'

/** Steps that must each be taken by another person, every one in one of its roles. */
export interface Chain {
  readonly name: string
  readonly steps: readonly { readonly step: string; readonly roles: readonly Role[] }[]
}

export interface Staff {
  readonly id: string
  readonly roles: readonly Role[]
  /** People of an institution act for it; the chains of the bureaus are filled from their own staff. */
  readonly institution?: string
}

/** A chain that the staff cannot fill, and the first step for which nobody is left. */
export interface Unfillable {
  readonly chain: string
  readonly step: string
  /** Roles that may take it. */
  readonly roles: readonly Role[]
}

/**
 * Proves at set-up that every chain can be filled by different people, and names those that cannot.
 * Each step is given a person; where all are taken, those before it are moved to others who could do
 * their step as well (augmenting paths), so a chain is named only if no assignment at all exists.
 */
export function unfillableChains(
  chains: readonly Chain[],
  staff: readonly Staff[],
): readonly Unfillable[] {
  return chains.flatMap(({ name, steps }) => {
    const taken = new Map<string, number>()
    const able = steps.map(({ roles }) =>
      staff.filter(person => person.roles.some(role => roles.includes(role))).map(({ id }) => id),
    )
    const stuck = steps.find((_, step) => !placed(step, able, taken, new Set()))
    return stuck ? [{ chain: name, ...stuck }] : []
  })
}

function placed(
  step: number,
  able: readonly (readonly string[])[],
  taken: Map<string, number>,
  asked: Set<string>,
): boolean {
  for (const person of able[step] ?? []) {
    if (asked.has(person)) continue
    asked.add(person)
    const holder = taken.get(person)
    if (holder === undefined || placed(holder, able, taken, asked)) {
      taken.set(person, step)
      return true
    }
  }
  return false
}
