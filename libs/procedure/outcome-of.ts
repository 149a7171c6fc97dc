import type { CaseFacts, Fact } from '#libs/domain/deciding'
import { isAbout } from './is-about.js'
import { memory } from './memory.js'
import { waitUntil } from './wait.js'

/** The facts with which a case of this procedure ends. */
type OutcomeOf<F extends Fact, Outcome extends F['type']> = Extract<F, { readonly type: Outcome }>

/**
 * Waits for the fact with which another case, or one part of it, ends. It travels back as an event:
 * the procedure that waits must itself hear the other's outcomes.
 *
 * `const award = await outcomeOf(tenderRound, tenderId, lot)`
 *
 * @param about the part of the case, where each ends by itself: a lot
 */
export async function outcomeOf<F extends Fact, const Outcome extends F['type']>(
  ended: Pick<CaseFacts<never, F>, 'procedure' | 'caseOf'> & {
    readonly outcomes: readonly Outcome[]
  },
  id: string,
  about?: string,
): Promise<OutcomeOf<F, Outcome>> {
  const find = () => memory.facts.find(isOutcome)
  const isOutcome = (fact: Fact): fact is OutcomeOf<F, Outcome> =>
    ended.outcomes.some(type => type === fact.type) &&
    // Its type was found among the outcomes, which are facts of that procedure.
    ended.caseOf(fact as F) === id &&
    (about === undefined || isAbout(fact, about))
  await waitUntil(`outcome of ${ended.procedure}`, () => find() !== undefined)
  const found = find()
  if (!found) throw new Error('an outcome does not go away')
  return found
}
