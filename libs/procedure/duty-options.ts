import type { Instant } from '#libs/calendar'
import type { Role } from '#libs/contracts'

/** Who owes a duty, about what, and from when. */
export interface DutyOptions {
  /** The person who owes it; absent, anybody in the kind's role. */
  readonly by?: string | undefined
  /** Of a kind that several roles owe side by side, the one that owes this. */
  readonly role?: Role
  /** Id of the part of the case it is about, where the case can owe it several times. */
  readonly about?: string
  /** Stream of the command that discharges it; absent, the case's own. */
  readonly subject?: string | undefined
  /** County time of the fact that starts the period; absent, the case's latest fact. */
  readonly from?: Instant | undefined
  /** For kinds that run to a recorded end: read again with every fact, so that it may move. */
  readonly end?: () => Instant | undefined
  /** Ends the waiting without the duty: what it was for has gone. */
  readonly unless?: () => boolean
}
