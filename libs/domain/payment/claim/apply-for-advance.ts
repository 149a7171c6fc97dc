import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { inForce } from '#libs/domain/delivery/contracted'
import type { Ledger } from '#libs/domain/payment/earmarked-ledger'
import type { Contract } from '#libs/domain/procurement/contract'
import type { Rating } from '#libs/domain/supervision/rating'
import { zeroFen } from '#libs/money'
import { paymentApplicationMade, type ClaimEvent, type ClaimInput } from './events.js'
import { isOnBook } from './on-book.js'
import { advanceOf } from './settlement.js'
import type { Claim } from './state.js'

interface ClaimAndGrade {
  readonly self: Claim
  readonly contract: Contract
  readonly ledger: Ledger
  readonly rating: Rating
}

const byGrade = '本县规定 advance.byGrade'

/**
 * Applies for the advance that the institution's published grade gives it under the contract's own
 * terms 信用支付: A 50 %, B 30 %, C and D none. It is instalment one: what is earned clears it first.
 */
export function applyForAdvance(
  { self, contract, ledger, rating }: ClaimAndGrade,
  input: ClaimInput<'applyForAdvance'>,
  { at, actor }: Deciding,
): Decided<ClaimEvent> {
  if (self.status !== 'not-made') return refuse(byGrade, 'claim-already-made')
  const bound = inForce(contract)
  if (isRefusal(bound)) return bound
  const position = isOnBook(ledger, bound.lot, input)
  if (isRefusal(position)) return position
  if (rating.status === 'not-opened' || rating.institution !== bound.supplier) {
    return refuse(byGrade, 'rating-of-another-institution')
  }
  if (rating.grade === undefined) return refuse(byGrade, 'not-graded')
  if (position.advance > 0 || position.settled > 0) return refuse(byGrade, 'advance-comes-first')
  const payable = advanceOf(bound.terms.amount, bound.terms.advanceByGrade[rating.grade])
  if (payable === 0) {
    return refuse(byGrade, 'grade-gives-no-advance', { detail: { grade: rating.grade } })
  }
  const { project, lot, supplier, terms } = bound
  return [
    paymentApplicationMade({
      ...{ project, lot, contract: input.contract, institution: supplier, ledger: input.ledger },
      ...{ instalment: input.instalment, pays: 'advance', grade: rating.grade },
      ...{ counted: [], notCounted: [], unitPrice: terms.unitPrice, payable },
      ...{ earned: zeroFen, advanceCleared: zeroFen, payWithinDays: terms.payWithinDays },
      ...{ madeAt: at, madeBy: actor.id },
    }),
  ]
}
