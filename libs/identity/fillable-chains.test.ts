import { unfillableChains, type Chain } from './index.js'

const chain: Chain = {
  name: 'plan-approval',
  steps: [
    { step: 'verify', roles: ['legal-reviewer', 'unit-leader'] },
    { step: 'countersign', roles: ['finance-officer'] },
    { step: 'approve', roles: ['unit-leader'] },
  ],
}

test('a chain is fillable when somebody taken early could be moved to make room', () => {
  const staff = [
    { id: 'a', roles: ['unit-leader', 'legal-reviewer'] as const },
    { id: 'b', roles: ['finance-officer'] as const },
    { id: 'c', roles: ['legal-reviewer'] as const },
  ]
  expect(unfillableChains([chain], staff)).toEqual([])
})

test('a chain that one person would have to walk twice is named with the step nobody is left for', () => {
  const staff = [
    { id: 'a', roles: ['unit-leader', 'legal-reviewer'] as const },
    { id: 'b', roles: ['finance-officer'] as const },
  ]
  expect(unfillableChains([chain], staff)).toEqual([
    { chain: 'plan-approval', step: 'approve', roles: ['unit-leader'] },
  ])
})
