import type { Role } from '#libs/contracts'
import type { DutyKind } from './kinds.js'

/** Shares at which a duty that lapses reminds the one who owes it, and at which the law acts. */
const lapsing = [50, 80, 100] as const

/** Shares at which a duty that never lapses is told, ever higher. */
const neverLapsing = [50, 80, 100, 150] as const

/** Beyond the ladder the supervisor is told again, each time after twice as long; then no more. */
const beyond = [200, 300, 500, 900] as const

export const sharesOf = ({ then }: DutyKind): readonly number[] =>
  then === 'never-lapses' ? neverLapsing : lapsing

/** Who is told at a share: 50 the one who owes it, 80 the deputy, 100 the section chief, then the supervisor. */
export function toldAt(share: number, owing: Role): Role {
  if (share < 80) return owing
  if (share < 100) return 'deputy'
  return share < 150 ? 'section-chief' : 'supervisor'
}

/** The share at which it is told again, undefined after the last. */
export const nextShare = (share: number): number | undefined => beyond.find(next => next > share)
