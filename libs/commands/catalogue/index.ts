import type { CommandDefinition } from '../types.js'
import { annualQuotaCatalogue } from './county/annual-quota.js'
import { calendarCatalogue } from './county/calendar.js'
import { channelCatalogue } from './county/channel.js'
import { clockCatalogue } from './county/clock.js'
import { institutionCatalogue } from './county/institution.js'
import { outageLogCatalogue } from './county/outage-log.js'
import { numberSeriesCatalogue } from './county/number-series.js'
import { officeholderCatalogue } from './county/officeholder.js'
import { occupationCatalogueCatalogue } from './county/occupation-catalogue.js'
import { signingKeyCatalogue } from './county/signing-key.js'
import { policySheetCatalogue } from './county/policy-sheet.js'
import { approvalCatalogue } from './procurement/approval.js'
import { bidCatalogue } from './procurement/bid.js'
import { challengeCatalogue } from './procurement/challenge.js'
import { awardCatalogue } from './procurement/award.js'
import { complaintCatalogue } from './procurement/complaint.js'
import { contractCatalogue } from './procurement/contract.js'
import { finalQuoteCatalogue } from './procurement/final-quote.js'
import { enquiryCatalogue } from './procurement/enquiry.js'
import { evaluationCatalogue } from './procurement/evaluation.js'
import { officialPaperCatalogue } from './procurement/official-paper.js'
import { openingCatalogue } from './procurement/opening.js'
import { projectCatalogue } from './procurement/project.js'
import { standingBidsCatalogue } from './procurement/standing-bids.js'
import { tenderCatalogue } from './procurement/tender.js'
import { acceptanceCatalogue } from './delivery/acceptance.js'
import { assessmentBatchCatalogue } from './delivery/assessment-batch.js'
import { trainingClassCatalogue } from './delivery/training-class.js'
import { claimCatalogue } from './payment/claim.js'
import { earmarkedLedgerCatalogue } from './payment/earmarked-ledger.js'
import { paymentCatalogue } from './payment/payment.js'
import { dutyCatalogue } from './supervision/duty.js'
import { performanceEvaluationCatalogue } from './supervision/performance-evaluation.js'
import { ratingCatalogue } from './supervision/rating.js'

/**
 * Every command there is, aggregate by aggregate: `...tenderCatalogue`. Routes, OpenAPI, the
 * authorisation matrix and the procedures' activities are derived from this list.
 */
export const catalogue = [
  ...annualQuotaCatalogue,
  ...calendarCatalogue,
  ...channelCatalogue,
  ...clockCatalogue,
  ...institutionCatalogue,
  ...numberSeriesCatalogue,
  ...occupationCatalogueCatalogue,
  ...officeholderCatalogue,
  ...outageLogCatalogue,
  ...policySheetCatalogue,
  ...signingKeyCatalogue,
  ...approvalCatalogue,
  ...bidCatalogue,
  ...enquiryCatalogue,
  ...finalQuoteCatalogue,
  ...evaluationCatalogue,
  ...challengeCatalogue,
  ...complaintCatalogue,
  ...contractCatalogue,
  ...officialPaperCatalogue,
  ...projectCatalogue,
  ...tenderCatalogue,
  ...awardCatalogue,
  ...openingCatalogue,
  ...standingBidsCatalogue,
  ...acceptanceCatalogue,
  ...assessmentBatchCatalogue,
  ...trainingClassCatalogue,
  ...claimCatalogue,
  ...earmarkedLedgerCatalogue,
  ...paymentCatalogue,
  ...dutyCatalogue,
  ...performanceEvaluationCatalogue,
  ...ratingCatalogue,
] as const satisfies readonly CommandDefinition[]

/** The names of all commands, as `step('openBids')` and the routes know them. */
export type CommandName = (typeof catalogue)[number]['name']
