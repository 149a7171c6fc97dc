import { z } from 'zod'
import { isDay, isInstant, type Day, type Instant } from '#libs/calendar'
import type { Fen } from '#libs/money'

/** The fields that shapes of every context share; ids are UUIDs, never names. */

/** A stream, a person, a lot, a thing. */
export const id = z.uuid()

/** County time, in its one form `YYYY-MM-DDTHH:mm:ss.sss+08:00`. */
export const instantField = z
  .string()
  .refine(isInstant, 'YYYY-MM-DDTHH:mm:ss.sss+08:00')
  // The refinement has just proven the brand; zod 4 does not carry type predicates over.
  .meta({ format: 'date-time' }) as unknown as z.ZodType<Instant, Instant>

/** A calendar day in county time, `YYYY-MM-DD`. */
export const dayField = z
  .string()
  .refine(isDay, 'YYYY-MM-DD')
  // As above: the brand is proven by the refinement.
  .meta({ format: 'date' }) as unknown as z.ZodType<Day, Day>

/** Money in integer fen, never negative: what reduces a balance says so by its event's name. */
export const fenField = z
  .int()
  .nonnegative()
  // Integer and not negative is what the brand stands for here.
  .meta({ description: 'integer fen' }) as unknown as z.ZodType<Fen, Fen>

/** Money above zero, in integer fen. */
export const positiveFenField = z
  .int()
  .positive()
  // As above.
  .meta({ description: 'integer fen' }) as unknown as z.ZodType<Fen, Fen>

/** SHA-256 of a document or of evidence, lower-case hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Number of a paper or a case in somebody else's register: 文号, notice number, voucher. */
export const paperNumber = z.string().min(1).max(120)

/** A unit of the county, by its code in the directory of units. */
export const unit = z.string().trim().min(1).max(60)

/** Words a person writes down for others to read; never personal data. */
export const remark = z.string().min(1).max(2000)

/** What happened on an outside platform; our copy of it is labelled a copy 副本. */
export const elsewhereField = z.strictObject({
  channel: z.literal('elsewhere'),
  /** Number under which the outside platform has the act. */
  reference: paperNumber,
  /** Page of the outside platform on which the act can be read. */
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  /** Hash of the paper or page that proves it. */
  evidence: hash,
  occurredOn: instantField,
})

/** Where a statutory act happened; `elsewhere` our copy is labelled a copy. */
export const channelField = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('here') }),
  elsewhereField,
])

/** What proves something that happened outside: the day it happened, its paper, the paper's hash. */
export const outsideRecord = {
  occurredOn: dayField,
  paper: paperNumber,
  evidence: hash,
} as const
