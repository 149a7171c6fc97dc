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
]
