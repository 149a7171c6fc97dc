import { z } from 'zod'

const fen = z.number().int()

/** What standing still means for a lot: the dates that its duties would have, and the money it holds. */
export const heldUp = z.strictObject({
  /** By duty: when it is due if its clock stops now until the end asked for, or runs on from now. */
  duties: z.array(
    z.strictObject({ duty: z.string(), dueAt: z.string(), provisional: z.boolean() }),
  ),
  /** Fen, each only where there is some. */
  money: z.strictObject({
    /** Reserved on the ledger with the plan's approval. */
    reserved: fen.optional(),
    /** Owed by the signed contract and not yet paid. */
    committed: fen.optional(),
    /** Committed, and held back by a dispute. */
    frozen: fen.optional(),
    /** Paid in advance and not yet earned. */
    advanced: fen.optional(),
    /** What bidders have given and nobody has set free. */
    bidSecurities: fen.optional(),
    performanceSecurity: fen.optional(),
    /** For which the contract stands that binds the lot. */
    contractSum: fen.optional(),
  }),
})
export type HeldUp = z.output<typeof heldUp>
