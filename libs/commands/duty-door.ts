import { v5 } from 'uuid'
import type { Deciding, DomainEvent } from '#libs/domain/deciding'
import type { AnyAggregate, Discharge } from './types.js'

const namespace = '5b6f3c1e-8d0f-5a64-9a3b-1c7f2e8d4b90'

/** The id of the duty that a case owes: the same wherever it is computed. */
export function dutyIdOf({ caseId, duty, about }: Discharge): string {
  return v5(`${caseId}/${duty}/${about ?? ''}`, namespace)
}

/** What an act does to a duty: events on the duty's own stream, and on that of the duty to explain it. */
export interface Discharged {
  readonly duty: readonly DomainEvent[]
  /** Opens the duty to explain, when the act was late. */
  readonly explanation: readonly DomainEvent[]
}

/** What the gate knows of duties; the duty's own room implements it. */
export interface DutyDoor {
  readonly of: AnyAggregate
  /** The duty that explains a late discharge of this one. */
  explanationOf(this: void, discharge: Discharge): Discharge
  /**
   * Decides what an accepted act does to a duty: nothing when it is not open or the act is not one that
   * ends it, `DutyDischarged`, or when late `DeadlineMissed`, `DutyDischarged` and a duty to explain.
   */
  discharged(this: void, duty: unknown, act: Act, deciding: Deciding): Discharged
}

/** An accepted act that may discharge a duty. */
export interface Act {
  readonly discharge: Discharge
  /** Where the act stands, `<aggregate>-<uuid>`. */
  readonly stream: string
  /** All it appends, to whichever stream. */
  readonly events: readonly DomainEvent[]
}
