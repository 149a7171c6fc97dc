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
  {
    what: 'two institutions register one credit code',
    file: 'libs/domain/county/credit-code/state.ts',
    from: 'institution === asking ? undefined : institution',
    to: 'institution === asking ? institution : undefined',
    test: 'libs/domain/county/institution/institution.test.ts',
  },
  {
    what: 'a project is evaluated against targets that were corrected after the approval',
    file: 'libs/domain/supervision/performance-evaluation/evaluate-performance.ts',
    from: 'const { approvedTargets: targets = [] } = project',
    to: 'const { targets } = project',
    test: 'libs/domain/supervision/performance-evaluation/evaluate-performance.test.ts',
  },
  {
    what: 'a price half above the catalogue needs no reason',
    file: `${project}/price-check.ts`,
    from: 'percent(100 + localDelta)',
    to: 'percent(150 + localDelta)',
    test: `${project}/price-check.test.ts`,
  },
  {
    what: 'an occupation that was dropped is bought all the same',
    file: `${project}/price-check.ts`,
    from: 'itemOn(catalogue, lot, dayOf(at))',
    to: 'itemOn(catalogue, lot, catalogue.validFrom)',
    test: `${project}/price-check.test.ts`,
  },
  {
    what: 'who prepared a purchase bids in it',
    file: 'libs/domain/procurement/tender/relations-among.ts',
    from: '...preparedBy(of.around.project, one),',
    to: '...(of.around.others.length > 5 ? preparedBy(of.around.project, one) : []),',
    test: 'libs/domain/procurement/tender/relations.test.ts',
  },
  {
    what: 'one manager stands behind two bidders of a lot',
    file: 'libs/domain/procurement/tender/relations-among.ts',
    from: "['same-manager', 'control', 'declared']",
    to: "['control', 'declared']",
    test: 'libs/domain/procurement/tender/relations.test.ts',
  },
  {
    what: 'who won in another round of the project wins a second part',
    file: 'libs/domain/procurement/tender/relations-among.ts',
    from: 'winnersIn([self, ...around.others])',
    to: 'winnersIn([self])',
    test: 'libs/domain/procurement/tender/relations.test.ts',
  },
  {
    what: 'relations are not looked at again at the award',
    file: 'libs/domain/procurement/tender/among-project.ts',
    from: 'decided.map(event => winnerFault(event, self, around)).find(isFault)',
    to: 'undefined',
    test: 'libs/domain/procurement/tender/relations.test.ts',
  },
  {
    what: 'a purchase is split over the threshold',
    file: 'libs/domain/procurement/tender/splitting.ts',
    from: 'one.sum > openTender)',
    to: 'one.sum > openTender * 2)',
    test: 'libs/domain/procurement/tender/splitting.test.ts',
  },
  {
    what: 'a threshold that nobody confirmed lets a split purchase pass',
    file: 'libs/domain/procurement/tender/splitting.ts',
    from: "if (openTender === 'unset') {",
    to: "if (openTender === 'unset' && siblings.length > 9) {",
    test: 'libs/domain/procurement/tender/splitting.test.ts',
  },
]
