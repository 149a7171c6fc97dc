import { refuse, type Decided } from '#libs/domain/deciding'
import { headsTakenUp, type ContractEvent } from './events.js'
import type { SignedContract } from './state.js'

interface Wanted {
  readonly trainingClass: string
  readonly heads: number
}

/**
 * A class takes up heads of its contract. All classes together are no more than it names: more would
 * need a supplementary contract (法§49). A class filed again is judged by its new roster alone.
 */
export function takeUpHeads(
  contract: SignedContract,
  { trainingClass, heads }: Wanted,
): Decided<ContractEvent> {
  const taken = Object.entries(contract.heads)
    .filter(([other]) => other !== trainingClass)
    .reduce((sum, [, ofOther]) => sum + ofOther, 0)
  const left = contract.terms.heads - taken
  return heads > left
    ? refuse('法§49', 'more-heads-than-contracted', {
        detail: { heads, left: Math.max(left, 0), contracted: contract.terms.heads },
        fix: 'take-them-off-the-roster',
        who: 'training-institution',
      })
    : [headsTakenUp({ trainingClass, heads })]
}
