import { isRefusal, type DataOf, type Deciding } from '#libs/domain/deciding'
import {
  releaseCommitment,
  type Ledger,
  type Position,
} from '#libs/domain/payment/earmarked-ledger'
import { greater, multiply, smaller, subtract, sum, zeroFen, type Fen } from '#libs/money'
import { contractTerminated, type ContractEvent } from './events.js'
import { deliveredFault } from './propose.js'
import type { Agreed, Effect } from './sign-proposal.js'
import type { SignedContract } from './state.js'
import { withHeads } from './terms-of.js'

type Proposed = DataOf<ContractEvent, 'ContractTerminationProposed'>

/**
 * The contract ends; what was delivered is settled at its price (民法典§566). What is committed beyond
 * that is free again, what was advanced beyond it has to come back.
 */
export function terminated(
  { contract, ledger, proposed, paper }: Omit<Agreed, 'proposed'> & { readonly proposed: Proposed },
  { id }: Deciding,
): Effect {
  const { project, lot, terms } = contract
  const { proposal, ground, deliveredHeads } = proposed
  const fault = deliveredFault(contract, deliveredHeads)
  if (fault) return fault
  const { released, toRecover } = settlement(contract, ledger, deliveredHeads)
  const freed =
    released > 0
      ? releaseCommitment(ledger, {
          ...{ project, lot, contract: id, amount: released, ground: 'contract-ended' },
        })
      : []
  if (isRefusal(freed)) return freed
  const event = contractTerminated({
    ...{ project, lot, proposal, ...paper, ground, deliveredHeads, released, toRecover },
    ...(deliveredHeads > 0 && { terms: withHeads(terms, deliveredHeads) }),
  })
  return { contract: event, ledger: freed }
}

/** What was paid and earned is the amount less all that still stands of it, in whichever year. */
function settlement({ terms, lot }: SignedContract, ledger: Ledger, deliveredHeads: number) {
  const earned = multiply(terms.unitPrice, deliveredHeads)
  const { commitment, frozen, advance } = positionOf(ledger, lot)
  const standing = sum([commitment, frozen, advance])
  const paid = greater(zeroFen, subtract(terms.amount, standing))
  const unpaid = greater(zeroFen, subtract(earned, paid))
  const owed = greater(zeroFen, subtract(unpaid, advance))
  return {
    released: subtract(commitment, smaller(commitment, owed)),
    toRecover: greater(zeroFen, subtract(advance, unpaid)),
  }
}

type Standing = Record<'commitment' | 'frozen' | 'advance', Fen>

const positionOf = (ledger: Ledger, lot: string): Standing | Position =>
  (ledger.status === 'open' ? ledger.positions[lot] : undefined) ?? {
    ...{ commitment: zeroFen, frozen: zeroFen, advance: zeroFen },
  }
