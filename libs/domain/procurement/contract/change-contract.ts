import { isRefusal, type DataOf, type Deciding } from '#libs/domain/deciding'
import { releaseCommitment } from '#libs/domain/payment/earmarked-ledger'
import { subtract } from '#libs/money'
import { contractChanged, type ContractEvent } from './events.js'
import { headsFault } from './propose.js'
import type { Agreed, Effect } from './sign-proposal.js'
import { withHeads } from './terms-of.js'

type Proposed = DataOf<ContractEvent, 'ContractChangeProposed'>

/** The contract as changed; what it costs less is free again. */
export function changed(
  { contract, ledger, proposed, paper }: Omit<Agreed, 'proposed'> & { readonly proposed: Proposed },
  { id }: Deciding,
): Effect {
  const { project, lot, terms } = contract
  const { proposal, heads = terms.heads, months } = proposed
  const fault = headsFault(contract, heads)
  if (fault) return fault
  const fewer = withHeads(terms, heads)
  const released = subtract(terms.amount, fewer.amount)
  const agreement =
    months === undefined || !terms.agreement ? {} : { agreement: { ...terms.agreement, months } }
  const freed =
    released > 0
      ? releaseCommitment(ledger, {
          ...{ project, lot, contract: id, amount: released, ground: 'contract-changed' },
        })
      : []
  if (isRefusal(freed)) return freed
  const changedTerms = { ...fewer, ...agreement }
  const event = { project, lot, proposal, ...paper, terms: changedTerms, released }
  return { contract: contractChanged(event), ledger: freed }
}
