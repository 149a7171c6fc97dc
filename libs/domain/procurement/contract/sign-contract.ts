import { dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  commitContract,
  type Ledger,
  type LedgerEvent,
} from '#libs/domain/payment/earmarked-ledger'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { lotOf, isSuspended, type Tender } from '#libs/domain/procurement/tender'
import { contractSigned, type ContractEvent, type ContractInput } from './events.js'
import { sameTerms } from './same-terms.js'
import type { Contract } from './state.js'

interface Signing {
  readonly self: Contract
  readonly tender: Tender | undefined
  readonly ledger: Ledger | undefined
}

interface Appends {
  readonly appends: {
    readonly self: readonly ContractEvent[]
    readonly ledger: readonly LedgerEvent[]
  }
}

/**
 * Signs. What is signed says what was awarded: no other price, number of heads or term (法§46,
 * 87§71). In the same append the lot's reservation on the ledger becomes a commitment. Late, it is
 * signed all the same: the missed deadline is on record as such.
 */
export function signContract(
  { self, tender, ledger }: Signing,
  { terms, ...signing }: ContractInput<'signContract'>,
  { id, at, policy, calendar }: Deciding,
): Appends | Refusal {
  if (self.status !== 'drafted') return refuse('法§46', 'contract-not-drafted')
  const { project, lot } = self
  const round = tender && lotOf(tender, lot)
  if (round && isSuspended(round)) return refuse('条例§54', 'lot-suspended')
  if (signing.signedOn > dayOf(at)) return refuse('法§46', 'signing-lies-in-the-future')
  if (!sameTerms(terms, self.terms)) return refuse('法§46', 'substantive-change')
  const { amount } = self.terms
  const committed = commitContract(ledger ?? { status: 'not-opened' }, {
    ...{ project, lot, contract: id, amount },
  })
  if (isRefusal(committed)) return committed
  const { publishWithin, fileWithin } = policy.contract
  return {
    appends: {
      self: [
        contractSigned({
          ...{ project, lot, ...signing },
          publishBy: statutoryEnd('条例§50', signing.signedOn, publishWithin, calendar),
          fileBy: statutoryEnd('法§47', signing.signedOn, fileWithin, calendar),
        }),
      ],
      ledger: committed,
    },
  }
}
