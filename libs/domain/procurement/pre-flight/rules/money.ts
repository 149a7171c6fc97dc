import { fen, multiply, sum } from '#libs/money'
import {
  atEachNamedTwice,
  mendedBy,
  ofDocument,
  ofLot,
  warnsOfDocument,
  warnsOfLot,
  type Rule,
} from '../rule.js'

/** What is bought for how much, and what is held as security. */
export const moneyRules: readonly Rule[] = [
  ofDocument({ rule: '87§20', reason: 'lot-named-twice' }, ({ lots }) =>
    atEachNamedTwice('lots', lots, ({ lot }) => lot),
  ),
  ofDocument(
    { rule: '条例§33', reason: 'bid-security-too-high' },
    ({ lots, bidSecurity }, policy) => {
      const budget = sum(lots.map(lot => fen(lot.budget)))
      const highest = Math.floor((budget * policy.bidSecurity.maximumShare) / 100)
      return bidSecurity !== undefined && bidSecurity > highest
        ? mendedBy('bidSecurity', highest, { highest })
        : undefined
    },
  ),
  ofLot({ rule: '87§12', reason: 'ceiling-above-budget' }, ({ ceiling, budget }) =>
    ceiling !== undefined && ceiling > budget ? mendedBy('ceiling', budget) : undefined,
  ),
  ofLot(
    { rule: '87§12', reason: 'fixed-price-above-budget' },
    ({ fixedUnitPrice, heads, budget }) =>
      fixedUnitPrice !== undefined && multiply(fen(fixedUnitPrice), heads) > budget
        ? mendedBy('fixedUnitPrice', Math.floor(budget / heads))
        : undefined,
  ),
  /** A price that is fixed leaves nothing to bid below. */
  ofLot({ rule: '87§55', reason: 'fixed-price-with-ceiling' }, ({ fixedUnitPrice, ceiling }) =>
    fixedUnitPrice !== undefined && ceiling !== undefined ? mendedBy('ceiling', null) : undefined,
  ),
  /** 46§7: up to the amount of the law a purchase is wholly reserved, unless it does not suit. */
  warnsOfLot(
    { rule: '46§7', reason: 'not-reserved-for-small-businesses' },
    ({ reservedForSmallBusinesses, budget }, { smallAndMedium: { wholeReserveUpTo } }) =>
      !reservedForSmallBusinesses && budget <= wholeReserveUpTo
        ? mendedBy('reservedForSmallBusinesses', true, { upTo: wholeReserveUpTo })
        : undefined,
  ),
  /** 46§8: above it a share of the budget is. */
  warnsOfDocument(
    { rule: '46§8', reason: 'too-little-reserved' },
    ({ lots }, { smallAndMedium: { wholeReserveUpTo, reservedShare } }) => {
      const budget = sum(lots.map(lot => fen(lot.budget)))
      const reserved = sum(
        lots.filter(lot => lot.reservedForSmallBusinesses).map(lot => fen(lot.budget)),
      )
      return budget > wholeReserveUpTo && reserved * 100 < budget * reservedShare
        ? { path: 'lots', detail: { reservedShare } }
        : undefined
    },
  ),
]
