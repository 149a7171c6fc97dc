import type { Role } from '#libs/contracts'

/** Somebody one can log in as. Belongs to nobody: the demonstration county's people are marked so. */
export interface DemonstrationPerson {
  readonly id: string
  /** The name to log in by: `procurement-officer-1`. */
  readonly key: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The training institution, assessment body or agency whose person this is. */
  readonly institution?: string
  readonly institutionName?: string
}
