import { trainingClassCase } from '#facts/delivery/training-class'
import { claimCase } from '#facts/payment/claim'
import { enquiryCase } from '#facts/procurement/enquiry'
import { challengeCase } from '#facts/procurement/challenge'
import { complaintCase } from '#facts/procurement/complaint'
import { sealingCase } from '#facts/procurement/official-paper'
import { standingBidsCase } from '#facts/procurement/standing-bids'
import { trainingProject } from '#facts/procurement/project'
import { tenderRound } from '#facts/procurement/tender'
import { deadlineExplanation } from '#facts/supervision/duty'
import { ratingYearCase } from '#facts/supervision/rating'
import type { CaseFacts, Fact } from '#libs/domain/deciding'

/** A procedure with the types of its own facts and view erased. */
export type AnyProcedure = CaseFacts<object, Fact>

/** Every procedure there is. Its workflow has its name in camelCase. */
export const procedures: readonly AnyProcedure[] = [
  erased(trainingProject),
  erased(tenderRound),
  erased(standingBidsCase),
  erased(enquiryCase),
  erased(sealingCase),
  erased(challengeCase),
  erased(complaintCase),
  erased(trainingClassCase),
  erased(claimCase),
  erased(ratingYearCase),
  erased(deadlineExplanation),
]

/** The procedure of a name; throws on one that no release knows. */
export function procedureOf(name: string): AnyProcedure {
  const found = procedures.find(({ procedure }) => procedure === name)
  if (!found) throw new Error(`no procedure ${name}`)
  return found
}

/** `tender-round` → `tenderRound`. */
export const workflowTypeOf = (procedure: string): string =>
  procedure.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

function erased<View extends object, F extends Fact>(
  of: Omit<CaseFacts<View, F>, 'initial'> & { readonly initial: NoInfer<View> },
): AnyProcedure {
  // `hears` is asked before `caseOf` and `evolve`, so that they only ever see facts of their own types.
  const any: unknown = of
  // The types of facts and view are erased here and nowhere else.
  return any as AnyProcedure
}
