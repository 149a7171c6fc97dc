import { annualQuota } from '#libs/domain/county/annual-quota'
import { institution } from '#libs/domain/county/institution'
import { officeholder } from '#libs/domain/county/officeholder'
import { numberSeries } from '#libs/domain/county/number-series'
import { signingKey } from '#libs/domain/county/signing-key'
import { acceptance } from '#libs/domain/delivery/acceptance'
import { assessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { trainingClass } from '#libs/domain/delivery/training-class'
import { claim } from '#libs/domain/payment/claim'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { payment } from '#libs/domain/payment/payment'
import { challenge } from '#libs/domain/procurement/challenge'
import { complaint } from '#libs/domain/procurement/complaint'
import { contract } from '#libs/domain/procurement/contract'
import { officialPaper } from '#libs/domain/procurement/official-paper'
import { tender } from '#libs/domain/procurement/tender'
import { performanceEvaluation } from '#libs/domain/supervision/performance-evaluation'
import { rating } from '#libs/domain/supervision/rating'
import { foldedModel } from '../folded.js'

/**
 * Lists of the objects of one aggregate each. Bids, bid boxes and evaluations have none: who may see
 * what of them is decided on the object itself.
 */
/** The directory 机构目录: who may be picked wherever an institution is named. */
export const institutions = foldedModel({
  name: 'institutions',
  version: 2,
  aggregate: institution,
})
/** What each unit plans for a year, held against in its burn-down. */
export const annualQuotas = foldedModel({
  name: 'annual_quotas',
  version: 1,
  aggregate: annualQuota,
})
/** People of the county's units: their offices, who acts for them and when they are away. */
export const officeholders = foldedModel({
  name: 'officeholders',
  version: 1,
  aggregate: officeholder,
})
export const officialPapers = foldedModel({
  name: 'official_papers',
  version: 1,
  aggregate: officialPaper,
})
export const tenders = foldedModel({ name: 'tenders', version: 2, aggregate: tender })
/** Visible to whom a challenge itself is. */
export const challenges = foldedModel({ name: 'challenges', version: 1, aggregate: challenge })
/** The same of complaints. */
export const complaints = foldedModel({ name: 'complaints', version: 2, aggregate: complaint })
/** Series of numbers 文号, each with all that was taken and voided of it. */
export const numberSeriesList = foldedModel({
  name: 'number_series',
  version: 1,
  aggregate: numberSeries,
})
/** Keys that people sign with, each with whom it signs for and whether it still does. */
export const signingKeys = foldedModel({
  name: 'signing_keys',
  version: 1,
  aggregate: signingKey,
})
export const contracts = foldedModel({ name: 'contracts', version: 1, aggregate: contract })
export const trainingClasses = foldedModel({
  name: 'training_classes',
  version: 1,
  aggregate: trainingClass,
})
export const assessmentBatches = foldedModel({
  name: 'assessment_batches',
  version: 1,
  aggregate: assessmentBatch,
})
export const acceptances = foldedModel({ name: 'acceptances', version: 1, aggregate: acceptance })
/** The books of the funds, of which a project is planned on one. */
export const earmarkedLedgers = foldedModel({
  name: 'earmarked_ledgers',
  version: 1,
  aggregate: earmarkedLedger,
})
export const claims = foldedModel({ name: 'claims', version: 1, aggregate: claim })
export const payments = foldedModel({ name: 'payments', version: 1, aggregate: payment })
export const performanceEvaluations = foldedModel({
  name: 'performance_evaluations',
  version: 1,
  aggregate: performanceEvaluation,
})
/** An institution's file of a year, with its grade. */
export const ratings = foldedModel({ name: 'ratings', version: 1, aggregate: rating })
