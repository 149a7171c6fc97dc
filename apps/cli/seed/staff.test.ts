import { join } from 'node:path'
import type { Role } from '#libs/contracts'
import { readSeeds } from '#libs/seeding'
import { proveChains } from './staff.js'

const seeded = await readSeeds(join(import.meta.dirname, '../../../seeds'))

/** The seeded county without all who hold a role, or with only so many of them. */
const without = (role: Role, left = 0) => {
  const holders = seeded.persons.persons.filter(({ roles }) => roles.includes(role))
  const gone = holders.slice(left)
  const persons = seeded.persons.persons.filter(person => !gone.includes(person))
  return { persons: { ...seeded.persons, persons } }
}

test('the seeded staff can fill every chain', () => {
  expect(() => {
    proveChains(seeded)
  }).not.toThrow()
})

test('a role that nobody holds is named with the chain that needs it', () => {
  expect(() => {
    proveChains(without('unit-leader'))
  }).toThrow('plan-approval: nobody is left for approve (unit-leader)')
})

test('every chain that cannot be walked is named', () => {
  expect(() => {
    proveChains(without('signatory'))
  }).toThrow(/award: .*confirm \(signatory\)\n {2}contract: .*sign \(signatory\)/)
})
