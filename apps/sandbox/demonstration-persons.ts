import type { Seeds } from '#libs/seeding'
import type { DemonstrationPerson } from './issuer/person.js'

/** Everybody of the demonstration county, staff first, trainees last. */
export function demonstrationPersons({
  persons,
  trainees,
  institutions,
}: Seeds): readonly DemonstrationPerson[] {
  const names = new Map(institutions.institutions.map(({ id, name }) => [id, name]))
  const staff = persons.persons.map(({ id, key, name, roles, institution }) => {
    const institutionName = institution === undefined ? undefined : names.get(institution)
    return {
      id,
      key,
      name,
      roles,
      ...(institution === undefined ? {} : { institution }),
      ...(institutionName === undefined ? {} : { institutionName }),
    }
  })
  const learners = trainees.trainees.map(({ id, key, name, roles }) => ({ id, key, name, roles }))
  return [...staff, ...learners]
}
