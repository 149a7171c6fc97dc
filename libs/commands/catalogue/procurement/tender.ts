import { startOfDay } from '#libs/calendar'
import { tenderCommands } from '#libs/contracts'
import { supplierRoles } from '#libs/domain/deciding'
import { outageLog, outageLogId } from '#libs/domain/county/outage-log'
import { bid, recordOpening } from '#libs/domain/procurement/bid'
import { bidBox } from '#libs/domain/procurement/bid-box'
import { challenge, resumeSuspendedLot } from '#libs/domain/procurement/challenge'
import { project } from '#libs/domain/procurement/project'
import { withBiddersBound } from '#libs/domain/procurement/standing-bids'
import {
  amendUnderNumber,
  closeDecryption,
  correctUnderNumber,
  draftTender,
  extendUnderNumber,
  giveBidSecurity,
  judgeOpenQuestions,
  judgeOutage,
  openBids,
  publishTenderNotice,
  reckonTenderDatesAgain,
  recordMethodDecision,
  redraftTender,
  refundTerminatedTender,
  reviewQualificationAmong,
  suspendLot,
  suspensionOf,
  takeDocument,
  tender,
  terminateTender,
  type Tender,
} from '#libs/domain/procurement/tender'
import { outageJudgement, questionsJudgement } from '#facts/procurement/tender'
import { command } from '../../command.js'
import { numberOf } from '../county/number-series.js'
import { amongProject, boughtLikeIt } from './around-tender.js'
import { isOfficer, isSignatory } from './of-file.js'
import { byOfficer, holdsIt, itsStanding, owed } from './of-tender.js'

const itsBox = (id: string) => ({ box: { of: bidBox, id } }) as const
const theOutages = { of: outageLog, id: outageLogId } as const

const nextOutageJudgement = (state: Tender): string =>
  outageJudgement('judgedOutages' in state ? state.judgedOutages.length + 1 : 1)
const nextQuestionsJudgement = (state: Tender): string =>
  questionsJudgement('questionsJudged' in state ? state.questionsJudged + 1 : 1)
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
    loads: ({ id, state, known }) => ({
      box: { of: bidBox, id },
      project: 'project' in state ? { of: project, id: state.project } : undefined,
      ...boughtLikeIt(state, known),
    }),
    decide: (states, input, deciding) => publishTenderNotice(states, input, deciding),
    discharges: ({ id }) => owed('publish-tender-notice', id),
  }),
  command({
    of: tender,
    by: supplierRoles,
    name: 'takeDocument',
    kind: 'decision',
    input: tenderCommands.takeDocument,
    loads: ({ id }) => ({ box: { of: bidBox, id } }),
    decide: (states, input, deciding) => takeDocument(states, input, deciding),
    serialised: true,
  }),
  command({
    of: tender,
    by: supplierRoles,
    name: 'giveBidSecurity',
    kind: 'decision',
    input: tenderCommands.giveBidSecurity,
    loads: ({ id }) => itsBox(id),
    decide: (states, input, deciding) => giveBidSecurity(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'amendTender',
    kind: 'decision',
    act: 'tender-notice',
    input: tenderCommands.amendTender,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ input }) => numberOf(input.document.series),
    decide: (states, input, deciding) => amendUnderNumber(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'correctNotice',
    kind: 'decision',
    act: ({ notice }) => notice,
    input: tenderCommands.correctNotice,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ input }) => numberOf(input.noticeSeries),
    decide: (states, input, deciding) => correctUnderNumber(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'extendDocumentOffering',
    kind: 'decision',
    act: 'tender-notice',
    input: tenderCommands.extendDocumentOffering,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ id, input }) => ({ box: { of: bidBox, id }, ...numberOf(input.noticeSeries) }),
    decide: (states, input, deciding) => extendUnderNumber(states, input, deciding),
    serialised: true,
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
    permitted: holdsIt,
    loads: ({ id }) => ({ ...itsBox(id), ...itsStanding(id), log: theOutages }),
    decide: (states, input, deciding) =>
      withBiddersBound(states, openBids(states, input, deciding), deciding),
    serialised: true,
  }),
  command({
    ...byOfficer,
    name: 'recordOpening',
    kind: 'record',
    input: tenderCommands.recordOpening,
    permitted: (actor, _, state) => isOfficer(actor, state),
    loads: ({ id, input }) => ({
      ...itsBox(id),
      ...itsStanding(id),
      bids: input.bids.map(one => ({ of: bid, id: one.bid })),
    }),
    decide: (states, input, deciding) =>
      withBiddersBound(states, recordOpening(states, input, deciding), deciding),
    discharges: ({ id }) => owed('record-opening', id),
    serialised: true,
  }),
  command({
    of: tender,
    by: ['procedure', 'procurement-officer', 'procurement-agency'],
    name: 'closeDecryption',
    kind: 'decision',
    input: tenderCommands.closeDecryption,
    permitted: holdsIt,
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
    loads: amongProject,
    decide: (states, input, deciding) => reviewQualificationAmong(states, input, deciding),
    discharges: ({ id, input }) => owed('review-qualification', id, input.lot),
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
    // What a challenge holds up is held up under the challenge's own id.
    loads: ({ input }) => ({ challenge: { of: challenge, id: input.suspension } }),
    decide: (states, input, deciding) => resumeSuspendedLot(states, input, deciding),
    discharges: ({ input: { lot, suspension }, state }) =>
      'project' in state
        ? [
            {
              duty: 'resume-lot',
              caseId: `project/${state.project}`,
              about: suspensionOf(lot, suspension),
            },
          ]
        : [],
  }),
] as const
