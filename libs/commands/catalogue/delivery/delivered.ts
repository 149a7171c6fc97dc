import { contract } from '#libs/domain/procurement/contract'
import { assessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { trainingClass } from '#libs/domain/delivery/training-class'

interface Delivered {
  readonly contract: string
  readonly trainingClass: string
  readonly assessmentBatch: string
}

/** What was delivered under a contract, as acceptance, claims and appraisals read it. */
export const delivered = (of: Delivered) => ({
  contract: { of: contract, id: of.contract },
  trainingClass: { of: trainingClass, id: of.trainingClass },
  assessmentBatch: { of: assessmentBatch, id: of.assessmentBatch },
})
