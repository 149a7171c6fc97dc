import { z } from 'zod'
import { isInstant, type Instant } from '#libs/calendar'
import type { Fen } from '#libs/money'
import { callOutside } from './outside-call.js'

/**
 * One payment order to the treasury. `id` makes it one: sent any number of times it is carried out
 * once. `instalment` names what is paid in our own books, so that an auditor finds it in theirs.
 */
export interface PaymentInstruction {
  /** UUID, derived from the instalment, the same for every try. */
  readonly id: string
  readonly instalment: string
  readonly amount: Fen
  readonly payee: { readonly name: string; readonly account: string }
  readonly purpose: string
}

/** What the treasury says. `failed` is its answer, not a fault: the same order may be presented again. */
export type TreasuryAnswer =
  | { readonly outcome: 'paid'; readonly voucher: string; readonly at: Instant }
  | { readonly outcome: 'failed'; readonly code: string; readonly at: Instant }

/** The treasury's interface; a sheet on paper answers the same. */
export interface Treasury {
  /** @throws OutsideSystemAway when nothing is known; then exactly the same call is repeated. */
  instruct(instruction: PaymentInstruction, at: Instant): Promise<TreasuryAnswer>
}

const inCountyTime = z.string().refine(isInstant, 'county time')
const answers = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('paid'), voucher: z.string().min(1), at: inCountyTime }),
  z.object({ outcome: z.literal('failed'), code: z.string().min(1), at: inCountyTime }),
])

/** The treasury behind its HTTP interface. */
export function treasuryAt(url: string): Treasury {
  return {
    instruct({ id, ...content }, at) {
      const path = `/treasury/instructions/${id}`
      const call = { method: 'PUT', path, body: content, at } as const
      return callOutside({ name: 'treasury', url }, call, answers)
    },
  }
}
