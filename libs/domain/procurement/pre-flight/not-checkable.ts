/** An article about tender documents that no rule here checks, and why. */
export interface NotCheckable {
  readonly rule: string
  /** By which the console says it in its own words. */
  readonly name: string
  readonly about: string
  readonly why: string
}

/**
 * What a machine cannot read in the document, or what its shape or the procedure sees to. It stands in
 * the table of the rules, so that nobody takes a clean pre-flight for more than it is.
 */
export const notCheckable: readonly NotCheckable[] = [
  {
    ...{ rule: '条例§20(1)', name: 'told-the-same', about: 'suppliers are told the same' },
    why: 'an act, not a text: clarifications go to all who took the document',
  },
  {
    ...{
      rule: '条例§20(2)',
      name: 'beyond-the-need',
      about: 'a requirement beyond the need of the project',
    },
    why: 'takes knowledge of the trade: part of the review of the requirement',
  },
  {
    ...{
      rule: '条例§20(3)',
      name: 'points-to-one',
      about: 'a requirement that points to one supplier or product',
    },
    why: 'takes knowledge of the market: part of the review of the requirement',
  },
  {
    ...{ rule: '87§12', name: 'minimum-price', about: 'no minimum price' },
    why: 'the document has no field for one',
  },
  {
    ...{
      rule: '87§55',
      name: 'price-base',
      about: 'the base is the lowest responsive price; none is dropped',
    },
    why: 'the formula is not up to the document: composite-score.ts is the only one',
  },
  {
    ...{ rule: '87§55', name: 'quantified', about: 'judged factors are quantified' },
    why: 'bands are checked where there are any; what words grade is for the review by law',
  },
  {
    ...{ rule: '87§57, §68', name: 'ties', about: 'ties and parallel ranks' },
    why: 'the document cannot be written without the choice',
  },
  {
    ...{ rule: '87§59', name: 'arithmetic', about: 'the order of arithmetic corrections' },
    why: 'fixed by the law, applied in the evaluation',
  },
  {
    ...{
      rule: '87§37, §41, §43, §44, §63',
      name: 'about-bids',
      about: 'collusion, too few bidders, invalid bids',
    },
    why: 'about bids: judged at the opening and in the evaluation',
  },
  {
    ...{ rule: '条例§18', name: 'related', about: 'trainer and assessor are unrelated' },
    why: 'about bidders: checked across the lots at the opening',
  },
  {
    ...{
      rule: '46§10',
      name: 'reserved-too-few',
      about: 'too few small businesses on a reserved lot',
    },
    why: 'about bids: the lot is tendered again unreserved',
  },
]
