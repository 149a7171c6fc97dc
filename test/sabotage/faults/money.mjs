/** @typedef {import('../fault.mjs').Fault} Fault */

const ledger = 'libs/domain/payment/earmarked-ledger'

/** Fen, the earmarked ledger, what is paid. @type {readonly Fault[]} */
export const money = [
  {
    what: 'half a fen is cut off',
    file: 'libs/money/share.ts',
    from: "'half-up': denominator / 2n",
    to: "'half-up': 0n",
    test: 'libs/money/share.test.ts',
  },
  {
    what: 'the fen left over by a split are lost',
    file: 'libs/money/share.ts',
    from: '(favoured.has(index) ? 1 : 0)',
    to: '0',
    test: 'libs/money/money.property.test.ts',
  },
  {
    what: 'the ledger is overdrawn',
    file: `${ledger}/book.ts`,
    from: 'return asked > standing',
    to: 'return asked > standing + 1',
    test: `${ledger}/ledger.property.test.ts`,
  },
  {
    what: 'the last fen of the balance cannot be reserved',
    file: `${ledger}/book.ts`,
    from: 'return asked > standing',
    to: 'return asked >= standing',
    test: `${ledger}/reserve-budget.test.ts`,
  },
  {
    what: 'what a contract leaves of its budget is not given back',
    file: `${ledger}/commit-contract.ts`,
    from: '...(saved > 0',
    to: '...(saved < 0',
    test: 'libs/domain/procurement/contract/signing.test.ts',
  },
  {
    what: 'a supplementary contract costs nothing on the books',
    file: `${ledger}/positions.ts`,
    from: "return [{ to: 'commitment', amount: event.data.amount }]",
    to: 'return []',
    test: 'libs/domain/procurement/contract/contract.property.test.ts',
  },
  {
    what: 'a termination may settle more heads than a change has left',
    file: 'libs/domain/procurement/contract/terminate-contract.ts',
    from: 'if (fault) return fault',
    to: 'if (fault === null) return fault',
    test: 'libs/domain/procurement/contract/proposals.test.ts',
  },
  {
    what: 'each use of a performance security may cost the whole share anew',
    file: 'libs/domain/procurement/contract/use-security.ts',
    from: 'if (add(used, amount) > most)',
    to: 'if (amount > most)',
    test: 'libs/domain/procurement/contract/use-security.test.ts',
  },
  {
    what: 'a performance security is used before its supplier was heard',
    file: 'libs/domain/procurement/contract/use-security.ts',
    from: 'dayOf(at) <= proposed.answerBy',
    to: 'dayOf(at) < proposed.answerBy',
    test: 'libs/domain/procurement/contract/use-security.test.ts',
  },
  {
    what: 'all that was given goes back, whatever was used of it',
    file: 'libs/domain/procurement/contract/security.ts',
    from: 'uses.at(-1)?.left ?? given?.amount',
    to: 'given?.amount',
    test: 'libs/domain/procurement/contract/use-security.property.test.ts',
  },
  {
    what: 'an advance is not cleared by what is earned',
    file: 'libs/domain/payment/claim/settlement.ts',
    from: 'smaller(earned, advanceOutstanding)',
    to: 'zeroFen',
    test: 'libs/domain/payment/claim/settlement.test.ts',
  },
  {
    what: 'the last day to give a bid security back is late already',
    file: 'libs/domain/procurement/standing-bids/bid-securities.ts',
    from: 'on > lastDay ? daysBetween',
    to: 'on >= lastDay ? 1 + daysBetween',
    test: 'libs/domain/procurement/standing-bids/bid-securities.test.ts',
  },
  {
    what: 'a bid security that comes back late costs the benchmark rate alone',
    file: 'libs/domain/procurement/standing-bids/late-interest.ts',
    from: 'rate.numerator * factor.numerator * 100 * daysLate',
    to: 'rate.numerator * factor.denominator * daysLate',
    test: 'libs/domain/procurement/standing-bids/bid-securities.test.ts',
  },
  {
    what: 'a security is kept of a bid that bound nobody any more',
    file: 'libs/domain/procurement/standing-bids/revoke-bid.ts',
    from: "security === 'forfeited' && revokedOn > validThrough",
    to: "security === 'forfeited' && revokedOn > dayOf(at)",
    test: 'libs/domain/procurement/standing-bids/bid-securities.test.ts',
  },
]
