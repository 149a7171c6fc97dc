import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Instant } from '#libs/calendar'
import type { ContractTerms, StatutoryEnd } from '#libs/contracts'
import type { Acceptance } from '#libs/domain/delivery/acceptance'
import type { AssessmentBatch } from '#libs/domain/delivery/assessment-batch'
import { inForce, type ContractInForce } from '#libs/domain/delivery/contracted'
import type { TrainingClass } from '#libs/domain/delivery/training-class'
import type { Ledger } from '#libs/domain/payment/earmarked-ledger'
import type { Contract } from '#libs/domain/procurement/contract'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import type { PerformanceEvaluation } from '#libs/domain/supervision/performance-evaluation'
import { multiply, zeroFen } from '#libs/money'
import { countedHeads } from './counted-heads.js'
import { paymentApplicationMade, type ClaimEvent, type ClaimInput } from './events.js'
import { isOnBook } from './on-book.js'
import { earnedBy, settlementOf } from './settlement.js'
import type { Claim } from './state.js'

export interface ClaimAndDelivered {
  readonly self: Claim
  readonly contract: Contract
  readonly ledger: Ledger
  readonly trainingClass: TrainingClass
  readonly assessmentBatch?: AssessmentBatch | undefined
  readonly acceptance?: Acceptance | undefined
  readonly performanceEvaluation?: PerformanceEvaluation | undefined
}

type Application = ClaimInput<'makePaymentApplication'>
type Instalment = ContractTerms['instalments'][number]
type Due = Instalment['due']

/** Conditions of payment are those of tender and contract, none may be added. */
const noMoreConditions = '财库〔2019〕38号三'

/**
 * Makes an application for one instalment out of what is on record: nobody types a head or a fen.
 * Unit price × heads counted, the instalment's share of it, less what had been advanced.
 */
export function makePaymentApplication(
  delivered: ClaimAndDelivered,
  input: Application,
  deciding: Deciding,
): Decided<ClaimEvent> {
  const { self, contract, ledger, trainingClass } = delivered
  if (self.status !== 'not-made') return refuse(noMoreConditions, 'claim-already-made')
  const bound = inForce(contract)
  if (isRefusal(bound)) return bound
  const position = isOnBook(ledger, bound.lot, input)
  if (isRefusal(position)) return position
  const instalment = bound.terms.instalments.find(one => one.instalment === input.instalment)
  if (!instalment) return refuse(noMoreConditions, 'no-such-instalment')
  const notDue = whyNotDue(instalment, bound, delivered, deciding)
  if (notDue) return notDue
  if (trainingClass.status !== 'completed') return notCompleted
  const heads = countedHeads(bound, trainingClass, delivered.assessmentBatch)
  if (isRefusal(heads)) return heads
  return [application(bound, { heads, input, outstanding: position.advance }, deciding)]
}

const notCompleted = refuse(noMoreConditions, 'class-not-completed')

interface Counting {
  readonly heads: Exclude<ReturnType<typeof countedHeads>, Refusal>
  readonly input: Application
  /** Advance not yet earned. */
  readonly outstanding: Parameters<typeof settlementOf>[1]
}

function application(
  { project, lot, supplier, terms }: ContractInForce,
  { heads, input, outstanding }: Counting,
  { at, actor }: Deciding,
) {
  const gross = multiply(terms.unitPrice, heads.counted.length)
  const earned = earnedBy(gross, terms.instalments, input.instalment) ?? zeroFen
  return paymentApplicationMade({
    ...{ project, lot, contract: input.contract, institution: supplier, ledger: input.ledger },
    ...{ instalment: input.instalment, pays: 'settlement', trainingClass: input.trainingClass },
    counted: heads.counted.map(person => ({ person, amount: terms.unitPrice })),
    notCounted: [...heads.notCounted],
    ...{ unitPrice: terms.unitPrice, earned, ...settlementOf(earned, outstanding) },
    ...{ payWithinDays: terms.payWithinDays, madeAt: at, madeBy: actor.id },
  })
}

/** Whether what the contract pays this instalment for has happened, under this contract. */
function whyNotDue(
  instalment: Instalment,
  bound: ContractInForce,
  delivered: ClaimAndDelivered,
  { at, calendar }: Deciding,
): Refusal | undefined {
  const { trainingClass, performanceEvaluation } = delivered
  if (!deliveredLots(delivered).includes(bound.lot))
    return refuse(noMoreConditions, 'not-delivered-under-this-contract')
  const acceptedAt = acceptedUnder(bound, delivered)
  const until = acceptedAt && retainedUntil(instalment, acceptedAt, calendar)
  const { due } = instalment
  const happened: Record<Due, boolean> = {
    'class-commenced': trainingClass.status === 'completed',
    'training-completed': trainingClass.status === 'completed',
    'acceptance-passed': acceptedAt !== undefined,
    'performance-evaluated':
      performanceEvaluation?.status === 'evaluated' &&
      performanceEvaluation.project === bound.project,
    'retention-ended': until !== undefined && at >= until.end,
  }
  return happened[due]
    ? undefined
    : refuse(noMoreConditions, 'instalment-not-due', {
        detail: { due, ...(until && { lastDay: until.lastDay }) },
      })
}

/** The lots for which class and assessment were held. */
const deliveredLots = ({ trainingClass, assessmentBatch }: ClaimAndDelivered) => [
  trainingClass.status !== 'not-filed' ? trainingClass.filing.lot : undefined,
  assessmentBatch && assessmentBatch.status !== 'not-scheduled'
    ? assessmentBatch.scheduled.lot
    : undefined,
]

const acceptedUnder = (
  { lot }: ContractInForce,
  { acceptance }: ClaimAndDelivered,
): Instant | undefined =>
  acceptance?.status === 'passed' && acceptance.opened.lot === lot ? acceptance.passedAt : undefined

/** What is retained 质保金 is held no day longer than the contract says, whatever day the last one is. */
const retainedUntil = (
  { retainedDays }: Instalment,
  acceptedAt: Instant,
  calendar: Deciding['calendar'],
): StatutoryEnd | undefined =>
  retainedDays === undefined
    ? undefined
    : statutoryEnd(
        noMoreConditions,
        acceptedAt,
        { length: retainedDays, unit: 'calendar-days', roll: 'none' },
        calendar,
      )
