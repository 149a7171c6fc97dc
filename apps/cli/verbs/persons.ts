import { readSeeds } from '#libs/seeding'
import type { CliConfiguration } from '../configuration.js'
import { columns, type Say } from '../say.js'

/** One demonstration person per role, to log in as: nobody of them exists. */
export async function listPersons({ seeds, publicUrl }: CliConfiguration, say: Say): Promise<void> {
  const { persons, trainees, institutions } = await readSeeds(seeds)
  const names = new Map(institutions.institutions.map(({ id, name }) => [id, name]))
  const everybody = [...persons.persons, ...trainees.trainees.slice(0, 1)]
  const roles = [...new Set(everybody.flatMap(person => person.roles))]
  const rows = roles.flatMap(role => {
    const first = everybody.find(person => person.roles.includes(role))
    if (first === undefined) return []
    const of = 'institution' in first ? (names.get(first.institution ?? '') ?? '') : ''
    return [[role, first.name, of, first.key]]
  })
  say(`Demonstration persons; log in at ${publicUrl} and choose one:`)
  for (const line of columns(rows)) say(`  ${line}`)
}
