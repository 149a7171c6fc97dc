import { mendedBy, ofLot, warnsOfLot, type Rule } from '../rule.js'

/** What no payment may be made to wait for (付款条例§14): the office's own affairs. */
const ownAffairs: readonly string[] = [
  'change-of-leader',
  'funds-from-above',
  'internal-process',
  'settlement-of-another-project',
]

/** The terms of the contract besides prices and instalments. */
export const agreementRules: readonly Rule[] = [
  ofLot({ rule: '需求§23', reason: 'agreement-not-said' }, ({ agreement }) =>
    agreement === undefined ? { path: 'agreement' } : undefined,
  ),
  ofLot(
    { rule: '102§24', reason: 'contract-too-long' },
    ({ agreement }, { contract: { maximumTerm }, projectTraining: { contractTerm } }) => {
      const most = maximumTerm * 12
      const path = 'agreement.months'
      return agreement !== undefined && agreement.months > most
        ? mendedBy(path, contractTerm, { most })
        : undefined
    },
  ),
  /** Longer than usual only where content is fixed, funding goes on and prices are stable. */
  warnsOfLot(
    { rule: '102§24', reason: 'contract-longer-than-usual' },
    ({ agreement }, { contract: { maximumTerm }, projectTraining: { contractTerm: usual } }) =>
      agreement !== undefined && agreement.months > usual && agreement.months <= maximumTerm * 12
        ? { path: 'agreement.months', detail: { usual } }
        : undefined,
  ),
  ofLot({ rule: '条例§45', reason: 'acceptance-without-standards' }, ({ agreement }) =>
    agreement?.acceptance.standards.length === 0
      ? { path: 'agreement.acceptance.standards' }
      : undefined,
  ),
  /** 条例§45: who receives a public service takes part, and the result is published. */
  ofLot({ rule: '条例§45', reason: 'acceptance-without-trainees' }, ({ agreement }) => {
    const path = 'agreement.acceptance.traineesHeard'
    return agreement?.acceptance.traineesHeard === false ? mendedBy(path, true) : undefined
  }),
  ofLot({ rule: '条例§45', reason: 'acceptance-stays-unpublished' }, ({ agreement }) => {
    const path = 'agreement.acceptance.published'
    return agreement?.acceptance.published === false ? mendedBy(path, true) : undefined
  }),
  ofLot({ rule: '财库〔2019〕38号', reason: 'security-comes-back-when' }, ({ agreement, terms }) =>
    agreement && terms.performanceSecurity > 0 && agreement.securityReturn === undefined
      ? { path: 'agreement.securityReturn' }
      : undefined,
  ),
  ofLot({ rule: '财库〔2019〕38号', reason: 'late-return-costs-nothing' }, ({ agreement }) => {
    const path = 'agreement.securityReturn.lateLiability'
    return agreement?.securityReturn?.lateLiability === false ? mendedBy(path, true) : undefined
  }),
  ofLot({ rule: '付款条例§12', reason: 'audit-decides-payment' }, ({ agreement }) =>
    agreement?.paymentWaitsFor.includes('audit-result') === true
      ? { path: 'agreement.paymentWaitsFor' }
      : undefined,
  ),
  ofLot({ rule: '付款条例§14', reason: 'payment-waits-for-the-office' }, ({ agreement }) =>
    (agreement?.paymentWaitsFor ?? [])
      .filter(cause => ownAffairs.includes(cause))
      .map(cause => ({ path: 'agreement.paymentWaitsFor', detail: { cause } })),
  ),
]
