import { atEach, ofLot, type Rule } from '../rule.js'

/** What only some methods ask for: the weight of the price, and what else may count beside it. */
export const methodRules: readonly Rule[] = [
  ofLot({ rule: '214号', reason: 'price-weight-too-high' }, ({ factors }, _, { priceWeight }) => {
    const highest = priceWeight.value.maximum
    return atEach('factors', factors, ({ kind, weight }) =>
      kind === 'price' && weight > highest ? { detail: { highest } } : undefined,
    )
  }),
  /** 法§38: the lowest price among those that meet the requirement wins; nothing else is scored. */
  ofLot({ rule: '法§38', reason: 'scored-beside-the-price' }, ({ factors }, _, { award }) =>
    award === 'lowest-price'
      ? atEach('factors', factors, ({ kind, factor }) =>
          kind === 'price' ? undefined : { detail: { factor } },
        )
      : [],
  ),
]
