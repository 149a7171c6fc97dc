/** @typedef {import('../fault.mjs').Fault} Fault */

const approval = 'libs/domain/procurement/approval'

/** Plans and who approves them. @type {readonly Fault[]} */
export const planning = [
  {
    what: 'fewer than half of a body decide for it',
    file: `${approval}/record-collective-decision.ts`,
    from: 'present.size * 2 < members',
    to: 'present.size * 3 < members',
    test: `${approval}/collective-decision.test.ts`,
  },
  {
    what: 'the maker of a plan sits in the meeting that decides it',
    file: `${approval}/record-collective-decision.ts`,
    from: 'if (present.has(requestedBy)) {',
    to: "if (present.has('')) {",
    test: `${approval}/collective-decision.test.ts`,
  },
  {
    what: 'what was signed stands for other money',
    file: `${approval}/chain.ts`,
    from: 'one.lot === lot && one.amount === amount',
    to: 'one.lot === lot',
    test: `${approval}/collective-decision.test.ts`,
  },
]
