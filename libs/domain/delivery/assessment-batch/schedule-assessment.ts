import type { Institution } from '#libs/domain/county/institution'
import { isRefusal, refuse, type Decided, type Refusal } from '#libs/domain/deciding'
import { performing, type ContractInForce } from '#libs/domain/delivery/contracted'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import type { Contract } from '#libs/domain/procurement/contract'
import {
  assessmentScheduled,
  type AssessmentBatchEvent,
  type AssessmentBatchInput,
} from './events.js'
import type { AssessmentBatch } from './state.js'

interface BatchAndParties {
  readonly self: AssessmentBatch
  readonly contract: Contract
  readonly trainingClass: TrainingClass
  readonly assessmentBody: Institution
  readonly trainer: Institution
}

type Scheduling = AssessmentBatchInput<'scheduleAssessment'>

/** Trainer and assessor are never one hand: 宁波市职业技能培训条例§23, 条例§18, 定点机构规定. */
const separation = '考培分离（宁波市职业技能培训条例§23，条例§18）'

/**
 * Sets the examination of a class that was completed, by the winner of the assessment lot.
 * Candidates are the trainees whose attendance reaches the floor.
 */
export function scheduleAssessment(
  { self, contract, trainingClass, assessmentBody, trainer }: BatchAndParties,
  scheduling: Scheduling,
): Decided<AssessmentBatchEvent> {
  if (self.status !== 'not-scheduled') return refuse(separation, 'already-scheduled')
  const bound = performing(contract)
  if (isRefusal(bound)) return bound
  if (trainingClass.status !== 'completed') return refuse('两目录一系统', 'class-not-completed')
  const fault =
    contractFault(bound, scheduling) ??
    trainerFault(trainingClass.filing.institution, scheduling) ??
    relationFault(assessmentBody, trainer, scheduling) ??
    examinersFault(trainingClass, scheduling)
  if (fault) return fault
  const candidates = trainingClass.completed.trainees
    .filter(({ reachesFloor }) => reachesFloor)
    .map(({ person }) => person)
  if (candidates.length === 0) return refuse('本县规定 attendance.traineeFloor', 'no-candidates')
  const { project, occupation, level, lot: trainingLot } = trainingClass.filing
  const class_ = { project, occupation, level, trainingLot, candidates }
  return [assessmentScheduled({ ...scheduling, ...class_, lot: bound.lot })]
}

function contractFault(bound: ContractInForce, scheduling: Scheduling): Refusal | undefined {
  if (bound.terms.kind !== 'skill-assessment') return refuse('法§43', 'not-an-assessment-contract')
  return bound.supplier === scheduling.assessmentBody
    ? undefined
    : refuse('条例§50', 'not-the-contracts-supplier')
}

const trainerFault = (filedBy: string, { trainer }: Scheduling): Refusal | undefined =>
  filedBy === trainer ? undefined : refuse(separation, 'not-the-trainer-of-the-class')

function relationFault(
  body: Institution,
  trainer: Institution,
  scheduling: Scheduling,
): Refusal | undefined {
  const same = scheduling.assessmentBody === scheduling.trainer
  const related =
    isRelated(body, scheduling.trainer) || isRelated(trainer, scheduling.assessmentBody)
  return same || related ? refuse(separation, 'trainer-and-assessor-one-hand') : undefined
}

const isRelated = (one: Institution, other: string): boolean =>
  one.status !== 'unknown' && one.related.includes(other)

function examinersFault(
  trainingClass: Extract<TrainingClass, { readonly status: 'completed' }>,
  { assessors, qualitySupervisor }: Scheduling,
): Refusal | undefined {
  if (assessors.includes(qualitySupervisor)) {
    return refuse('评价质量督导', 'supervisor-examines', { who: 'assessment-body' })
  }
  const teachers = trainingClass.filing.teachers.map(({ person }) => person)
  const roster = trainingClass.filing.roster.map(({ person }) => person)
  const mixed = [...assessors, qualitySupervisor].some(
    person => teachers.includes(person) || roster.includes(person),
  )
  return mixed ? refuse(separation, 'examiner-of-the-class') : undefined
}
