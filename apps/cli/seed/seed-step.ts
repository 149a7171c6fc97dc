import { createHash } from 'node:crypto'
import { v5 } from 'uuid'
import type { CommandName } from '#libs/commands'
import type { Role } from '#libs/contracts'

/** One command of the county's set-up: ordinary, by somebody who may, and said once. */
export interface SeedStep {
  readonly command: CommandName
  readonly id: string
  readonly input: unknown
  /** Key of the demonstration person who does it; the first role is the one acted in. */
  readonly by: string
  readonly role: Role
}

/** The hash of what stands in a seeds file: the evidence behind what is entered from it. */
export const evidenceOf = (part: unknown): string =>
  createHash('sha256').update(JSON.stringify(part)).digest('hex')

const namespace = '6f1c9a52-61a9-5c1b-8f7e-7d5f3e0a2f11'

/** The id of something that the seeds name by words only: the same at every seeding. */
export const seededId = (words: string): string => v5(words, namespace)

/** The year's book of the county's earmarked ledger 专账. */
export const ledgerId = (fund: string, year: number): string =>
  seededId(`earmarked-ledger/${fund}/${String(year)}`)

/** The series of a year from which the county's contracts have their numbers. */
export const contractSeries = (year: number) =>
  ({ unit: '演示县人力资源社会保障局', kind: 'contract', year }) as const
