import type { Role } from '#libs/contracts'
import type { Reader } from './aggregate.js'

/** Who sells to the county: they bid, and perform what they are awarded. */
export const supplierRoles = [
  'training-institution',
  'assessment-body',
] as const satisfies readonly Role[]

/** Roles that see what is theirs only; everybody else works for or checks the bureaus. */
const outside: readonly string[] = [
  ...supplierRoles,
  'class-teacher',
  'skill-assessor',
  'evaluation-expert',
  'trainee',
]

/** For what the county tells the world: its catalogues, its calendar, its directory. */
export const everybody = (): boolean => true

/** For the bureaus' own papers. */
export const bureauOnly = ({ role }: Reader): boolean => !outside.includes(role)

/** For what belongs to these institutions: their own people, and the bureaus. */
export const ownOrBureau = (reader: Reader, owners: readonly string[]): boolean =>
  bureauOnly(reader) || (reader.institution !== undefined && owners.includes(reader.institution))

/**
 * Whether somebody works on what is entrusted to this agency 代理机构, or to none: an agency does what
 * its agreement gives it and nothing of another's (法§19); of whoever is no agency the role decides.
 */
export const isEntrusted = ({ role, institution }: Reader, agency: string | undefined): boolean =>
  role !== 'procurement-agency' || (agency !== undefined && institution === agency)
