import { dutyKinds, type DutyKind } from './kinds.js'

/** A kind by its name; undefined for a name that no release knows. */
export const findKind = (name: string): DutyKind | undefined =>
  Object.entries<DutyKind>(dutyKinds).find(([known]) => known === name)?.[1]
