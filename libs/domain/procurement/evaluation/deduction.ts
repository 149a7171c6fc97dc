import type { TenderDocument, TenderLot } from '#libs/contracts'
import type { ResponsiveBid } from './state.js'

/** 46§9: what small and micro businesses do of it, in basis points, from which on a share counts. */
const shareThatCounts = 3_000

/**
 * What the price of a bid is lowered by for scoring, in basis points (46§9, 财库〔2022〕19号). Small
 * and micro businesses get the full deduction, by their declaration alone; a consortium or a bid with
 * subcontractors the lower one, where they do thirty per cent of it or more. Nothing on top of a lot
 * that is reserved for them.
 */
export function deductionOf(
  { businessSize, smallBusinessShare = 0 }: ResponsiveBid,
  { reservedForSmallBusinesses }: Pick<TenderLot, 'reservedForSmallBusinesses'>,
  document: Pick<TenderDocument, 'smallBusinessDeduction' | 'consortiumDeduction'>,
): number {
  if (reservedForSmallBusinesses) return 0
  if (businessSize === 'small' || businessSize === 'micro') return document.smallBusinessDeduction
  return smallBusinessShare >= shareThatCounts ? (document.consortiumDeduction ?? 0) : 0
}
