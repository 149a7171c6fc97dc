/** @typedef {import('../fault.mjs').Fault} Fault */

const approval = 'libs/domain/procurement/approval'
const project = 'libs/domain/procurement/project'

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
  {
    what: 'who helped to write a requirement reviews it',
    file: `${project}/review-requirement.ts`,
    from: 'const wrote = [...authors,',
    to: 'const wrote = [',
    test: `${project}/preparation.test.ts`,
  },
  {
    what: 'a requirement written anew keeps its review',
    file: `${project}/preparation.ts`,
    from: 'return { requirement: fresh,',
    to: 'return { requirement: { ...file.requirement, ...fresh },',
    test: `${project}/preparation.test.ts`,
  },
  {
    what: 'an agency that was not entrusted holds the tender',
    file: 'libs/domain/procurement/tender/draft-tender.ts',
    from: 'named !== undefined && named !== entrusted',
    to: 'named !== undefined && named === entrusted',
    test: 'libs/domain/procurement/tender/draft-tender.test.ts',
  },
]
