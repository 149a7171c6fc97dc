import type { Calendar, Instant } from '#libs/calendar'
import type { Role } from '#libs/contracts'
import type { Policy } from '#libs/policy'

/**
 * Who acts. `id` is the person's id (never a name) or the case's workflow id when a procedure acts.
 * `institution` is set for people of a training institution, assessment body or agency; `actingFor`
 * when a deputy or delegate acts, and then names the person acted for.
 */
export interface Actor {
  readonly id: string
  readonly role: Role | 'procedure'
  readonly institution?: string
  readonly actingFor?: string
  /** People whose duties were handed over to this person, or to whom they act for: theirs are his now. */
  readonly tookOver?: readonly string[]
  /** Who acted for this person, or for whom they act for, in the files that the act is about. */
  readonly hands?: readonly string[]
}

/**
 * What a decider may know besides state and input. `at` is county time as read with the state;
 * `policy` is resolved for the subject's own anchors (notice published, contract signed …).
 */
export interface Deciding {
  /** Id of the command's own aggregate: what events in other streams name it by. */
  readonly id: string
  readonly at: Instant
  readonly actor: Actor
  readonly policy: Policy
  readonly calendar: Calendar
}
