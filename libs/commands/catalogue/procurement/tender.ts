import { startOfDay } from '#libs/calendar'
import { tenderCommands } from '#libs/contracts'
import { outageLog, outageLogId } from '#libs/domain/county/outage-log'
import type { Actor } from '#libs/domain/deciding'
import { bid, recordOpening } from '#libs/domain/procurement/bid'
import { bidBox } from '#libs/domain/procurement/bid-box'
import { contract, recordWinnersRefusal } from '#libs/domain/procurement/contract'
import { project } from '#libs/domain/procurement/project'
import {
  amendTender,
  afresh,
  announceAward,
  awardOf,
  closeDecryption,
  confirmNextCandidate,
  confirmWinner,
  confirmWinnerByLapse,
  correctNotice,
  draftTender,
  extendDocumentOffering,
  failLot,
  judgeOpenQuestions,
  judgeOutage,
  lotOf,
  openBids,
  publishTenderNotice,
  reckonTenderDatesAgain,
  recordMethodDecision,
  recordReasonAgainstFirstRanked,
  redraftTender,
  refundTerminatedTender,
  resumeLot,
  reviewQualification,
  suspendLot,
  takeDocument,
  takeLawfulExit,
  tender,
  terminateTender,
  type Tender,
} from '#libs/domain/procurement/tender'
import { outageJudgement, questionsJudgement } from '#facts/procurement/tender'
import { duty } from '#libs/domain/supervision/duty'
import { command } from '../../command.js'

const byOfficer = { of: tender, by: ['procurement-officer'] } as const

export const isOfficer = (actor: Actor, state: Tender): boolean =>
  'officer' in state && [actor.id, actor.actingFor].includes(state.officer)

const isSignatory = (actor: Actor, state: Tender): boolean =>
  'signatory' in state && [actor.id, actor.actingFor].includes(state.signatory)

/** What the tender round's case owes, for the whole round or for one lot. */
const owed = (duty: string, id: string, lot?: string) => [
  { duty, caseId: `tender-round/${id}`, ...(lot !== undefined && { about: lot }) },
]

const theOutages = { of: outageLog, id: outageLogId } as const

const nextOutageJudgement = (state: Tender): string =>
  outageJudgement('judgedOutages' in state ? state.judgedOutages.length + 1 : 1)
const nextQuestionsJudgement = (state: Tender): string =>
  questionsJudgement('questionsJudged' in state ? state.questionsJudged + 1 : 1)
/** Which award of the lot is waited for: the first, or one after a setting aside. */
function awardIn(state: Tender, lot: string): string {
  const round = lotOf(state, lot)
  return awardOf(lot, round && afresh(round.stage).after)
}

/** After a refusal to sign (条例§49) the project's case goes on with the lot, bid by bid. */
const owedAfterRefusal = (duty: string, state: Tender, about: string | undefined) =>
  'project' in state && about !== undefined
    ? [{ duty, caseId: `project/${state.project}`, about }]
    : []

function refusedIn(state: Tender, lot: string): string | undefined {
  const stage = lotOf(state, lot)?.stage
  return stage?.status === 'winner-refused' ? `${lot}/${stage.refused}` : undefined
}

function confirmedIn(state: Tender, lot: string): string | undefined {
  const stage = lotOf(state, lot)?.stage
  return stage?.status === 'confirmed' ? `${lot}/${stage.winner.bid}` : undefined
}

/** What is owed for a lot on its way to the award; a failed lot owes none of it any more. */
const duties = [
  ...['review-qualification', 'seat-committee', 'review-responsiveness', 'deliver-report'],
  ...['confirm-winner', 'confirm-next-ranked'],
]
/** The same of its award, which may be another one after a setting aside. */
const dutiesOfAward = ['confirm-after-set-aside', 'announce-award']

export const tenderCatalogue = [
  command({
    of: tender,
    by: ['procedure'],
    name: 'reckonTenderDatesAgain',
    kind: 'decision',
    input: tenderCommands.reckonTenderDatesAgain,
    decide: reckonTenderDatesAgain,
  }),
  command({
    ...byOfficer,
    name: 'draftTender',
    kind: 'decision',
    creates: true,
    input: tenderCommands.draftTender,
    loads: ({ input }) => ({
      project: { of: project, id: input.project },
      previous: input.basis?.after && { of: tender, id: input.basis.after.tender },
    }),
    decide: (states, input, deciding) => draftTender(states, input, deciding),
    discharges: ({ input }) => [{ duty: 'draft-tender', caseId: `project/${input.project}` }],
  }),
  command({
    ...byOfficer,
    name: 'redraftTender',
    kind: 'decision',
    input: tenderCommands.redraftTender,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ state }) => ({
      project: 'project' in state ? { of: project, id: state.project } : undefined,
    }),
    decide: (states, input, deciding) => redraftTender(states, input, deciding),
  }),
  command({
    ...byOfficer,
    name: 'publishTenderNotice',
    kind: 'decision',
    act: 'tender-notice',
    input: tenderCommands.publishTenderNotice,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ id, state }) => ({
      box: { of: bidBox, id },
      project: 'project' in state ? { of: project, id: state.project } : undefined,
    }),
    decide: (states, input, deciding) => publishTenderNotice(states, input, deciding),
    discharges: ({ id }) => owed('publish-tender-notice', id),
  }),
  command({
    of: tender,
    by: ['training-institution', 'assessment-body'],
    name: 'takeDocument',
    kind: 'decision',
    input: tenderCommands.takeDocument,
    loads: ({ id }) => ({ box: { of: bidBox, id } }),
    decide: (states, input, deciding) => takeDocument(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'amendTender',
    kind: 'decision',
    act: 'tender-notice',
    input: tenderCommands.amendTender,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: amendTender,
  }),
  command({
    ...byOfficer,
    name: 'correctNotice',
    kind: 'decision',
    act: ({ notice }) => notice,
    input: tenderCommands.correctNotice,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: correctNotice,
  }),
  command({
    ...byOfficer,
    name: 'extendDocumentOffering',
    kind: 'decision',
    act: 'tender-notice',
    input: tenderCommands.extendDocumentOffering,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ id }) => ({ box: { of: bidBox, id } }),
    decide: (states, input, deciding) => extendDocumentOffering(states, input, deciding),
  }),
  command({
    ...byOfficer,
    name: 'judgeOutage',
    kind: 'decision',
    input: tenderCommands.judgeOutage,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: () => ({ log: theOutages }),
    decide: (states, input, deciding) => judgeOutage(states, input, deciding),
    discharges: ({ id, state }) => owed('judge-outage', id, nextOutageJudgement(state)),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'judgeOpenQuestions',
    kind: 'decision',
    input: tenderCommands.judgeOpenQuestions,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ id }) => ({ box: { of: bidBox, id } }),
    decide: (states, input, deciding) => judgeOpenQuestions(states, input, deciding),
    discharges: ({ id, state }) => owed('judge-open-questions', id, nextQuestionsJudgement(state)),
    serialised: true,
  }),
  command({
    of: tender,
    by: ['procedure', 'procurement-officer', 'procurement-agency'],
    name: 'openBids',
    kind: 'decision',
    act: 'bid-opening',
    input: tenderCommands.openBids,
    loads: ({ id }) => ({ box: { of: bidBox, id }, log: theOutages }),
    decide: (states, input, deciding) => openBids(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'recordOpening',
    kind: 'record',
    input: tenderCommands.recordOpening,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ id, input }) => ({
      box: { of: bidBox, id },
      bids: input.bids.map(one => ({ of: bid, id: one.bid })),
    }),
    decide: (states, input, deciding) => recordOpening(states, input, deciding),
    discharges: ({ id }) => owed('record-opening', id),
    serialised: true,
  }),
  command({
    of: tender,
    by: ['procedure', 'procurement-officer', 'procurement-agency'],
    name: 'closeDecryption',
    kind: 'decision',
    input: tenderCommands.closeDecryption,
    loads: () => ({ log: theOutages }),
    decide: (states, input, deciding) => closeDecryption(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'reviewQualification',
    kind: 'decision',
    input: tenderCommands.reviewQualification,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: reviewQualification,
    discharges: ({ id, input }) => owed('review-qualification', id, input.lot),
  }),
  command({
    of: tender,
    by: ['signatory', 'procurement-officer'],
    name: 'recordReasonAgainstFirstRanked',
    kind: 'decision',
    input: tenderCommands.recordReasonAgainstFirstRanked,
    permitted: (actor, _, state) => isOfficer(actor, state) || isSignatory(actor, state),
    decide: recordReasonAgainstFirstRanked,
    discharges: ({ id, input }) => owed('confirm-winner', id, input.lot),
  }),
  command({
    of: tender,
    by: ['signatory'],
    name: 'confirmWinner',
    kind: 'decision',
    input: tenderCommands.confirmWinner,
    permitted: (actor, _, state) => isSignatory(actor, state),
    decide: confirmWinner,
    discharges: ({ id, input, state }) => [
      ...['confirm-winner', 'confirm-next-ranked'].flatMap(kind => owed(kind, id, input.lot)),
      ...owed('confirm-after-set-aside', id, awardIn(state, input.lot)),
    ],
    serialised: true,
  }),
  command({
    of: tender,
    by: ['procedure'],
    name: 'confirmWinnerByLapse',
    kind: 'decision',
    input: tenderCommands.confirmWinnerByLapse,
    loads: ({ input }) => ({ duty: { of: duty, id: input.duty } }),
    decide: (states, input, deciding) => confirmWinnerByLapse(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'announceAward',
    kind: 'decision',
    act: 'award-notice',
    input: tenderCommands.announceAward,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: announceAward,
    discharges: ({ id, state, input }) => [
      ...owed('announce-award', id, awardIn(state, input.lot)),
      ...owedAfterRefusal('announce-award', state, confirmedIn(state, input.lot)),
    ],
  }),
  command({
    ...byOfficer,
    name: 'failLot',
    kind: 'decision',
    input: tenderCommands.failLot,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: failLot,
    discharges: ({ id, input, state }) => [
      ...duties.flatMap(kind => owed(kind, id, input.lot)),
      ...dutiesOfAward.flatMap(kind => owed(kind, id, awardIn(state, input.lot))),
    ],
  }),
  command({
    ...byOfficer,
    name: 'takeLawfulExit',
    kind: 'decision',
    input: tenderCommands.takeLawfulExit,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: takeLawfulExit,
    discharges: ({ id, state, input }) => [
      ...owed('take-lawful-exit', id, input.lot),
      ...owedAfterRefusal('decide-after-refusal', state, refusedIn(state, input.lot)),
    ],
  }),
  command({
    ...byOfficer,
    name: 'recordWinnersRefusal',
    kind: 'decision',
    input: tenderCommands.recordWinnersRefusal,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ input }) => ({
      contract: input.contract === undefined ? undefined : { of: contract, id: input.contract },
    }),
    decide: (states, input, deciding) => recordWinnersRefusal(states, input, deciding),
    serialised: true,
  }),
  command({
    of: tender,
    by: ['signatory'],
    name: 'confirmNextCandidate',
    kind: 'decision',
    input: tenderCommands.confirmNextCandidate,
    permitted: (actor, _, state) => isSignatory(actor, state),
    decide: confirmNextCandidate,
    discharges: ({ state, input }) =>
      owedAfterRefusal('decide-after-refusal', state, refusedIn(state, input.lot)),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'recordMethodDecision',
    kind: 'record',
    input: tenderCommands.recordMethodDecision,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: recordMethodDecision,
    discharges: ({ id, input }) => owed('record-method-decision', id, input.lot),
  }),
  command({
    of: tender,
    by: ['signatory'],
    name: 'terminateTender',
    kind: 'decision',
    input: tenderCommands.terminateTender,
    permitted: (actor, _, state) => isSignatory(actor, state),
    decide: terminateTender,
  }),
  command({
    ...byOfficer,
    name: 'refundTerminatedTender',
    kind: 'record',
    input: tenderCommands.refundTerminatedTender,
    permitted: (actor, _, state) => isOfficer(actor, state),
    decide: refundTerminatedTender,
    discharges: ({ id, input }) => [
      {
        ...{ duty: 'refund-terminated-tender', caseId: `tender-round/${id}` },
        at: startOfDay(input.refundedOn),
      },
    ],
  }),
  command({
    of: tender,
    by: ['procurement-officer', 'supervisor'],
    name: 'suspendLot',
    kind: 'decision',
    input: tenderCommands.suspendLot,
    decide: suspendLot,
  }),
  command({
    of: tender,
    by: ['procurement-officer', 'supervisor'],
    name: 'resumeLot',
    kind: 'decision',
    input: tenderCommands.resumeLot,
    decide: resumeLot,
  }),
] as const
