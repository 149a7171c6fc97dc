import type { Decided, Deciding } from '#libs/domain/deciding'
import { reckonedAgain } from '#libs/domain/procurement/reckoning'
import { contractDatesReckonedAgain, type ContractEvent } from './events.js'
import type { Security } from './security.js'
import type { Contract } from './state.js'

/** A year was published that the dates of signing, publishing or filing reach into. */
export function reckonContractDatesAgain(
  contract: Contract,
  _: object,
  { calendar }: Deciding,
): Decided<ContractEvent> {
  const again = reckonedAgain(datesOf(contract), calendar)
  return again ? [contractDatesReckonedAgain(again)] : []
}

/** The dates that the law still goes by. */
function datesOf(contract: Contract) {
  if (contract.status === 'drafted') return { signBy: contract.signBy }
  if (contract.status === 'cancelled') return { returnBy: openReturn(contract.security) }
  if (contract.status !== 'signed') return {}
  const { published, publishBy, filed, fileBy, security } = contract
  const returnBy = openReturn(security)
  return { ...(!published && { publishBy }), ...(!filed && { fileBy }), returnBy }
}

const openReturn = (security: Security | undefined) =>
  security?.returned === true ? undefined : security?.returnBy
