/** @typedef {import('../fault.mjs').Fault} Fault */

const room = 'libs/domain/procurement/evaluation'

/** Committee and evaluation. @type {readonly Fault[]} */
export const evaluation = [
  {
    what: 'half of a committee is a majority',
    file: `${room}/tally.ts`,
    from: 'votes * 2 > members.length',
    to: 'votes * 2 >= members.length - 1',
    test: `${room}/responsiveness.test.ts`,
  },
  {
    what: 'a marker that most hold to be collusion has no consequence',
    file: `${room}/tally.ts`,
    from: 'colluding.some(marker => marker.bids.includes(bid))',
    to: 'colluding.every(marker => marker.bids.length === 0 && bid === marker.marker)',
    test: `${room}/responsiveness.test.ts`,
  },
  {
    what: 'thirty per cent of small businesses are too little',
    file: `${room}/deduction.ts`,
    from: 'smallBusinessShare >= shareThatCounts',
    to: 'smallBusinessShare > shareThatCounts',
    test: `${room}/small-businesses.test.ts`,
  },
  {
    what: 'a sum that nobody confirmed stands',
    file: `${room}/priced-bids.ts`,
    from: 'accepted: answer?.accepted ?? false',
    to: 'accepted: answer?.accepted ?? true',
    test: `${room}/ask-bidders.test.ts`,
  },
  {
    what: 'a draw is committed to when the bids are known',
    file: `${room}/draw-experts.ts`,
    from: 'at >= tender.deadline',
    to: 'at > tender.deadline',
    test: `${room}/draw.test.ts`,
  },
  {
    what: 'a bid is left out of the draw',
    file: `${room}/draw-experts.ts`,
    from: 'all.join() === named.toSorted().join()',
    to: 'named.every(bid => all.includes(bid))',
    test: `${room}/draw.test.ts`,
  },
  {
    what: 'a relation to a bidder’s parent does not count',
    file: `${room}/ties.ts`,
    from: 'bidder === to || related.includes(to)',
    to: 'bidder === to && !related.includes(to)',
    test: `${room}/draw.test.ts`,
  },
  {
    what: 'the vote of a member who left counts on',
    file: `${room}/seats.ts`,
    from: 'ballots: without(ballots, person)',
    to: 'ballots',
    test: `${room}/committee-changes.test.ts`,
  },
  {
    what: 'the sheet of a member who left is added up',
    file: `${room}/seats.ts`,
    from: 'sheets: without(sheets, person)',
    to: 'sheets',
    test: `${room}/committee-changes.test.ts`,
  },
  {
    what: 'only the last who left may not sit again',
    file: `${room}/seats.ts`,
    from: 'gone: [...file.gone, person]',
    to: 'gone: [person]',
    test: `${room}/committee-changes.test.ts`,
  },
  {
    what: 'a bid whose validity ended still sets the price',
    file: `${room}/complete-evaluation.ts`,
    from: '!out.includes(bid)',
    to: 'out.includes(bid) || true',
    test: `${room}/validity-ended.test.ts`,
  },
  {
    what: 'who refuses to sign keeps the report from the purchaser',
    file: `${room}/state.ts`,
    from: "case 'AgreementDeemed':",
    to: "case 'RecusalDeclined':",
    test: `${room}/scoring.test.ts`,
  },
  {
    what: 'a seat stays vacant and all go on',
    file: `${room}/review-responsiveness.ts`,
    from: 'self.vacant.length > 0',
    to: 'self.vacant.length > 1',
    test: `${room}/committee-changes.test.ts`,
  },
  {
    what: 'a member sees the sheets of the others before all are in',
    file: `${room}/seen-by.ts`,
    from: 'sheets: own(sheets), comparison',
    to: 'sheets, comparison',
    test: 'libs/http/blind-scores.test.ts',
  },
  {
    what: 'a corrected score loses the page on which its evidence stands',
    file: `${room}/comparison.ts`,
    from: 'line: { ...line, score: said?.score ?? line.score }',
    to: 'line: { ...line, score: said?.score ?? line.score, page: undefined }',
    test: `${room}/outliers.test.ts`,
  },
]
