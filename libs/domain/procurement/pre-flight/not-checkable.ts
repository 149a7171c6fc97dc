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
    ...{ rule: '87§55, 需求§21', name: 'quantified', about: 'judged factors are quantified' },
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
  {
    ...{ rule: '法§36', name: 'purchase-void', about: 'when a purchase is void' },
    why: 'its four cases are facts of a round: judged when they come about',
  },
  {
    ...{
      rule: '法§48',
      name: 'subcontracted-on',
      about: 'nothing subcontracted is given on again',
    },
    why: 'about the contract: each subcontract is recorded and agreed to there',
  },
  {
    ...{
      rule: '87§50',
      name: 'who-reviews',
      about: 'who reviews qualification and who responsiveness',
    },
    why: 'an act: the purchaser does the one after the opening, the committee the other',
  },
  {
    ...{ rule: '条例§19', name: 'clean-record', about: 'a ban that is over keeps nobody out' },
    why: 'about bidders: told by the credit screening of the day',
  },
  {
    ...{
      rule: '条例§22',
      name: 'consortium-members',
      about: 'a consortium has the lowest grade of its members, who bid once',
    },
    why: 'about bidders: the document has no field for grades; who bids twice is seen at the opening',
  },
  {
    ...{
      rule: '87§54, §56',
      name: 'lowest-evaluated-price',
      about: 'standardised services are awarded by the lowest evaluated price',
    },
    why: 'takes knowledge of the trade; training is not standardised, and the document has no such method',
  },
  {
    ...{ rule: '87§60, 财库〔2026〕2号', name: 'abnormally-low', about: 'abnormally low prices' },
    why: 'the document has no field for other percentages: those of the rule are applied to the bids',
  },
  {
    ...{
      rule: '46§2, §4',
      name: 'undertaken-by-small',
      about: 'the service is done by staff of a small or medium business',
    },
    why: 'about bidders: each says so in its declaration',
  },
  {
    ...{ rule: '46§6', name: 'need-not-reserve', about: 'where nothing need be reserved' },
    why: 'takes a reason of the purchaser: it is the one that is given for the warning of 46§7',
  },
  {
    ...{
      rule: '46§8',
      name: 'reserved-for-small-and-micro',
      about: 'sixty per cent of what is reserved is for small and micro businesses',
    },
    why: 'the document has no field for it, and the share is of the budget of a year, not of one purchase',
  },
  {
    ...{
      rule: '46§9',
      name: 'reserved-without-deduction',
      about: 'no deduction on a reserved lot',
    },
    why: 'not up to the document: deduction.ts gives none there',
  },
  {
    ...{
      rule: '46§13',
      name: 'declaration-published',
      about: 'the declaration is published with the result',
    },
    why: 'an act: the award notice carries it',
  },
  {
    ...{
      rule: '46§14, §15',
      name: 'marked-and-financed',
      about: 'the contract is marked as reserved; guarantees and financing',
    },
    why: 'about the contract, and an encouragement that nobody can break',
  },
  {
    ...{ rule: '财库〔2019〕38号', name: 'award-at-random', about: 'no award at random' },
    why: 'the document can name a draw only among parallel ranks, which 87§68 allows',
  },
  {
    ...{
      rule: '财库〔2019〕38号',
      name: 'needless-filing',
      about: 'no filing or approval without a basis',
    },
    why: 'takes the words of the document: part of the review by law',
  },
  {
    ...{ rule: '财库〔2025〕14号', name: 'campaign', about: 'what the campaign of 2025 looks for' },
    why: 'local firms, age and scale are held by 条例§20 and 87§17; false papers and collusion are about bids',
  },
  {
    ...{ rule: '法§71, §72, §77, 条例§66, §70, §75', name: 'penalties', about: 'penalties' },
    why: 'about conduct: nothing that a document says',
  },
]
