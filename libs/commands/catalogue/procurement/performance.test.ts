import { securityUseProposed } from '#libs/domain/procurement/contract'
import { projectCase, proposedUse, securedContract, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import type { CommandDefinition } from '../../types.js'
import { performanceCatalogue } from './performance.js'

const { use } = proposedUse.data

const usedFor = (amount: number) =>
  securedContract(securityUseProposed({ ...proposedUse.data, amount: yuan(amount) }))

test.each([
  [
    'all of it',
    9_500,
    ['answer-security-use', 'confirm-security-use', 'return-performance-security'],
  ],
  ['a part', 9_499, ['answer-security-use', 'confirm-security-use']],
])('a security that is used up is owed back by nobody any more: %s', (_, amount, duties) => {
  const known: readonly CommandDefinition[] = performanceCatalogue
  const confirm = known.find(({ name }) => name === 'confirmSecurityUse')
  const asked = {
    id: uuid(500),
    actor: projectCase.signatory,
    input: { use },
    state: usedFor(amount),
  }
  expect(confirm?.discharges?.(asked).map(({ duty }) => duty)).toEqual(duties)
})
