import { catalogue } from '#libs/commands'
import type { Seeds } from '#libs/seeding'
import { VerbFault } from '../say.js'
import type { ActingPerson, Acts, Hands, Place, Player } from './hands.js'

/** Turns a key of the seeds, `procurement-officer-1`, into somebody who acts through these hands. */
export function playersOf(seeds: Seeds, hands: Hands): (key: string) => Player {
  const everybody: readonly Known[] = [...seeds.persons.persons, ...seeds.trainees.trainees]
  return key => {
    const found = everybody.find(person => person.key === key)
    const [role] = found?.roles ?? []
    if (found === undefined || role === undefined) throw new VerbFault(`nobody is called ${key}`)
    const { id, institution } = found
    return playing({ id, key, role, ...(institution === undefined ? {} : { institution }) }, hands)
  }
}

type Known =
  | Seeds['persons']['persons'][number]
  | (Seeds['trainees']['trainees'][number] & {
      readonly institution?: undefined
    })

function playing(person: ActingPerson, hands: Hands): Player {
  const acts = catalogue.map(({ name }) => [
    name,
    (id: string, input: unknown) => hands.act(person, name, id, input),
  ])
  return {
    // Made from the very list that the type is made from; inputs are checked by the gate.
    ...(Object.fromEntries(acts) as Acts),
    person,
    keeps: (tender, sealed) => hands.keep(person, tender, sealed),
    // The page shows the state that the aggregate folds to.
    sees: async <State>(of: Place & { readonly initial: State }, id: string) =>
      (await hands.see(person, of, id)) as State,
  }
}
