import { isRefusal, type DataOf, type Deciding } from '#libs/domain/deciding'
import { raiseCommitment } from '#libs/domain/payment/earmarked-ledger'
import { multiply } from '#libs/money'
import { supplementaryContractSigned, type ContractEvent } from './events.js'
import { supplementFault } from './propose.js'
import type { Agreed, Effect } from './sign-proposal.js'
import { withHeads } from './terms-of.js'

type Proposed = DataOf<ContractEvent, 'SupplementaryContractProposed'>

/** More heads at the same price and terms; the money comes out of what is free in the account. */
export function supplemented(
  { contract, ledger, proposed, paper }: Omit<Agreed, 'proposed'> & { readonly proposed: Proposed },
  { id, policy }: Deciding,
): Effect {
  const { project, lot, terms } = contract
  const { proposal, heads } = proposed
  const amount = multiply(terms.unitPrice, heads)
  const fault = supplementFault(contract, amount, policy.contract.supplementaryMaximumShare)
  if (fault) return fault
  const raised = raiseCommitment(ledger, {
    ...{ project, lot, contract: id, amount, supplement: proposal },
  })
  if (isRefusal(raised)) return raised
  const more = withHeads(terms, terms.heads + heads)
  const signed = { project, lot, proposal, ...paper, heads, amount, terms: more }
  return { contract: supplementaryContractSigned(signed), ledger: raised }
}
