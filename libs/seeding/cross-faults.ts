import { roles } from '#libs/contracts'
import { policySheet, unsetKeys } from '#libs/policy'
import type { Seeds } from './files.js'

/** What no single file shows: ids twice, references into nothing, a role without a person. */
export function crossFaults(seeds: Seeds): readonly string[] {
  return [
    ...repeated(seeds),
    ...dangling(seeds),
    ...unpriced(seeds),
    ...unfilledRoles(seeds),
    ...stillUnset(seeds),
  ]
}

function repeated({ county, institutions, persons, trainees }: Seeds): readonly string[] {
  const people = [...persons.persons, ...trainees.trainees]
  const everyone = [...county.units, ...institutions.institutions, ...people]
  return [
    ...twice(everyone.map(({ id }) => id)).map(id => `id ${id} twice`),
    ...twice(people.map(({ key }) => key)).map(key => `person ${key} twice`),
    // A number is never repeated in a message: with real seeds it would be a person's.
    ...twice(people.map(({ citizenNumber }) => citizenNumber)).map(() => 'a citizen number twice'),
    ...twice(institutions.institutions.map(({ code }) => code)).map(code => `code ${code} twice`),
  ]
}

const twice = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]

function dangling({ county, institutions, persons }: Seeds): readonly string[] {
  const units = new Set(county.units.map(({ id }) => id))
  const known = new Set(institutions.institutions.map(({ id }) => id))
  return [
    ...(units.has(county.purchaser) ? [] : ['the purchaser is no unit of the county']),
    ...persons.persons.flatMap(({ key, unit, institution }) => [
      ...(unit === undefined || units.has(unit) ? [] : [`${key}: no such unit`]),
      ...(institution === undefined || known.has(institution)
        ? []
        : [`${key}: no such institution`]),
    ]),
  ]
}

function unpriced({ occupations, institutions }: Seeds): readonly string[] {
  const listed = new Set(occupations.occupations.map(({ code }) => code))
  const applied = occupations.priceLists.find(({ place }) => place === occupations.applied)
  const offered = institutions.institutions.flatMap(({ offers = [] }) => offers)
  return [
    ...twice(occupations.occupations.map(({ code }) => code)).map(
      code => `occupation ${code} twice`,
    ),
    ...new Set(
      offered
        .filter(({ occupation, level }) => !listed.has(occupation) || !applied?.levels[level])
        .map(({ occupation, level }) => `offered, but not priced: ${occupation} ${level}`),
    ),
  ]
}

function unfilledRoles({ persons, trainees }: Seeds): readonly string[] {
  const filled = new Set([...persons.persons, ...trainees.trainees].flatMap(({ roles }) => roles))
  return roles.filter(role => !filled.has(role)).map(role => `nobody is ${role}`)
}

function stillUnset({ policyConfirmations, county }: Seeds): readonly string[] {
  const { confirmations } = policyConfirmations
  const sheet = policySheet({ demonstration: county.demonstration, confirmations })
  return unsetKeys(sheet, county.clockStartsAt).map(key => `policy ${key} is unset`)
}
