import { dayOf, startOfDay, type Instant } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Acceptance } from '#libs/domain/delivery/acceptance'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import type { Rating } from '#libs/domain/supervision/rating'
import {
  performanceSecurityGiven,
  performanceSecurityReturned,
  performanceSecurityWaived,
  securityReturnDue,
  type ContractEvent,
  type ContractInput,
} from './events.js'
import { securityLeft } from './security.js'
import { ofLot, type Contract, type SignedContract } from './state.js'

const law = '条例§48'

/** A contract that asks for a performance security which nobody has given, or been spared, yet. */
function owing(contract: Contract): SignedContract | Refusal {
  if (contract.status !== 'signed') return refuse(law, 'contract-not-signed')
  if (contract.terms.performanceSecurity === 0) return refuse(law, 'no-security-agreed')
  const { given, waived } = contract.security ?? {}
  return given || waived ? refuse(law, 'security-already-settled') : contract
}

/** Not in cash, and just what the contract says: it may be no more than a tenth of it. */
export function recordPerformanceSecurity(
  contract: Contract,
  security: ContractInput<'recordPerformanceSecurity'>,
  { at }: Deciding,
): Decided<ContractEvent> {
  const bound = owing(contract)
  if (isRefusal(bound)) return bound
  if (security.form === 'cash') return refuse(law, 'security-in-cash')
  const agreed = bound.terms.performanceSecurity
  if (security.amount !== agreed) {
    return refuse(law, 'not-the-agreed-security', { detail: { agreedFen: agreed } })
  }
  const { project, lot } = bound
  return security.occurredOn > dayOf(at)
    ? refuse(law, 'security-lies-in-the-future')
    : [performanceSecurityGiven({ project, lot, ...security })]
}

interface ContractAndRating {
  readonly self: Contract
  readonly rating: Rating
}

/** Spared by its grade, only where the tender document said so of that grade. */
export function waivePerformanceSecurity(
  { self, rating }: ContractAndRating,
  input: ContractInput<'waivePerformanceSecurity'>,
  _: Deciding,
): Decided<ContractEvent> {
  const bound = owing(self)
  if (isRefusal(bound)) return bound
  if (rating.status === 'not-opened' || rating.institution !== bound.supplier) {
    return refuse('本县规定 信用支付', 'rating-of-another-institution')
  }
  const { grade } = rating
  if (grade === undefined) return refuse('本县规定 信用支付', 'not-graded')
  const { project, lot, terms } = bound
  return terms.securityWaivedFor?.includes(grade) === true
    ? [performanceSecurityWaived({ project, lot, rating: input.rating, grade })]
    : refuse('法§46', 'waiver-not-agreed', { detail: { grade } })
}

interface ContractAndAcceptance {
  readonly self: Contract
  readonly acceptance: Acceptance | undefined
}

/**
 * What was delivered is accepted, or the contract ended before that, terminated (民法典§566) or cancelled
 * (94§32): the time runs in which the contract promised the security back. One that is back already,
 * or used up, has its day all the same: by it the case knows that nothing is left to wait for.
 */
export function reckonSecurityReturn(
  { self, acceptance }: ContractAndAcceptance,
  input: ContractInput<'reckonSecurityReturn'>,
  { at, calendar }: Deciding,
): Decided<ContractEvent> {
  const bound = secured(self)
  if (isRefusal(bound)) return bound
  if (bound.security?.returnBy) return refuse(law, 'security-return-reckoned')
  const from = acceptance ? deliveredAt(bound, acceptance) : endedAt(bound, at)
  if (isRefusal(from)) return from
  const { project, lot, terms } = bound
  // Where the contract is silent nothing may be kept: the next day is the last.
  const length = terms.agreement?.securityReturn?.withinDays ?? 1
  const within = { length, unit: 'calendar-days', roll: 'none' } as const
  const returnBy = statutoryEnd(law, from, within, calendar)
  const accepted = input.acceptance !== undefined && { acceptance: input.acceptance }
  return [securityReturnDue({ project, lot, ...accepted, returnBy })]
}

function deliveredAt({ lot }: Secured, acceptance: Acceptance): Instant | Refusal {
  return acceptance.status === 'passed' && acceptance.opened.lot === lot
    ? acceptance.passedAt
    : refuse(law, 'not-delivered-under-this-contract')
}

/** By the day on which it was agreed that it ends, or the decision by which it did. */
function endedAt(contract: Secured, at: Instant): Instant | Refusal {
  if (contract.status === 'cancelled') return contract.cancelledAt
  const { terminated } = contract
  if (!terminated) return refuse(law, 'contract-not-ended')
  const signed = startOfDay(terminated.signedOn)
  return signed < at ? signed : at
}

/**
 * What is left of it goes back. Late, it goes back all the same, and the record says that the purchaser
 * is liable.
 */
export function returnPerformanceSecurity(
  contract: Contract,
  returned: ContractInput<'returnPerformanceSecurity'>,
  { at }: Deciding,
): Decided<ContractEvent> {
  const bound = held(contract)
  if (isRefusal(bound)) return bound
  if (returned.occurredOn > dayOf(at)) return refuse(law, 'security-lies-in-the-future')
  const { security = {} } = bound
  // Whoever wants to keep a part of it has it confirmed before, or lets go of it.
  if (bound.status === 'signed' && security.proposedUse) return refuse(law, 'security-use-waiting')
  const lastDay = security.returnBy?.lastDay
  const late = lastDay !== undefined && returned.occurredOn > lastDay
  const amount = securityLeft(security)
  return [performanceSecurityReturned({ ...ofLot(bound), ...returned, amount, late })]
}

type Secured = SignedContract | Extract<Contract, { readonly status: 'cancelled' }>

function secured(contract: Contract): Secured | Refusal {
  if (contract.status !== 'signed' && contract.status !== 'cancelled') {
    return refuse(law, 'contract-not-signed')
  }
  return contract.security?.given ? contract : refuse(law, 'no-security-held')
}

/** A contract of which a security is still held, or a part of one. */
export function held(contract: Contract): Secured | Refusal {
  const bound = secured(contract)
  if (isRefusal(bound)) return bound
  return bound.security?.returned === true ? refuse(law, 'security-already-returned') : bound
}
