import { complaintCommands } from '#libs/contracts'
import { supplierRoles, type Actor } from '#libs/domain/deciding'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { challenge } from '#libs/domain/procurement/challenge'
import {
  acceptComplaint,
  answerComplaint,
  complaint,
  concludeExamination,
  correctComplaint,
  decideUnderNumber,
  endComplaintSuspension,
  liftComplaintSuspension,
  lodgeComplaint,
  orderComplaintSuspension,
  orderExamination,
  publishComplaintDecision,
  recordComplaint,
  reckonComplaintDatesAgain,
  refuseComplaint,
  requestComplaintCorrection,
  sendComplaintCopies,
  serveComplaintRefusal,
  withdrawComplaint,
  type Complaint,
} from '#libs/domain/procurement/complaint'
import { contract } from '#libs/domain/procurement/contract'
import { tender } from '#libs/domain/procurement/tender'
import { command } from '../../command.js'
import { numberOf } from '../county/number-series.js'
import { isOfficer } from './of-file.js'

const isComplainant = (actor: Actor, state: Complaint): boolean =>
  'complainant' in state && state.complainant === actor.institution

/** The authority is finance; the purchaser is a party before it. */
const byFinance = { of: complaint, kind: 'decision', by: ['finance-officer'] } as const

const owed =
  (...duties: readonly string[]) =>
  ({ id }: { readonly id: string }) =>
    duties.map(duty => ({ duty, caseId: `complaint/${id}` }))

const reviewing = ['review-complaint', 'review-corrected-complaint', 'correct-complaint']
/** What is owed until it is decided, by each party that was sent a copy as well. */
const hearing = ({ id, state }: { readonly id: string; readonly state: Complaint }) => [
  ...owed('send-complaint-copies', 'answer-complaint', 'decide-complaint')({ id }),
  ...('respondents' in state ? state.respondents : []).flatMap(({ respondent }) =>
    respondent === 'purchaser' ? [] : answerOf({ id }, respondent),
  ),
]

const answerOf = ({ id }: { readonly id: string }, party: string) => [
  { duty: 'answer-complaint-copy', caseId: `complaint/${id}`, about: party },
]

const itsTender = ({ state }: { readonly state: Complaint }) => ({
  tender: 'tender' in state ? { of: tender, id: state.tender } : undefined,
})

export const complaintCatalogue = [
  command({
    of: complaint,
    kind: 'decision',
    name: 'reckonComplaintDatesAgain',
    by: ['procedure'],
    input: complaintCommands.reckonComplaintDatesAgain,
    decide: reckonComplaintDatesAgain,
  }),
  command({
    of: complaint,
    kind: 'decision',
    name: 'lodgeComplaint',
    creates: true,
    by: supplierRoles,
    input: complaintCommands.lodgeComplaint,
    loads: ({ input }) => ({ challenge: { of: challenge, id: input.challenge } }),
    decide: (states, input, deciding) => lodgeComplaint(states, input, deciding),
    serialised: true,
  }),
  command({
    of: complaint,
    kind: 'record',
    name: 'recordComplaint',
    creates: true,
    by: ['finance-officer'],
    input: complaintCommands.recordComplaint,
    loads: ({ input }) => ({ challenge: { of: challenge, id: input.challenge } }),
    decide: (states, input, deciding) => recordComplaint(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byFinance,
    name: 'requestComplaintCorrection',
    input: complaintCommands.requestComplaintCorrection,
    decide: requestComplaintCorrection,
    discharges: owed('review-complaint'),
  }),
  command({
    of: complaint,
    kind: 'decision',
    name: 'correctComplaint',
    // What was completed on paper, finance enters.
    by: [...supplierRoles, 'finance-officer'],
    permitted: (actor, _, state) => actor.institution === undefined || isComplainant(actor, state),
    input: complaintCommands.correctComplaint,
    decide: correctComplaint,
    discharges: owed('correct-complaint'),
  }),
  command({
    ...byFinance,
    name: 'acceptComplaint',
    input: complaintCommands.acceptComplaint,
    decide: acceptComplaint,
    discharges: owed(...reviewing),
  }),
  command({
    ...byFinance,
    name: 'refuseComplaint',
    input: complaintCommands.refuseComplaint,
    decide: refuseComplaint,
    discharges: owed(...reviewing),
  }),
  command({
    ...byFinance,
    name: 'serveComplaintRefusal',
    input: complaintCommands.serveComplaintRefusal,
    decide: serveComplaintRefusal,
    discharges: owed('serve-complaint-refusal'),
  }),
  command({
    ...byFinance,
    name: 'sendComplaintCopies',
    input: complaintCommands.sendComplaintCopies,
    loads: itsTender,
    decide: (states, input, deciding) => sendComplaintCopies(states, input, deciding),
    discharges: owed('send-complaint-copies'),
  }),
  command({
    of: complaint,
    kind: 'decision',
    name: 'answerComplaint',
    by: ['procurement-officer', 'procurement-agency', ...supplierRoles],
    permitted: (actor, _, state) => actor.institution !== undefined || isOfficer(actor, state),
    input: complaintCommands.answerComplaint,
    decide: answerComplaint,
    // To each its own: what another party says does not end the purchaser's.
    discharges: ({ id, actor }) =>
      actor.institution === undefined
        ? owed('answer-complaint')({ id })
        : answerOf({ id }, actor.institution),
  }),
  command({
    ...byFinance,
    name: 'orderExamination',
    input: complaintCommands.orderExamination,
    decide: orderExamination,
  }),
  command({
    ...byFinance,
    name: 'concludeExamination',
    input: complaintCommands.concludeExamination,
    decide: concludeExamination,
  }),
  command({
    ...byFinance,
    name: 'orderComplaintSuspension',
    input: complaintCommands.orderComplaintSuspension,
    loads: itsTender,
    decide: (states, input, deciding) => orderComplaintSuspension(states, input, deciding),
    serialised: true,
  }),
  command({
    ...byFinance,
    name: 'liftComplaintSuspension',
    input: complaintCommands.liftComplaintSuspension,
    loads: itsTender,
    decide: (states, input, deciding) => liftComplaintSuspension(states, input, deciding),
    serialised: true,
  }),
  command({
    of: complaint,
    kind: 'decision',
    name: 'endComplaintSuspension',
    by: ['procedure', 'finance-officer'],
    input: complaintCommands.endComplaintSuspension,
    loads: itsTender,
    decide: (states, input, deciding) => endComplaintSuspension(states, input, deciding),
    serialised: true,
  }),
  command({
    of: complaint,
    kind: 'decision',
    name: 'withdrawComplaint',
    by: supplierRoles,
    permitted: (actor, _, state) => isComplainant(actor, state),
    input: complaintCommands.withdrawComplaint,
    loads: itsTender,
    decide: (states, input, deciding) => withdrawComplaint(states, input, deciding),
    discharges: asked => [...owed(...reviewing)(asked), ...hearing(asked)],
    serialised: true,
  }),
  command({
    ...byFinance,
    name: 'decideComplaint',
    input: complaintCommands.decideComplaint,
    loads: ({ input, state }) => ({
      ...itsTender({ state }),
      ...numberOf(input.decision.series),
      challenge: 'challenge' in state ? { of: challenge, id: state.challenge } : undefined,
      contract: input.signed && { of: contract, id: input.signed.contract },
      ledger: input.signed && { of: earmarkedLedger, id: input.signed.ledger },
    }),
    decide: (states, input, deciding) => decideUnderNumber(states, input, deciding),
    discharges: hearing,
    serialised: true,
  }),
  command({
    ...byFinance,
    name: 'publishComplaintDecision',
    input: complaintCommands.publishComplaintDecision,
    decide: publishComplaintDecision,
    discharges: owed('publish-complaint-decision'),
  }),
] as const
