import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { lotOf, type Tender } from '#libs/domain/procurement/tender'
import {
  performanceResumed,
  performanceSuspended,
  type ContractEvent,
  type ContractInput,
} from './events.js'
import type { Contract, SignedContract } from './state.js'

const law = '条例§54'

/** Whether a challenge or complaint stops the performance at this moment. */
export const isPerformanceSuspended = ({ suspensions }: SignedContract): boolean =>
  suspensions.some(({ to }) => to === undefined)

interface ContractAndTender {
  readonly self: Contract
  readonly tender: Tender | undefined
}

/**
 * What was signed is not performed while a challenge or complaint may change its result (条例§54): as
 * its lot was suspended in the tender, so is the contract, from the same instant.
 */
export function suspendPerformance(
  { self, tender }: ContractAndTender,
  { suspension }: ContractInput<'suspendPerformance'>,
  _: Deciding,
): Decided<ContractEvent> {
  if (self.status !== 'signed') return refuse(law, 'contract-not-signed')
  const { project, lot, suspensions } = self
  if (suspensions.some(one => one.suspension === suspension))
    return refuse(law, 'already-suspended')
  const found = suspensionOf({ tender, lot }, suspension)
  return found && found.to === undefined
    ? [performanceSuspended({ project, lot, suspension, since: found.from })]
    : refuse(law, 'not-suspended')
}

/** The challenge or complaint is decided and the lot goes on: so does the contract. */
export function resumePerformance(
  { self, tender }: ContractAndTender,
  { suspension }: ContractInput<'resumePerformance'>,
  _: Deciding,
): Decided<ContractEvent> {
  if (self.status !== 'signed') return refuse(law, 'contract-not-signed')
  const { project, lot, suspensions } = self
  const stands = suspensions.some(one => one.suspension === suspension && one.to === undefined)
  if (!stands) return refuse(law, 'not-suspended')
  const until = suspensionOf({ tender, lot }, suspension)?.to
  return until
    ? [performanceResumed({ project, lot, suspension, until })]
    : refuse(law, 'lot-suspended')
}

const suspensionOf = (
  { tender, lot }: { readonly tender: Tender | undefined; readonly lot: string },
  suspension: string,
) => tender && lotOf(tender, lot)?.suspensions.find(one => one.suspension === suspension)
