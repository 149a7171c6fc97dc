import { countyChains, unfillableChains } from '#libs/identity'
import type { Seeds } from '#libs/seeding'
import { VerbFault } from '../say.js'

/**
 * Proves before anything is seeded that every chain of the county can be walked by different people
 * out of the staff there is. Throws a `VerbFault` that names every chain which cannot, the step for
 * which nobody is left, and the roles that may take it.
 */
export function proveChains({ persons }: Pick<Seeds, 'persons'>): void {
  const staff = persons.persons
    .filter(({ institution }) => institution === undefined)
    .map(({ id, roles }) => ({ id, roles }))
  const faults = unfillableChains(countyChains, staff).map(
    ({ chain, step, roles }) => `  ${chain}: nobody is left for ${step} (${roles.join(' or ')})`,
  )
  if (faults.length > 0) {
    throw new VerbFault(
      ['The staff cannot fill every chain, each step by another person:', ...faults].join('\n'),
    )
  }
}
