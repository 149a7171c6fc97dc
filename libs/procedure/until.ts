import { waitUntil, type Awaited } from './wait.js'

/**
 * Waits until a condition on the case holds, or until an instant of county time has come. It is asked
 * again with every fact: a deadline that moves is waited for where it has moved to, an undefined one
 * until it is known. What already holds is not waited for.
 *
 * @param when `() => tender.deadline`, `() => project.approved`
 */
export async function until(when: () => Awaited): Promise<void> {
  await waitUntil('until', when)
}
