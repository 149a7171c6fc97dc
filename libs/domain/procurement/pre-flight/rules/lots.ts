import { atEach, ofDocument, warnsOfDocument, type Rule } from '../rule.js'

/** How several lots go to their bidders; a document of one lot has nothing to say. */
export const lotRules: readonly Rule[] = [
  ofDocument({ rule: '87§20', reason: 'award-rule-not-said' }, ({ lots, awardRule }) =>
    lots.length > 1 && awardRule === undefined ? { path: 'awardRule' } : undefined,
  ),
  ofDocument({ rule: '87§20', reason: 'award-order-misses-a-lot' }, ({ lots, awardRule }) =>
    awardRule === undefined
      ? []
      : lots
          .filter(({ lot }) => !awardRule.order.includes(lot))
          .map(({ lot }) => ({ path: 'awardRule.order', detail: { lot } })),
  ),
  ofDocument({ rule: '87§20', reason: 'award-order-names-twice' }, ({ awardRule }) =>
    atEach('awardRule.order', awardRule?.order ?? [], (lot, place) =>
      awardRule?.order.indexOf(lot) === place ? undefined : { detail: { lot } },
    ),
  ),
  /** With one lot each, the last of many lots may be left without a candidate. */
  warnsOfDocument(
    { rule: '87§41', reason: 'more-lots-than-bidders-needed' },
    ({ lots, awardRule }, { tender: { minimumBidders } }) =>
      awardRule?.lotsPerBidder === 'one' && lots.length > minimumBidders
        ? { path: 'awardRule.lotsPerBidder', detail: { minimumBidders } }
        : undefined,
  ),
]
