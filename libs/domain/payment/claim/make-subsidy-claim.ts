import { dayOf } from '#libs/calendar'
import { itemOn, type OccupationCatalogue } from '#libs/domain/county/occupation-catalogue'
import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { isCertified, type AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { inForce } from '#libs/domain/delivery/contracted'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import type { Contract } from '#libs/domain/procurement/contract'
import { whyNotAgain, type SubsidyRecord } from '#libs/domain/payment/subsidy-record'
import { multiply, smaller } from '#libs/money'
import type { CompletedTraining } from './counted-heads.js'
import { subsidyClaimMade, type ClaimEvent, type ClaimInput } from './events.js'
import type { Claim, SubsidyClaim } from './state.js'

interface ClaimAndPersons {
  readonly self: Claim
  readonly contract: Contract
  readonly trainingClass: TrainingClass
  readonly assessmentBatch: AssessmentBatch
  readonly catalogue: OccupationCatalogue
  /** One per trainee of the roster, in the roster's order. */
  readonly records: readonly SubsidyRecord[]
}

/** The rules of the fund: 江苏2023通知, 重点任务分工表第13项. */
export const subsidyRule = '江苏2023通知'

/**
 * Makes the claim on the fund for a class: who may be charged to it, and why each other may not.
 * The price is the catalogue's on the day of filing, and never above the contract's own; the limit
 * is the one in force when the claim is made, and stays with it.
 */
export function makeSubsidyClaim(
  { self, contract, trainingClass, assessmentBatch, catalogue, records }: ClaimAndPersons,
  input: ClaimInput<'makeSubsidyClaim'>,
  deciding: Deciding,
): Decided<ClaimEvent> {
  if (self.status !== 'not-made') return refuse(subsidyRule, 'claim-already-made')
  const bound = inForce(contract)
  if (isRefusal(bound)) return bound
  if (trainingClass.status !== 'completed') return refuse(subsidyRule, 'class-not-completed')
  if (assessmentBatch.status !== 'verified') return refuse(subsidyRule, 'certificates-not-verified')
  const { filing } = trainingClass
  if (filing.roster.map(({ person }) => person).join() !== input.persons.join()) {
    return refuse(subsidyRule, 'persons-are-not-the-roster')
  }
  const item = itemOn(catalogue, filing, dayOf(filing.filedAt))
  if (!item) return refuse(subsidyRule, 'off-the-catalogue')
  const standard = smaller(item.standard, bound.terms.unitPrice)
  const { at, actor, policy } = deciding
  const countedOn = dayOf(at)
  const judged = filing.roster.map(({ person }, one) => ({
    person,
    reason:
      ownReason(trainingClass, assessmentBatch, person) ??
      whyNotAgain(records[one] ?? [], { ...filing, countedOn }, policy.subsidy.limit),
  }))
  const heads = splitByReason(judged)
  const { project, lot, supplier } = bound
  const { occupation, level } = filing
  return [
    subsidyClaimMade({
      ...{ project, lot, contract: input.contract, institution: supplier, ledger: input.ledger },
      ...{ fund: input.fund, trainingClass: input.trainingClass, occupation, level, standard },
      ...{ limit: policy.subsidy.limit, notCounted: heads.notCounted },
      counted: heads.counted.map(person => ({ person, amount: standard })),
      payable: multiply(standard, heads.counted.length),
      ...{ countedOn, madeAt: at, madeBy: actor.id },
    }),
  ]
}

type Reason = SubsidyClaim['notCounted'][number]['reason']

function ownReason(
  { completed }: CompletedTraining,
  batch: AssessmentBatch,
  person: string,
): Reason | undefined {
  const reaches = completed.trainees.some(one => one.person === person && one.reachesFloor)
  if (!reaches) return 'attendance-below-floor'
  return isCertified(batch, person) ? undefined : 'not-certified'
}

function splitByReason(
  judged: readonly { readonly person: string; readonly reason: Reason | undefined }[],
) {
  return {
    counted: judged.filter(({ reason }) => reason === undefined).map(({ person }) => person),
    notCounted: judged.flatMap(({ person, reason }) => (reason ? [{ person, reason }] : [])),
  }
}

/** Whether the persons counted may still be counted when the claim is approved. */
export const stillCountable = (made: SubsidyClaim, records: readonly SubsidyRecord[]): boolean =>
  made.counted.every((_, one) => whyNotAgain(records[one] ?? [], made, made.limit) === undefined)
