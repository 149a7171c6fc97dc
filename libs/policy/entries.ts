import { awardEntries } from './entries/award.js'
import { challengeEntries } from './entries/challenge.js'
import { deliveryEntries } from './entries/delivery.js'
import { evaluationEntries } from './entries/evaluation.js'
import { methodEntries } from './entries/methods.js'
import { paymentEntries } from './entries/payment.js'
import { planEntries } from './entries/plan.js'
import { ratingEntries } from './entries/rating.js'
import { supervisionEntries } from './entries/supervision.js'
import { tenderEntries } from './entries/tender.js'

/** Every number of the sheet by its key. */
export const entries = {
  ...planEntries,
  ...tenderEntries,
  ...methodEntries,
  ...evaluationEntries,
  ...awardEntries,
  ...challengeEntries,
  ...deliveryEntries,
  ...paymentEntries,
  ...ratingEntries,
  ...supervisionEntries,
}
