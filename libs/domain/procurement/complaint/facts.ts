import { factsOf, reference, word, type FactOf } from '#libs/domain/deciding'
import type { ComplaintEvent } from './events.js'

export { complaintCase, type ComplaintView } from './complaint-case.js'

const ofSuspension = (suspension: string) => ({ suspension: reference(suspension) })

/**
 * What procedures may know of a complaint: whose turn it is and until when, and who was sent a copy.
 * Never who complained.
 */
export const complaintFacts = factsOf<ComplaintEvent>()({
  ComplaintLodged: ({ project, tender, lot, challenge, officer, receivedAt }) => ({
    project: reference(project),
    tender: reference(tender),
    lot: reference(lot),
    challenge: reference(challenge),
    officer: reference(officer),
    receivedAt,
  }),
  ComplaintCorrectionRequested: ({ requestedAt, correctBy }) => ({ requestedAt, correctBy }),
  ComplaintCorrected: ({ correctedAt }) => ({ correctedAt }),
  ComplaintAccepted: ({ acceptedFrom }) => ({ acceptedFrom }),
  ComplaintRefused: ({ refusedAt }) => ({ refusedAt }),
  ComplaintRefusalServed: () => ({}),
  ComplaintCopiesSent: ({ sentAt, parties = [] }) => ({
    sentAt,
    parties: parties.map(party => reference(party)),
  }),
  ComplaintAnswered: ({ respondent }) => ({ respondent: reference(respondent) }),
  ExaminationOrdered: ({ examination, since }) => ({
    examination: reference(examination),
    since,
  }),
  ExaminationConcluded: ({ examination, until }) => ({
    examination: reference(examination),
    until,
  }),
  ComplaintSuspensionOrdered: ({ suspension, since, endsAt }) => ({
    ...ofSuspension(suspension),
    since,
    endsAt,
  }),
  ComplaintSuspensionEnded: ({ suspension, until }) => ({ ...ofSuspension(suspension), until }),
  ComplaintWithdrawn: () => ({}),
  ComplaintDecided: ({ consequence, decidedAt }) => ({
    consequence: word(consequence),
    decidedAt,
  }),
  ComplaintDecisionPublished: () => ({}),
})

export type ComplaintFact = FactOf<typeof complaintFacts>
