import type { Reference } from '#libs/domain/deciding'
import type { CaseFacts } from '#libs/domain/deciding'
import type { Instant } from '#libs/calendar'
import type { DutyFact } from './facts.js'

interface Explanation {
  readonly missedAt?: Instant
  /** Who owed what was late. */
  readonly by?: Reference | undefined
  readonly explained: boolean
}

type Heard = Extract<DutyFact, { type: 'DeadlineMissed' | 'DeadlineExplained' }>

/** The case of one deadline that was missed, until it is explained. Its id is the missed duty's. */
export const deadlineExplanation: CaseFacts<Explanation, Heard> & {
  readonly outcomes: readonly 'DeadlineExplained'[]
} = {
  procedure: 'deadline-explanation',
  subject: 'duty',
  begins: ['DeadlineMissed'],
  hears: ['DeadlineMissed', 'DeadlineExplained'],
  outcomes: ['DeadlineExplained'],
  caseOf: ({ stream }) => stream.slice('duty-'.length),
  initial: { explained: false },
  evolve: (explanation, { type, at, fields }) =>
    type === 'DeadlineMissed'
      ? { ...explanation, missedAt: at, by: 'by' in fields ? fields.by : undefined }
      : { ...explanation, explained: true },
}
