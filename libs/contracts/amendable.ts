import { z } from 'zod'
import { hash, id, remark } from './fields.js'

/** What proves a correction, where the entry itself names no paper. */
export const proven = { evidence: hash } as const

/** Everybody whose will is in a proposal. */
const proposer = { proposedBy: id, proposedFor: id.optional() }

/**
 * The shapes by which an entry, a record or a decision, is withdrawn before the next person has had
 * it, and corrected afterwards, with reason, evidence and a second person. The aggregate's contract
 * names them: `PerformanceTargetsWithdrawn: targetsAmended.withdrawn`.
 * @param named which entry, where there are several: `{ survey: id }`
 * @param said what the entry says
 * @param proof `proven`, or nothing where what the entry says names its paper
 */
export function amendable<
  Named extends z.ZodRawShape,
  Said extends z.ZodRawShape,
  Proof extends z.ZodRawShape,
>(named: Named, said: Said, proof: Proof) {
  const proposed = { ...named, ...proof, correction: z.strictObject(said), reason: remark }
  return {
    withdrawn: z.strictObject({ ...named, reason: remark }),
    correctionProposed: z.strictObject({ ...proposed, ...proposer }),
    corrected: z.strictObject({
      ...{ ...named, ...said, ...proof, ...proposer },
      reason: remark,
      confirmedBy: id,
    }),
    withdraw: z.strictObject({ ...named, reason: remark }),
    /** Proposes; what is entered changes when a second person confirms. */
    correct: z.strictObject(proposed),
    confirm: z.strictObject(named),
  }
}
