import type { Instant } from '#libs/calendar'
import type { CaseFacts, Suspended } from '#libs/domain/deciding'
import type { ComplaintFact } from './facts.js'

/** What the procedure of a complaint sees. */
export interface ComplaintView {
  readonly officer: string | undefined
  readonly receivedAt: Instant | undefined
  readonly correctionAskedAt: Instant | undefined
  readonly correctBy: Instant | undefined
  readonly correctedAt: Instant | undefined
  readonly accepted: boolean
  readonly refusedAt: Instant | undefined
  readonly copiesSentAt: Instant | undefined
  /** Who answers beside the purchaser. */
  readonly parties: readonly string[]
  readonly withdrawn: boolean
  readonly decidedAt: Instant | undefined
  /** A suspension of the lot that nobody has ended, and where the law ends it. */
  readonly holding: { readonly suspension: string; readonly endsAt: Instant } | undefined
  /** Time that does not count towards the decision (94§27). */
  readonly excluded: readonly Suspended[]
}

const initial: ComplaintView = {
  ...{ officer: undefined, receivedAt: undefined, correctionAskedAt: undefined },
  ...{ correctBy: undefined, correctedAt: undefined, accepted: false, refusedAt: undefined },
  ...{ copiesSentAt: undefined, withdrawn: false, decidedAt: undefined, holding: undefined },
  ...{ parties: [], excluded: [] },
}

function evolve(view: ComplaintView, fact: ComplaintFact): ComplaintView {
  switch (fact.type) {
    case 'ComplaintLodged': {
      const { officer, receivedAt } = fact.fields
      return { ...view, officer, receivedAt }
    }
    case 'ComplaintCorrectionRequested': {
      const { requestedAt, correctBy } = fact.fields
      const asked = { correctionAskedAt: requestedAt, correctBy }
      return { ...view, ...asked, excluded: [...view.excluded, { since: requestedAt }] }
    }
    case 'ComplaintCorrected': {
      const { correctedAt } = fact.fields
      return { ...view, correctedAt, excluded: countingFrom(view.excluded, correctedAt) }
    }
    case 'ExaminationOrdered':
      return { ...view, excluded: [...view.excluded, { since: fact.fields.since }] }
    case 'ExaminationConcluded':
      return { ...view, excluded: countingFrom(view.excluded, fact.fields.until) }
    default:
      return { ...view, ...handled(fact) }
  }
}

function handled(fact: ComplaintFact): Partial<ComplaintView> {
  switch (fact.type) {
    case 'ComplaintAccepted':
      return { accepted: true }
    case 'ComplaintRefused':
      return { refusedAt: fact.fields.refusedAt }
    case 'ComplaintCopiesSent':
      return { copiesSentAt: fact.fields.sentAt, parties: fact.fields.parties }
    case 'ComplaintSuspensionOrdered': {
      const { suspension, endsAt } = fact.fields
      return { holding: { suspension, endsAt } }
    }
    case 'ComplaintSuspensionEnded':
      return { holding: undefined }
    case 'ComplaintWithdrawn':
      return { withdrawn: true }
    case 'ComplaintDecided':
      return { decidedAt: fact.fields.decidedAt }
    default:
      return {}
  }
}

const countingFrom = (excluded: readonly Suspended[], until: Instant): readonly Suspended[] =>
  excluded.map(one => (one.until === undefined ? { ...one, until } : one))

/** One complaint, from its receipt to the published decision. */
export const complaintCase: CaseFacts<ComplaintView, ComplaintFact> = {
  procedure: 'complaint',
  begins: ['ComplaintLodged'],
  hears: [
    ...(['ComplaintLodged', 'ComplaintCorrectionRequested', 'ComplaintCorrected'] as const),
    ...(['ComplaintAccepted', 'ComplaintRefused', 'ComplaintRefusalServed'] as const),
    ...(['ComplaintCopiesSent', 'ComplaintAnswered', 'ExaminationOrdered'] as const),
    ...(['ExaminationConcluded', 'ComplaintSuspensionOrdered'] as const),
    ...(['ComplaintSuspensionEnded', 'ComplaintWithdrawn', 'ComplaintDecided'] as const),
    'ComplaintDecisionPublished',
  ],
  outcomes: ['ComplaintRefused', 'ComplaintWithdrawn', 'ComplaintDecided'],
  caseOf: ({ stream }) => stream.slice('complaint-'.length),
  initial,
  evolve,
  suspensions: ({ excluded }) => excluded,
  board: () => ({ phase: 'procurement' }),
}
