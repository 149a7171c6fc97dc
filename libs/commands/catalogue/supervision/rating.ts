import { ratingCommands } from '#libs/contracts'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import { acceptance } from '#libs/domain/delivery/acceptance'
import {
  answerObjection,
  objectToRating,
  openRating,
  publishGrade,
  rateInstitution,
  rating,
  reckonRatingDatesAgain,
  recordContractPerformanceAppraisal,
  recordEarlierGrade,
  recordFinding,
  recordVeto,
  type Rating,
} from '#libs/domain/supervision/rating'
import { command } from '../../command.js'
import { delivered } from '../delivery/delivered.js'

/** An institution speaks for itself alone; officers for anybody. */
const ownFile = (actor: Actor, rating: Rating): boolean =>
  actor.institution === undefined ||
  (rating.status !== 'not-opened' && rating.institution === actor.institution)

/** The rating that is owed or on display, `rating/2`. */
const owedBy = (duty: string, after: 0 | 1) => (asked: { id: string; state: Rating }) => {
  const round = asked.state.status === 'not-opened' ? 0 : (asked.state.rated?.round ?? 0)
  const about = `rating/${String(round + after)}`
  return [{ duty, caseId: `rating-year/${asked.id}`, about }]
}

const entry = { of: rating, kind: 'decision', by: ['supervisor'] } as const

export const ratingCatalogue = [
  command({
    ...entry,
    name: 'reckonRatingDatesAgain',
    by: ['procedure'],
    input: ratingCommands.reckonRatingDatesAgain,
    decide: reckonRatingDatesAgain,
  }),
  command({
    ...entry,
    name: 'openRating',
    creates: true,
    by: ['supervisor', 'administrator'],
    input: ratingCommands.openRating,
    decide: openRating,
  }),
  command({
    ...entry,
    name: 'recordEarlierGrade',
    kind: 'record',
    by: ['supervisor', 'administrator'],
    input: ratingCommands.recordEarlierGrade,
    decide: recordEarlierGrade,
  }),
  command({
    ...entry,
    name: 'recordContractPerformanceAppraisal',
    by: ['procurement-officer', 'supervisor', 'procedure'],
    input: ratingCommands.recordContractPerformanceAppraisal,
    loads: ({ input }) => ({
      ...delivered(input),
      acceptance: { of: acceptance, id: input.acceptance },
    }),
    decide: recordContractPerformanceAppraisal,
  }),
  command({
    ...entry,
    name: 'recordFinding',
    kind: 'record',
    input: ratingCommands.recordFinding,
    decide: recordFinding,
  }),
  command({
    ...entry,
    name: 'recordVeto',
    kind: 'record',
    input: ratingCommands.recordVeto,
    decide: recordVeto,
  }),
  command({
    ...entry,
    name: 'rateInstitution',
    input: ratingCommands.rateInstitution,
    decide: rateInstitution,
    discharges: owedBy('rate-institution', 1),
  }),
  command({
    ...entry,
    name: 'objectToRating',
    by: [...supplierRoles, 'supervisor'],
    permitted: (actor, _, state) => ownFile(actor, state),
    input: ratingCommands.objectToRating,
    decide: objectToRating,
  }),
  command({
    ...entry,
    name: 'answerObjection',
    by: ['supervisor', 'section-chief'],
    input: ratingCommands.answerObjection,
    decide: answerObjection,
    discharges: ({ id, input }) => [
      { duty: 'answer-objection', caseId: `rating-year/${id}`, about: input.objection },
    ],
  }),
  command({
    ...entry,
    name: 'publishGrade',
    by: ['section-chief'],
    input: ratingCommands.publishGrade,
    decide: publishGrade,
    discharges: owedBy('publish-grade', 0),
  }),
] as const
