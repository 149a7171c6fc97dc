import type { TenderEvent } from '#libs/domain/procurement/tender'
import type { EvaluationEvent } from './events.js'

/** What a decision of the committee says of its lot too. */
export interface Appends {
  readonly appends: {
    readonly self: readonly EvaluationEvent[]
    readonly tender: readonly TenderEvent[]
  }
}
