/** @typedef {import('../fault.mjs').Fault} Fault */

const tender = 'libs/domain/procurement/tender'
const challenge = 'libs/domain/procurement/challenge'
const complaint = 'libs/domain/procurement/complaint'

/** Challenge, complaint and what they lead to. @type {readonly Fault[]} */
export const remedies = [
  {
    what: 'a challenge on the last day comes too late',
    file: `${challenge}/admissible.ts`,
    from: 'asked.lodgedOn <= until',
    to: 'asked.lodgedOn < until',
    test: `${challenge}/challenge.test.ts`,
  },
  {
    what: 'an award goes to the next candidate with too few of them left',
    file: `${tender}/set-aside-award.ts`,
    from: 'if (remaining.length < needed)',
    to: 'if (remaining.length === 0)',
    test: `${challenge}/remedy-challenge.test.ts`,
  },
  {
    what: 'a contract is signed though its award was set aside',
    file: 'libs/domain/procurement/contract/conclude.ts',
    from: 'if (afresh(stage).after !== after)',
    to: 'if (!stage)',
    test: 'libs/domain/procurement/contract/signing.test.ts',
  },
  {
    what: 'a decision on a complaint forgets the contract that binds',
    file: `${complaint}/end-complaint.ts`,
    from: 'if (binding !== signed?.contract)',
    to: 'if (signed && binding !== signed.contract)',
    test: `${complaint}/end-complaint.test.ts`,
  },
  {
    what: 'a lot of a cancelled contract gets no budget back',
    file: 'libs/domain/payment/earmarked-ledger/cancel-commitment.ts',
    from: 'const amount = smaller(budget, add(commitment, availableOf(book)))',
    to: 'const amount = commitment',
    test: `${complaint}/end-complaint.test.ts`,
  },
  {
    what: 'a contract that money was paid under is cancelled',
    file: `${complaint}/end-complaint.ts`,
    from: ' || drawn',
    to: '',
    test: `${complaint}/end-complaint.test.ts`,
  },
  {
    what: 'suspensions of one complaint are not added up',
    file: `${complaint}/suspend-for-complaint.ts`,
    from: ' * dayLong - suspendedSoFar(self)',
    to: ' * dayLong',
    test: `${complaint}/complaint.test.ts`,
  },
  {
    what: 'a complaint brings up what was never challenged',
    file: `${complaint}/lodge-complaint.ts`,
    from: 'objections.every(objection =>',
    to: 'objections.some(() => known.length > 0) || objections.every(objection =>',
    test: `${complaint}/complaint.test.ts`,
  },
]
