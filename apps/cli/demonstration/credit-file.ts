import { dayOf, yearOf } from '#libs/calendar'
import { contract as contracts } from '#libs/domain/procurement/contract'
import { seededId } from '../seed/seed-step.js'
import type { Stage } from './stage.js'

/** The credit file 信用档案 of an institution's year, under which its contract of that year is appraised. */
export interface CreditFile {
  readonly rating: string
  readonly institution: string
  readonly year: number
}

/** The file of who won the training lot, for the year in which the contract was signed. */
export async function creditFile({ as, script }: Stage): Promise<CreditFile> {
  const contract = await as('supervisor-1').sees(contracts, script.contracts.training)
  if (contract.status !== 'signed') throw new Error('the training contract is signed by now')
  const year = yearOf(dayOf(contract.signedAt))
  const { supplier: institution } = contract
  return { rating: creditFileId(institution, year), institution, year }
}

/** One file an institution and year. */
const creditFileId = (institution: string, year: number): string =>
  seededId(`rating/${institution}/${String(year)}`)
