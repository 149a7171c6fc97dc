import { addYears, dayOf } from '#libs/calendar'
import type { Seeds } from '#libs/seeding'
import type { PersonalData, Retention, Vault } from '#libs/vault'

/** Names, numbers and telephones of everybody, and the institutions' accounts: into the vault alone. */
export async function storePeople(vault: Vault, seeds: Seeds): Promise<number> {
  const { persons, trainees, institutions, county } = seeds
  const people = [...persons.persons, ...trainees.trainees].map(
    ({ id, name, citizenNumber, phone }) => {
      const data: PersonalData = { name, 'identity-number': citizenNumber, telephone: phone }
      return { id, data }
    },
  )
  const payees = institutions.institutions.map(({ id, name, account }) => ({
    id,
    data: { name, 'bank-account': account.number } satisfies PersonalData,
  }))
  const kept: Retention = {
    ground: 'archive.procurement',
    about: 'staff-of-the-county',
    // 法§42: fifteen years from the end of the procurement; the year of the seeds is the earliest.
    until: addYears(dayOf(county.clockStartsAt), 15),
  }
  for (const { id, data } of [...people, ...payees]) {
    const refused = await vault.store(id, data)
    // Who was erased stays erased: seeding again brings nobody back.
    if (refused === undefined) await vault.retain(id, kept)
  }
  return people.length
}
