import type { Role } from '#libs/contracts'
import { approvalChain } from '#libs/domain/procurement/approval'
import type { Chain } from './fillable-chains.js'

const step = (name: string, ...roles: readonly Role[]) => ({ step: name, roles })

/**
 * Everything that one person may not do alone, or that nobody may who acted before: who makes, who
 * checks, who pays 经办、审核、付款分离. The plan's own chain is the one that its approval walks.
 */
export const countyChains: readonly Chain[] = [
  {
    name: 'plan-approval',
    steps: [
      step('submit', 'procurement-officer'),
      ...approvalChain.flatMap(({ name, roles }) => roles.map(role => step(name, role))),
    ],
  },
  { name: 'award', steps: [step('organise', 'procurement-officer'), step('confirm', 'signatory')] },
  { name: 'contract', steps: [step('draft', 'procurement-officer'), step('sign', 'signatory')] },
  {
    name: 'settlement',
    steps: [
      step('make-claim', 'procurement-officer'),
      step('approve-claim', 'section-chief', 'finance-officer'),
      step('pay', 'finance-officer'),
    ],
  },
  {
    name: 'correction',
    steps: [
      step('propose', 'procurement-officer'),
      step('confirm', 'procurement-officer', 'section-chief'),
    ],
  },
  {
    name: 'rating',
    steps: [step('rate', 'supervisor'), step('publish', 'section-chief')],
  },
]
