import { dutyKinds, type DutyKind } from './kinds.js'

/** The command that does what a duty of this kind asks, as in addresses: `confirm-winner`. */
export const commandOf = (name: string): string => findKind(name)?.command ?? name

/** A kind by its name; undefined for a name that no release knows. */
export const findKind = (name: string): DutyKind | undefined =>
  Object.entries<DutyKind>(dutyKinds).find(([known]) => known === name)?.[1]
