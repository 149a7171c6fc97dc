/** @typedef {import('../fault.mjs').Fault} Fault */

const tender = 'libs/domain/procurement/tender'
const bid = 'libs/domain/procurement/bid'
const duty = 'libs/domain/supervision/duty'
const contract = 'libs/domain/procurement/contract'

/** Deadlines, periods, duties, numbers of the law. @type {readonly Fault[]} */
export const law = [
  {
    what: 'a bid is taken at the very moment of the deadline',
    file: `${bid}/receiving.ts`,
    from: 'if (at >= deadline)',
    to: 'if (at > deadline)',
    test: `${bid}/bid.test.ts`,
  },
  {
    what: 'bids cannot be opened at the very moment of the deadline',
    file: `${tender}/open-bids.ts`,
    from: 'if (at < deadline)',
    to: 'if (at <= deadline)',
    test: `${tender}/notice-and-opening.test.ts`,
  },
  {
    what: 'silence confirms whom the award rule passes over',
    file: `${tender}/candidates.ts`,
    from: '!taken.includes(bidder)',
    to: 'taken !== undefined',
    test: `${tender}/award-rule.test.ts`,
  },
  {
    what: 'one that is left is negotiated with',
    file: `${tender}/record-method-decision.ts`,
    from: 'left !== two',
    to: 'left > two',
    test: `${tender}/other-method.test.ts`,
  },
  {
    what: 'a consultation above the threshold needs no approval',
    file: `${tender}/method-fault.ts`,
    from: 'budget >= openTender',
    to: 'budget > openTender',
    test: `${tender}/other-method.test.ts`,
  },
  {
    what: 'a bid is revealed at the end of the window',
    file: `${bid}/reveal-bid.ts`,
    from: 'if (at >= decryptionEnds)',
    to: 'if (at > decryptionEnds)',
    test: `${bid}/bid.test.ts`,
  },
  {
    what: 'every supplementary contract has its own tenth',
    file: `${contract}/propose.ts`,
    from: 'return add(supplemented, amount) > most',
    to: 'return amount > most',
    test: `${contract}/proposals.test.ts`,
  },
  {
    what: 'who recorded the sealed contract confirms it, too',
    file: `${contract}/second-person.ts`,
    from: 'return id === maker || actingFor === maker',
    to: 'return actingFor === maker',
    test: `${contract}/signing.test.ts`,
  },
  {
    what: 'three bidders are too few',
    file: `${tender}/open-bids.ts`,
    from: 'bids.length >= minimum',
    to: 'bids.length > minimum',
    test: `${tender}/notice-and-opening.test.ts`,
  },
  {
    what: 'an act at the recorded end is in time',
    file: `${duty}/discharge-duty.ts`,
    from: "duty.status === 'open' && at >= duty.end",
    to: "duty.status === 'open' && at > duty.end",
    test: `${duty}/duty.test.ts`,
  },
  {
    what: 'the law does not act at the recorded end',
    file: `${duty}/lapse-duty.ts`,
    from: 'return at < duty.end',
    to: 'return at <= duty.end',
    test: `${duty}/duty.test.ts`,
  },
  {
    what: 'a duty that was discharged lapses all the same',
    file: `${duty}/lapse-duty.ts`,
    from: "if (duty.status !== 'open')",
    to: "if (duty.status === 'none')",
    test: `${duty}/duty.test.ts`,
  },
  {
    what: 'a duty that lapsed is discharged all the same',
    file: `${duty}/discharge-duty.ts`,
    from: 'if (!isOpen(duty)) return []',
    to: "if (duty.status === 'none') return []",
    test: `${duty}/duty.test.ts`,
  },
  {
    what: 'a statutory period does not roll over a holiday',
    file: 'libs/calendar/judge.ts',
    from: 'return at.inHolidayPeriod',
    to: 'return false',
    test: 'libs/calendar/period-end.test.ts',
  },
  {
    what: 'the first day counts',
    file: 'libs/calendar/reckoning.ts',
    from: "return 'start-day'",
    to: "return 'counted'",
    test: 'libs/calendar/period-end.test.ts',
  },
  {
    what: 'a contract pays for more heads than it names',
    file: 'libs/domain/payment/claim/counted-heads.ts',
    from: 'counted: counted.slice(0, most),',
    to: 'counted,',
    test: 'libs/domain/payment/claim/make-claim.test.ts',
  },
  {
    what: 'who attended just as much as is asked is not paid for',
    file: 'libs/domain/payment/claim/counted-heads.ts',
    from: 'share >= floor',
    to: 'share > floor',
    test: 'libs/domain/payment/claim/make-claim.test.ts',
  },
  {
    what: 'each class of a contract has all its heads to itself',
    file: 'libs/domain/procurement/contract/take-up-heads.ts',
    from: 'contract.terms.heads - taken',
    to: 'contract.terms.heads',
    test: 'libs/domain/delivery/training-class/file-class.test.ts',
  },
  {
    what: 'a notice goes out with a document that the rules of its day forbid',
    file: 'libs/domain/procurement/tender/publish-tender-notice.ts',
    from: 'if (fault) return',
    to: 'if (fault && id === at) return',
    test: 'libs/domain/procurement/tender/redraft-tender.test.ts',
  },
  {
    what: 'a warning of the pre-flight needs no reason',
    file: 'libs/domain/procurement/tender/draft-faults.ts',
    from: 'warned &&',
    to: 'undefined && warned &&',
    test: 'libs/domain/procurement/tender/draft-tender.test.ts',
  },
  {
    what: 'only the first lot is held against the rules',
    file: 'libs/domain/procurement/pre-flight/rule.ts',
    from: 'lots.flatMap(',
    to: 'lots.slice(0, 1).flatMap(',
    test: 'libs/domain/procurement/tender/draft-tender.test.ts',
  },
]
