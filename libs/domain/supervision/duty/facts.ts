import { count, factsOf, reference, word } from '#libs/domain/deciding'
import type { FactOf } from '#libs/domain/deciding'
import type { DutyEvent } from './events.js'

export { deadlineExplanation } from './deadline-explanation.js'
export { dutyKinds, isConfidential, type DutyKind, type DutyKindName } from './kinds.js'

const rungsOf = (rungs: readonly { share: number; at: Rung['at'] }[]) =>
  rungs.map(({ share, at }) => ({ share: count(share), at }))
type Rung = Extract<DutyEvent, { type: 'DutyOpened' }>['data']['rungs'][number]

/** What a procedure knows of its duties. */
export const dutyFacts = factsOf<DutyEvent>()({
  DutyOpened: ({ case: caseId, kind, about, subject, period, end, rungs, provisional }) => ({
    case: reference(caseId),
    kind: word(kind),
    about: about === undefined ? undefined : reference(about),
    subject: reference(subject),
    from: period.from,
    end,
    rungs: rungsOf(rungs),
    provisional,
  }),
  DutyReminded: ({ case: caseId, share }) => ({ case: reference(caseId), share: count(share) }),
  DutyEscalated: ({ case: caseId, share, next }) => ({
    case: reference(caseId),
    share: count(share),
    next: next && rungsOf([next])[0],
  }),
  DutyPaused: ({ case: caseId, since }) => ({ case: reference(caseId), since }),
  DutyResumed: ({ case: caseId, rungs, provisional }) => ({
    case: reference(caseId),
    rungs: rungsOf(rungs),
    provisional,
  }),
  DutyMoved: ({ case: caseId, rungs, provisional, period }) => ({
    case: reference(caseId),
    rungs: rungsOf(rungs),
    provisional,
    recordedEnd: period.unit === 'recorded-end' ? period.end : undefined,
  }),
  DutyDischarged: ({ case: caseId, at, late }) => ({ case: reference(caseId), at, late }),
  DutyLapsed: ({ case: caseId, effectiveAt }) => ({ case: reference(caseId), effectiveAt }),
  DutyWithdrawn: ({ case: caseId, at, late }) => ({ case: reference(caseId), at, late }),
  DeadlineMissed: ({ kind, end, by, role }) => ({
    kind: word(kind),
    end,
    by: by === undefined ? undefined : reference(by),
    role: word(role),
  }),
  DeadlineExplained: () => ({}),
})

export type DutyFact = FactOf<typeof dutyFacts>
