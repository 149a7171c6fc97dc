import type { Role } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import { anyHash, person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import type { CommandInputs } from '#libs/procedure'
import type { Chance } from '../chance.js'
import type { Round } from '../round.js'

/** A command as somebody gives it. */
export interface Ask {
  readonly actor: Actor
  readonly command: keyof CommandInputs
  readonly id: string
  readonly input: unknown
}

/** What people may come upon to do; nothing where it cannot even be said. Lawful or not, the gate decides. */
export type Hand = (round: Round, chance: Chance) => readonly Ask[]

/** An ask whose input is the command's own. */
export const ask = <Name extends keyof CommandInputs>(
  actor: Actor,
  command: Name,
  id: string,
  input: CommandInputs[Name],
): Ask => ({ actor, command, id, input })

export const { projectId, tenderId } = tenderCase
export const { officer, signatory, ledger } = projectCase
export const finance = person('finance-officer', 9)
export const lawyer = person('legal-reviewer', 11)
export const supervisor = person('supervisor', 12)
export const administrator = person('administrator', 13)

/** Institutions that may bid, each with somebody who acts for it. */
export const bidders = [1, 2, 3, 4, 5].map(number => {
  const institution = uuid(300 + number)
  return {
    number,
    institution,
    actor: person('training-institution', 500 + number, { institution }),
  }
})
export type Bidder = (typeof bidders)[number]
export const actorOf = (institution: string): Actor =>
  bidders.find(one => one.institution === institution)?.actor ??
  person('training-institution', 599, { institution })

/** The experts of the library. */
export const experts = Array.from({ length: 24 }, (_, index) => uuid(700 + index))
export const asExpert = (id: string): Actor => ({ id, role: 'evaluation-expert' })

const bureau: readonly Actor[] = [officer, signatory, finance, lawyer, supervisor, administrator]
/** Everybody who ever acts. */
export const everybody: readonly Actor[] = [
  ...bureau,
  ...bidders.map(({ actor }) => actor),
  ...experts.slice(0, 5).map(asExpert),
]

/** Who owes a duty: the person named, or somebody in its role. */
export function owing({
  by,
  role,
}: {
  readonly by?: string | undefined
  readonly role: Role
}): Actor {
  const known = bureau.find(one => one.role === role) ?? person(role, 14)
  return by === undefined ? known : { ...known, id: by }
}

export const paper = { paper: '公文〔2026〕9号', evidence: anyHash }
/** A draw elsewhere, by whose sheet these experts came. */
export const drawOf = (drawn: readonly string[]) => ({
  library: paper,
  sheet: drawn.map(expert => ({ expert, category: 'training', recused: false })),
})
export const here = { channel: 'here' } as const
export { anyHash, uuid }
