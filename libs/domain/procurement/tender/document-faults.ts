import type { TenderDocument, TenderLot } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import { fen, multiply, sum } from '#libs/money'
import type { Policy } from '#libs/policy'
import { scoringFault } from './scoring-faults.js'

/** The first fault of a tender document that a machine can find, or undefined. */
export function documentFault(document: TenderDocument, policy: Policy): Refusal | undefined {
  const { lots, bidSecurity, smallBusinessDeduction } = document
  if (new Set(lots.map(({ lot }) => lot)).size < lots.length)
    return refuse('87§20', 'lot-named-twice')
  const budget = sum(lots.map(lot => fen(lot.budget)))
  const securityCap = Math.floor((budget * policy.bidSecurity.maximumShare) / 100)
  if (bidSecurity !== undefined && bidSecurity > securityCap) {
    return refuse('条例§33', 'bid-security-too-high', { detail: { highest: securityCap } })
  }
  return (
    deductionFault(smallBusinessDeduction, policy) ??
    first(lots, lot => lotFault(lot, policy)) ??
    first(lots, lot => scoringFault(lot, policy))
  )
}

export function first<Item>(
  items: readonly Item[],
  fault: (item: Item) => Refusal | undefined,
): Refusal | undefined {
  for (const item of items) {
    const found = fault(item)
    if (found) return found
  }
  return undefined
}

/** 财库〔2022〕19号: ten to twenty per cent for small and micro businesses. */
function deductionFault(deduction: number, policy: Policy): Refusal | undefined {
  const { minimumPercent, maximumPercent } = policy.price.smallAndMicroDeductionRange
  const lawful = deduction >= minimumPercent * 100 && deduction <= maximumPercent * 100
  return lawful
    ? undefined
    : refuse('财库〔2022〕19号', 'deduction-out-of-range', {
        detail: { minimumPercent, maximumPercent },
      })
}

function lotFault(lot: TenderLot, policy: Policy): Refusal | undefined {
  return moneyFault(lot) ?? termsFault(lot, policy) ?? instalmentFault(lot)
}

/** 87§12: a ceiling lies within the budget; a fixed price for all heads does too. */
function moneyFault({ lot, budget, ceiling, fixedUnitPrice, heads }: TenderLot) {
  if (ceiling !== undefined && ceiling > budget) {
    return refuse('87§12', 'ceiling-above-budget', { detail: { lot } })
  }
  return fixedUnitPrice !== undefined && multiply(fen(fixedUnitPrice), heads) > budget
    ? refuse('87§12', 'fixed-price-above-budget', { detail: { lot } })
    : undefined
}

/** 条例§48: performance security up to a tenth; 财库〔2019〕38号: paid within thirty days. */
function termsFault(
  { lot, terms, reservedForSmallBusinesses }: TenderLot,
  { performanceSecurity, payment }: Policy,
): Refusal | undefined {
  const highestPercent = reservedForSmallBusinesses
    ? performanceSecurity.maximumShareReserved
    : performanceSecurity.maximumShare
  if (terms.performanceSecurity > highestPercent * 100) {
    return refuse('条例§48', 'performance-security-too-high', { detail: { lot, highestPercent } })
  }
  const longest = payment.afterInvoice.length
  return terms.payWithinDays > longest
    ? refuse('财库〔2019〕38号', 'pays-too-late', { detail: { lot, longest } })
    : undefined
}

/** A plan whose shares sum to 99.9 per cent was really published once: they sum to the whole. */
function instalmentFault({ lot, instalments }: TenderLot): Refusal | undefined {
  const total = instalments.reduce((all, { share }) => all + share, 0)
  if (total !== 10_000) {
    return refuse('需求§23', 'instalments-not-the-whole', { detail: { lot, basisPoints: total } })
  }
  return new Set(instalments.map(({ instalment }) => instalment)).size < instalments.length
    ? refuse('需求§23', 'instalment-named-twice', { detail: { lot } })
    : undefined
}
