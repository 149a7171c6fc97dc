import { assessmentBatchCommands } from '#libs/contracts'
import { institution } from '#libs/domain/county/institution'
import type { Actor } from '#libs/domain/deciding'
import {
  assessmentBatch,
  recordCertificates,
  recordResults,
  scheduleAssessment,
  verifyCertificates,
  type AssessmentBatch,
} from '#libs/domain/delivery/assessment-batch'
import { trainingClass } from '#libs/domain/delivery/training-class'
import { contract } from '#libs/domain/procurement/contract'
import { command } from '../../command.js'

/** The procedure of the class that is examined. */
const discharging =
  (duty: string) =>
  ({ state }: { readonly state: AssessmentBatch }) =>
    state.status === 'not-scheduled'
      ? []
      : [{ duty, caseId: `training-class/${state.scheduled.trainingClass}` }]

const ofTheBody = (actor: Actor, batch: AssessmentBatch): boolean =>
  batch.status !== 'not-scheduled' && batch.scheduled.assessmentBody === actor.institution

export const assessmentBatchCatalogue = [
  command({
    name: 'scheduleAssessment',
    of: assessmentBatch,
    kind: 'decision',
    creates: true,
    by: ['assessment-body'],
    permitted: (actor, { assessmentBody }) => actor.institution === assessmentBody,
    input: assessmentBatchCommands.scheduleAssessment,
    loads: ({ input }) => ({
      contract: { of: contract, id: input.contract },
      trainingClass: { of: trainingClass, id: input.trainingClass },
      assessmentBody: { of: institution, id: input.assessmentBody },
      trainer: { of: institution, id: input.trainer },
    }),
    decide: scheduleAssessment,
    discharges: ({ input }) => [
      { duty: 'schedule-assessment', caseId: `training-class/${input.trainingClass}` },
    ],
  }),
  command({
    name: 'recordResults',
    of: assessmentBatch,
    kind: 'record',
    by: ['assessment-body'],
    permitted: (actor, _, state) => ofTheBody(actor, state),
    input: assessmentBatchCommands.recordResults,
    decide: recordResults,
    discharges: discharging('record-results'),
  }),
  command({
    name: 'recordCertificates',
    of: assessmentBatch,
    kind: 'record',
    by: ['assessment-body'],
    permitted: (actor, _, state) => ofTheBody(actor, state),
    input: assessmentBatchCommands.recordCertificates,
    decide: recordCertificates,
    discharges: discharging('record-certificates'),
  }),
  command({
    name: 'verifyCertificates',
    of: assessmentBatch,
    kind: 'record',
    by: ['procurement-officer', 'supervisor', 'procedure'],
    input: assessmentBatchCommands.verifyCertificates,
    decide: verifyCertificates,
    discharges: discharging('verify-certificates'),
  }),
] as const
