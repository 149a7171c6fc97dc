import type { RatingIndicator } from '#libs/contracts'
import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Acceptance } from '#libs/domain/delivery/acceptance'
import { isCertified, type AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { inForce } from '#libs/domain/delivery/contracted'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import type { Contract } from '#libs/domain/procurement/contract'
import { contractPerformanceAppraised, type RatingEvent, type RatingInput } from './events.js'
import { openFile } from './open-rating.js'
import type { Rating } from './state.js'

interface RatingAndPerformance {
  readonly self: Rating
  readonly contract: Contract
  readonly trainingClass: TrainingClass
  readonly assessmentBatch: AssessmentBatch
  readonly acceptance: Acceptance
}

type Input = RatingInput<'recordContractPerformanceAppraisal'>
type Completed = Extract<TrainingClass, { readonly status: 'completed' }>
type Accepted = Extract<Acceptance, { readonly status: 'passed' }>

/** 条例§63 and the contract: how a supplier performed is put on record. */
const appraisalRule = '履约评价'

/**
 * Appraises how a contract was performed 履约评价, out of what is on record: every share names the
 * streams it was counted from.
 */
export function recordContractPerformanceAppraisal(
  { self, contract, trainingClass, assessmentBatch, acceptance }: RatingAndPerformance,
  input: Input,
  { actor }: Deciding,
): Decided<RatingEvent> {
  const file = openFile(self)
  if ('refused' in file) return file
  const bound = inForce(contract)
  if ('refused' in bound) return bound
  const fault = deliveredFault(trainingClass, acceptance)
  if (fault) return fault
  if (bound.supplier !== file.institution) {
    return refuse(appraisalRule, 'contract-of-another-institution')
  }
  if (file.appraisals.some(one => one.contract === input.contract)) {
    return refuse(appraisalRule, 'contract-already-appraised')
  }
  if (trainingClass.status !== 'completed' || acceptance.status !== 'passed') return notAccepted
  const lines = linesOf(trainingClass, assessmentBatch, acceptance, input)
  const { project } = bound
  return [contractPerformanceAppraised({ contract: input.contract, project, lines, by: actor.id })]
}

const notAccepted = refuse(appraisalRule, 'not-accepted-yet')

const deliveredFault = (
  trainingClass: TrainingClass,
  acceptance: Acceptance,
): Refusal | undefined =>
  trainingClass.status === 'completed' && acceptance.status === 'passed' ? undefined : notAccepted

function linesOf(
  trainingClass: Completed,
  batch: AssessmentBatch,
  acceptance: Accepted,
  input: Input,
) {
  const ofClass = [`training-class-${input.trainingClass}`]
  const ofBatch = [...ofClass, `assessment-batch-${input.assessmentBatch}`]
  const ofAcceptance = [`acceptance-${input.acceptance}`]
  const line = (indicator: RatingIndicator, share: number, from: string[]) => ({
    ...{ indicator, share, from },
  })
  return [
    line('lawfulOperation', 10_000, ofClass),
    line('fileTruthAndEvidence', rollsKept(trainingClass), ofClass),
    line('process', greenness(trainingClass), ofClass),
    line('outcome', certifiedShare(trainingClass, batch), ofBatch),
    line('satisfactionAndComplaints', satisfaction(acceptance), ofAcceptance),
    line('funds', 10_000, ofAcceptance),
  ]
}

const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 10_000) / whole)

/** Class periods whose roll was called. */
const rollsKept = ({ filing, rolls }: Completed): number =>
  shareOf(Object.keys(rolls).length, filing.periods.length)

/** A yellow roll counts half, a red one nothing. */
function greenness({ completed, filing }: Completed): number {
  const periods = filing.periods.length
  return shareOf(2 * periods - completed.yellow - 2 * completed.red, 2 * periods)
}

const certifiedShare = ({ filing }: Completed, batch: AssessmentBatch): number =>
  shareOf(
    filing.roster.filter(({ person }) => isCertified(batch, person)).length,
    filing.roster.length,
  )

const satisfaction = ({ opinions }: Accepted): number =>
  shareOf(opinions.filter(one => one.satisfaction >= 4).length, opinions.length)
