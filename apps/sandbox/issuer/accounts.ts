import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { v7 } from 'uuid'
import type { DemonstrationPerson } from './person.js'

/** What a supplier nobody here knows can be. */
export const newcomerRoles = ['training-institution', 'assessment-body'] as const
export type NewcomerRole = (typeof newcomerRoles)[number]

/** Everybody one can log in as: the seeds' people, and those for whom an account was opened here. */
export interface Accounts {
  readonly persons: ReadonlyMap<string, DemonstrationPerson>
  /**
   * An account for a person of a legal person whom the county has never heard of, as a platform for
   * unified identity opens one: what the token names of it is an id and nothing else.
   */
  open(role: NewcomerRole): DemonstrationPerson
}

/** The accounts kept in one file; those opened here outlive a restart. */
export function openAccounts(seeded: readonly DemonstrationPerson[], path: string): Accounts {
  const opened = read(path)
  const persons = new Map([...seeded, ...opened].map(person => [person.id, person]))
  return {
    persons,
    open(role) {
      const number = String(opened.length + 1)
      const person: DemonstrationPerson = {
        ...{ id: v7(), key: `newcomer-${number}`, name: `演示新供应商${number}经办` },
        ...{ roles: [role], institution: v7(), institutionName: `演示新供应商${number}` },
      }
      opened.push(person)
      persons.set(person.id, person)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(opened), { mode: 0o600 })
      return person
    },
  }
}

function read(path: string): DemonstrationPerson[] {
  if (!existsSync(path)) return []
  return JSON.parse(readFileSync(path, 'utf8')) as DemonstrationPerson[] // written by `open` alone
}
