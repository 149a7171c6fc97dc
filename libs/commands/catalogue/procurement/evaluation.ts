import { evaluationCommands } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import { bid } from '#libs/domain/procurement/bid'
import {
  answerOutliers,
  askClarification,
  committeeAfter,
  completeEvaluation,
  correctArithmetic,
  deemAgreement,
  deliverReport,
  electChair,
  evaluation,
  farOf,
  closeFinalQuotes,
  inviteFinalQuotes,
  isOrganised,
  judgePriceExplanation,
  orderReEvaluation,
  reportReEvaluation,
  reckonEvaluationDatesAgain,
  returnOf,
  returnScores,
  reviewResponsiveness,
  seatCommittee,
  seatOf,
  signReport,
  submitScores,
  turnOf,
  voteOnResponsiveness,
  type Evaluation,
} from '#libs/domain/procurement/evaluation'
import { tender } from '#libs/domain/procurement/tender'
import { drawIdOf } from '#libs/identifiers'
import { command } from '../../command.js'
import { committeeCatalogue } from './committee.js'
import { byExpert, byMember, byOrganiser, isMember, tenderOf } from './of-evaluation.js'

/** The bids that are evaluated, in the order of the evaluation. */
const bidsOf = (state: Evaluation) =>
  'bids' in state ? state.bids.map(one => ({ of: bid, id: one.bid })) : []

type Seated = Exclude<Evaluation, { readonly status: 'not-seated' }>

/** What the tender round owes for this lot, or for what is said of it. */
const owed = (duty: string, state: Evaluation, about = ({ lot }: Seated): string => lot) =>
  'tender' in state ? [{ duty, caseId: `tender-round/${state.tender}`, about: about(state) }] : []

/** The draw of the lot, where it is not the one on which the committee is seated. */
const drawBeside = (own: string, draw: string) =>
  own === draw ? undefined : { of: evaluation, id: draw }

const membersOf = (state: Evaluation) => ('members' in state ? state.members : [])

const sittingOf = (state: Seated): string => ('sitting' in state ? state.sitting : state.lot)

/** A member's own seat, and which of its sheets. */
const sheetOf =
  ({ id }: Actor) =>
  (state: Seated): string =>
    seatOf(state.lot, id, 'returned' in state ? turnOf(state, id) : 1)

/** A member's own seat in the comparison that asks. */
const farSheetOf =
  ({ id }: Actor) =>
  (state: Seated): string =>
    farOf(state.lot, id, 'comparison' in state ? (state.comparison?.nth ?? 0) : 0)

/** The next sheet of the lot that is sent back. */
const nextReturn = (state: Seated): string =>
  returnOf(state.lot, 'returned' in state ? state.returned.length + 1 : 1)

export const evaluationCatalogue = [
  command({
    of: evaluation,
    by: ['procedure'],
    name: 'reckonEvaluationDatesAgain',
    kind: 'decision',
    input: evaluationCommands.reckonEvaluationDatesAgain,
    decide: reckonEvaluationDatesAgain,
  }),
  command({
    ...byOrganiser,
    name: 'seatCommittee',
    kind: 'decision',
    creates: true,
    input: evaluationCommands.seatCommittee,
    loads: ({ id: own, input: { tender: id, lot, instead } }) => ({
      tender: { of: tender, id },
      dissolved: instead === undefined ? undefined : { of: evaluation, id: instead },
      draw: drawBeside(own, drawIdOf(id, lot)),
    }),
    decide: (states, input, deciding) => seatCommittee(states, input, deciding),
    discharges: ({ input: { tender: id, lot, instead } }) => [
      {
        duty: 'seat-committee',
        caseId: `tender-round/${id}`,
        about: instead === undefined ? lot : committeeAfter(lot, instead),
      },
    ],
  }),
  ...committeeCatalogue,
  command({
    ...byMember,
    name: 'electChair',
    kind: 'decision',
    input: evaluationCommands.electChair,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({ bids: bidsOf(state) }),
    decide: (states, input, deciding) => electChair(states, input, deciding),
    // All of them owe it, and one chair is enough.
    discharges: ({ state }) =>
      membersOf(state).flatMap(({ person }) =>
        owed('elect-chair', state, one => seatOf(sittingOf(one), person)),
      ),
  }),
  command({
    ...byMember,
    name: 'voteOnResponsiveness',
    kind: 'decision',
    input: evaluationCommands.voteOnResponsiveness,
    permitted: (actor, _, state) => isMember(actor, state),
    decide: voteOnResponsiveness,
    discharges: ({ actor, state }) =>
      owed('vote-on-responsiveness', state, one => seatOf(sittingOf(one), actor.id)),
    serialised: true,
  }),
  command({
    ...byExpert,
    name: 'askClarification',
    kind: 'decision',
    input: evaluationCommands.askClarification,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({ bids: bidsOf(state) }),
    decide: (states, input, deciding) => askClarification(states, input, deciding),
  }),
  command({
    ...byExpert,
    name: 'correctArithmetic',
    kind: 'decision',
    input: evaluationCommands.correctArithmetic,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state), bids: bidsOf(state) }),
    decide: (states, input, deciding) => correctArithmetic(states, input, deciding),
  }),
  command({
    ...byExpert,
    name: 'reviewResponsiveness',
    kind: 'decision',
    input: evaluationCommands.reviewResponsiveness,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({
      tender: tenderOf(state),
      bids: bidsOf(state),
    }),
    decide: (states, input, deciding) => reviewResponsiveness(states, input, deciding),
    discharges: ({ state }) => owed('review-responsiveness', state, sittingOf),
  }),
  command({
    ...byExpert,
    name: 'judgePriceExplanation',
    kind: 'decision',
    input: evaluationCommands.judgePriceExplanation,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => judgePriceExplanation(states, input, deciding),
    discharges: ({ input, state }) =>
      'tender' in state
        ? [
            {
              duty: 'judge-price-explanation',
              caseId: `tender-round/${state.tender}`,
              about: input.bid,
            },
          ]
        : [],
  }),
  command({
    ...byExpert,
    name: 'inviteFinalQuotes',
    kind: 'decision',
    input: evaluationCommands.inviteFinalQuotes,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => inviteFinalQuotes(states, input, deciding),
    discharges: ({ state }) => owed('invite-final-quotes', state, sittingOf),
  }),
  command({
    of: evaluation,
    by: ['procedure', 'procurement-officer', 'procurement-agency'],
    name: 'closeFinalQuotes',
    kind: 'decision',
    input: evaluationCommands.closeFinalQuotes,
    permitted: (actor, _, state) => isOrganised(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => closeFinalQuotes(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byMember,
    name: 'submitScores',
    kind: 'decision',
    input: evaluationCommands.submitScores,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => submitScores(states, input, deciding),
    discharges: ({ actor, state }) => owed('submit-scores', state, sheetOf(actor)),
    serialised: true,
  }),
  command({
    ...byMember,
    name: 'answerOutliers',
    kind: 'decision',
    input: evaluationCommands.answerOutliers,
    permitted: (actor, _, state) => isMember(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => answerOutliers(states, input, deciding),
    discharges: ({ actor, state }) => owed('answer-outliers', state, farSheetOf(actor)),
    serialised: true,
  }),
  command({
    ...byExpert,
    name: 'returnScores',
    kind: 'decision',
    input: evaluationCommands.returnScores,
    permitted: (actor, _, state) => isMember(actor, state),
    decide: returnScores,
    discharges: ({ state }) => owed('return-scores', state, nextReturn),
  }),
  command({
    of: evaluation,
    by: ['procedure', 'evaluation-expert', 'procurement-agency'],
    name: 'completeEvaluation',
    kind: 'decision',
    input: evaluationCommands.completeEvaluation,
    permitted: (actor, _, state) => isOrganised(actor, state),
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => completeEvaluation(states, input, deciding),
  }),
  command({
    ...byMember,
    name: 'signReport',
    kind: 'decision',
    input: evaluationCommands.signReport,
    permitted: (actor, _, state) => isMember(actor, state),
    decide: signReport,
    discharges: ({ actor, state }) =>
      owed('sign-report', state, one => seatOf(sittingOf(one), actor.id)),
    serialised: true,
  }),
  command({
    ...byExpert,
    name: 'deemAgreement',
    kind: 'record',
    input: evaluationCommands.deemAgreement,
    permitted: (actor, _, state) => isMember(actor, state),
    decide: deemAgreement,
    discharges: ({ input, state }) =>
      owed('sign-report', state, one => seatOf(sittingOf(one), input.expert)),
    serialised: true,
  }),
  command({
    ...byOrganiser,
    name: 'orderReEvaluation',
    kind: 'decision',
    input: evaluationCommands.orderReEvaluation,
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => orderReEvaluation(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOrganiser,
    name: 'reportReEvaluation',
    kind: 'record',
    input: evaluationCommands.reportReEvaluation,
    decide: reportReEvaluation,
    discharges: ({ state }) => owed('report-re-evaluation', state, sittingOf),
  }),
  command({
    ...byOrganiser,
    name: 'deliverReport',
    kind: 'decision',
    input: evaluationCommands.deliverReport,
    loads: ({ state }) => ({ tender: tenderOf(state) }),
    decide: (states, input, deciding) => deliverReport(states, input, deciding),
    discharges: ({ state }) => owed('deliver-report', state, sittingOf),
  }),
] as const
