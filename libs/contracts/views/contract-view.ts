import { z } from 'zod'
import { contractTerms } from '../procurement/contract-terms.js'

/** Where a contract stands, as people say it. */
export const contractStandings = [
  'drafted',
  'signed',
  'suspended',
  'terminated',
  'not-concluded',
  'cancelled',
] as const
export type ContractStanding = (typeof contractStandings)[number]

/** A row of the list of contracts. `next` and `until` come of the nearest duty owed on it. */
export const contractRow = z.strictObject({
  id: z.string(),
  project: z.string(),
  projectTitle: z.string(),
  lot: z.string(),
  lotNumber: z.number().int().optional(),
  lotTitle: z.string().optional(),
  supplier: z.string(),
  standing: z.enum(contractStandings),
  /** Fen, by the terms in force now. */
  amount: z.number().int(),
  heads: z.number().int(),
  /** What it says until when it is signed; a signed one has `signedAt`. */
  signBy: z.string(),
  signedAt: z.string().optional(),
  published: z.boolean(),
  filed: z.boolean(),
  next: z.string().optional(),
  until: z.string().optional(),
})
export type ContractRow = z.output<typeof contractRow>

export const contractList = z.strictObject({
  items: z.array(contractRow),
  /** Hand it back for the next page; absent on the last. */
  next: z.string().optional(),
})
export type ContractList = z.output<typeof contractList>

const paper = z.strictObject({ paper: z.string(), evidence: z.string() })
const signedPaper = { number: z.string(), signedOn: z.string(), document: z.string() }

/** One version of the text, and what was said of it before it was signed or turned down. */
export const contractVersion = z.strictObject({
  version: z.number().int(),
  draftedAt: z.string(),
  role: z.string(),
  /** Why it was written anew, and its paper; the first was compiled from the award. */
  reason: z.string().optional(),
  text: paper.optional(),
  review: z.strictObject({ at: z.string(), passed: z.boolean(), opinion: paper }).optional(),
  rejection: z
    .strictObject({ at: z.string(), side: z.enum(['purchaser', 'supplier']), reason: z.string() })
    .optional(),
  scan: z.strictObject({ at: z.string(), role: z.string(), ...signedPaper }).optional(),
  /** Of each side that signed it by key, what proves it: whoever has it can check it alone. */
  signatures: z
    .array(
      z.strictObject({
        ...{ at: z.string(), role: z.string(), side: z.enum(['purchaser', 'supplier']) },
        ...{
          document: z.string(),
          terms: z.string(),
          publicKey: z.string(),
          signature: z.string(),
        },
      }),
    )
    .optional(),
  signedAt: z.string().optional(),
})
export type ContractVersion = z.output<typeof contractVersion>

/** What was proposed of a signed contract, and what became of it. */
export const contractProposalView = z.strictObject({
  proposal: z.string(),
  kind: z.enum(['change', 'supplement', 'termination']),
  proposedAt: z.string(),
  role: z.string(),
  /** Coded reason of a change, ground of a termination. */
  why: z.string().optional(),
  words: z.string(),
  heads: z.number().int().optional(),
  months: z.number().int().optional(),
  /** Fen, of a supplement. */
  amount: z.number().int().optional(),
  outcome: z.enum(['open', 'signed', 'dropped']),
  settledAt: z.string().optional(),
  dropReason: z.string().optional(),
  number: z.string().optional(),
  signedOn: z.string().optional(),
})
export type ContractProposalView = z.output<typeof contractProposalView>

/** A proposed use of the performance security, what the supplier said, what became of it. */
export const securityUseView = z.strictObject({
  use: z.string(),
  breach: z.string(),
  /** Fen. */
  amount: z.number().int(),
  reason: z.string(),
  finding: paper,
  proposedAt: z.string(),
  role: z.string(),
  /** The last day on which the supplier is waited for. */
  answerBy: z.string(),
  answer: z
    .strictObject({ at: z.string(), role: z.string(), statement: z.string() })
    .extend({ document: paper.optional() })
    .optional(),
  outcome: z.enum(['open', 'used', 'dropped']),
  /** When and in which role it was confirmed or dropped. */
  settled: z.strictObject({ at: z.string(), role: z.string() }).optional(),
  /** Fen still held after it. */
  left: z.number().int().optional(),
  dropReason: z.string().optional(),
})
export type SecurityUseView = z.output<typeof securityUseView>

/** How a contract came to what it is: its versions, its terms over time, what was proposed of it. */
export const contractHistory = z.strictObject({
  id: z.string(),
  version: z.number().int(),
  /** How much of the amount signed all supplementary contracts may be, by the rules of its signature. */
  supplementaryPercent: z.number(),
  versions: z.array(contractVersion),
  /** The terms as they were compiled, then after each signed change; the last are in force. */
  terms: z.array(
    z.strictObject({
      at: z.string(),
      by: z.enum(['award', 'change', 'supplement', 'termination']),
      number: z.string().optional(),
      terms: contractTerms,
    }),
  ),
  proposals: z.array(contractProposalView),
  securityUses: z.array(securityUseView),
})
export type ContractHistory = z.output<typeof contractHistory>
