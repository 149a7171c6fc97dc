import { dayOf } from '#libs/calendar'
import {
  payment as payments,
  type Instruction,
  type PaymentInput,
} from '#libs/domain/payment/payment'
import type { EventStore } from '#libs/event-store'
import { fen } from '#libs/money'
import type { Vault } from '#libs/vault'
import { recalled } from './recalled.js'
import { sha256 } from './sha256.js'
import type { Treasury, TreasuryAnswer } from './treasury.js'

/** What the treasury said, as the command that enters it wants it. */
export type TreasuryWord = PaymentInput<'recordTreasuryAnswer'>

export interface PaymentDoors {
  readonly store: Pick<EventStore, 'load'>
  readonly vault: Pick<Vault, 'read'>
  readonly treasury: Treasury
}

/** A type, not an interface: activities are looked up by name. */
export type PaymentActivities = {
  /**
   * Presents a payment's open instruction to the treasury and answers what it said; undefined where
   * no instruction waits for an answer. The instruction's own id makes repeating it harmless.
   */
  presentInstruction(asked: { readonly payment: string }): Promise<TreasuryWord | undefined>
}

/** The step of a payment that leaves the house. A silent treasury throws, and is asked again. */
export function paymentActivities({ store, vault, treasury }: PaymentDoors): PaymentActivities {
  return {
    async presentInstruction({ payment }) {
      const { state, now } = await recalled(store, payments, payment)
      if (state.status !== 'instructed') return undefined
      const { instructed } = state
      const payee = await payeeOf(vault, instructed, { payment, at: now })
      const { instruction: id, claim, amount } = instructed
      const asked = { id, instalment: claim, amount: fen(amount), payee, purpose: '职业培训' }
      return wordOf(id, await treasury.instruct(asked, now))
    },
  }
}

type At = Parameters<Treasury['instruct']>[1]

async function payeeOf(
  vault: PaymentDoors['vault'],
  { payee, claim }: Instruction,
  { payment, at }: { readonly payment: string; readonly at: At },
) {
  const read = await vault.read({
    ...{ reader: `claim/${claim}`, role: 'procedure', purpose: 'payment', about: payment, at },
    ...{ persons: [payee], fields: ['name', 'bank-account'] },
  })
  const { name, 'bank-account': account } = read.get(payee) ?? {}
  if (name === undefined || account === undefined) throw new Error(`no account known of ${payee}`)
  return { name, account }
}

function wordOf(instruction: string, answer: TreasuryAnswer): TreasuryWord {
  const evidence = sha256(JSON.stringify(answer))
  const on = dayOf(answer.at)
  return answer.outcome === 'paid'
    ? { answer: 'paid', instruction, paidOn: on, voucher: answer.voucher, evidence }
    : { answer: 'failed', instruction, answeredOn: on, reason: answer.code, evidence }
}
