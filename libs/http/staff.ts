import type { Role } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import { RequestFault } from './fault.js'

/** People of the bureaus and those who check them: they see all projects, others only their own. */
const staff: readonly Role[] = [
  'procurement-officer',
  'signatory',
  'legal-reviewer',
  'unit-leader',
  'procurement-agency',
  'seal-keeper',
  'supervisor',
  'section-chief',
  'deputy',
  'finance-officer',
  'auditor',
  'third-party-evaluator',
  'county-leader',
  'administrator',
]

export const isStaff = ({ role }: Actor): boolean => staff.some(one => one === role)

/** Throws a `RequestFault` for whoever is not one of the bureaus' own. */
export function onlyStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new RequestFault('forbidden')
}
