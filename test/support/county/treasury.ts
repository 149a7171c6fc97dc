import type { Treasury } from '#activities/treasury'
import type { PersonalData, Vault } from '#libs/vault'

/** A treasury that carries out every order the moment it comes. */
export const paying: Treasury = {
  instruct: ({ id }, at) => Promise.resolve({ outcome: 'paid', voucher: `测试 ${id}`, at }),
}

const account: PersonalData = { name: '演示收款人', 'bank-account': '990623000000000001' }

/** Where a test county's money goes: everybody has the same account, and no key has to be kept. */
export const accounts: Pick<Vault, 'read'> = {
  read: ({ persons }) => Promise.resolve(new Map(persons.map(person => [person, account]))),
}
