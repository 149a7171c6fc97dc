import { z } from 'zod'

/**
 * What a page needs to hold a tender document against the rules by itself: the figures they go by
 * today, and the words of each in the reader's language.
 */
export const preFlightRuleBook = z.strictObject({
  now: z.string(),
  /** Of the policy sheet. */
  version: z.string(),
  /** The groups of the policy sheet that the rules read, as they are in force now. */
  policy: z.record(z.string(), z.record(z.string(), z.unknown())),
  rules: z.array(
    z.strictObject({
      reason: z.string(),
      rule: z.string(),
      weight: z.enum(['blocks', 'warns']),
      /** `{figure}` stands for a detail of the breach. */
      words: z.string(),
    }),
  ),
  /** Articles that no machine checks: what people look at themselves. */
  manual: z.array(z.strictObject({ rule: z.string(), name: z.string() })),
})
export type PreFlightRuleBook = z.output<typeof preFlightRuleBook>
