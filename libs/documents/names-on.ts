import type { Reading, Vault } from '#libs/vault'
import { personsOf, type Wanted } from './write.js'

/** Who has a paper made, and when in county time. */
type Maker = Pick<Reading, 'reader' | 'role' | 'at'>

/**
 * The names that stand on a paper, each reading logged with who has it made.
 * @param vault asked for only where names stand on the paper
 */
export async function namesOn(
  wanted: Omit<Wanted, 'names'>,
  maker: () => Promise<Maker & { readonly vault: Pick<Vault, 'read'> }>,
): Promise<ReadonlyMap<string, string>> {
  const persons = personsOf(wanted)
  if (persons.length === 0) return new Map()
  const { vault, ...reading } = await maker()
  const read = await vault.read({
    ...{ ...reading, purpose: 'official-paper', fields: ['name'], persons },
    about: `${wanted.kind.of}-${wanted.about}`,
  })
  return new Map([...read].flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name]])))
}
