import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { openJournal } from '../journal.js'
import { CallFault } from '../parsed.js'

/** What is to be paid. `instalment` names the payer's own object, so that one can be looked for. */
export interface Instruction {
  readonly instalment: string
  /** Integer fen. */
  readonly amount: number
  readonly payee: { readonly name: string; readonly account: string }
  readonly purpose: string
}

export type TreasuryAnswer =
  | { readonly outcome: 'paid'; readonly voucher: string; readonly at: string }
  | { readonly outcome: 'failed'; readonly code: string; readonly at: string }

/** A line of the treasury's own book, `treasury.jsonl`; it is never rewritten. */
export type BookLine =
  | ({ readonly kind: 'instruction'; readonly id: string; readonly at: string } & Instruction)
  | ({ readonly kind: 'answer'; readonly id: string } & TreasuryAnswer)

export interface Treasury {
  /**
   * Carries out an instruction. The id makes it one: sent again after it was paid it gives the first
   * answer, after a failed answer it is presented again, with other content it is a fault (409).
   * @param at county time, the treasury's own: it lives in the county.
   */
  instruct(
    asked: { readonly id: string; readonly at: string; readonly instruction: Instruction },
    refuse: boolean,
  ): TreasuryAnswer
  book(): readonly BookLine[]
  close(): void
}

export function openTreasury(folder: string): Treasury {
  const journal = openJournal<BookLine>(join(folder, 'treasury.jsonl'))
  const instructions = new Map<string, Instruction>()
  const answers = new Map<string, TreasuryAnswer>()
  let vouchers = 0
  const note = (line: BookLine): void => {
    if (line.kind === 'instruction') {
      const { instalment, amount, payee, purpose } = line
      instructions.set(line.id, { instalment, amount, payee, purpose })
      return
    }
    const { kind: _, id, ...answer } = line
    answers.set(id, answer)
    if (answer.outcome === 'paid') vouchers += 1
  }
  journal.entries.forEach(note)
  const write = (line: BookLine): void => {
    journal.append(line)
    note(line)
  }
  return {
    instruct({ id, at, instruction }, refuse) {
      const known = instructions.get(id)
      if (known === undefined) write({ kind: 'instruction', id, at, ...instruction })
      else if (!isDeepStrictEqual(known, instruction)) {
        throw new CallFault(409, `instruction ${id} was given before with other content`)
      }
      const first = answers.get(id)
      if (first?.outcome === 'paid') return first
      const answer: TreasuryAnswer = refuse
        ? { outcome: 'failed', code: 'account-unreachable', at }
        : { outcome: 'paid', voucher: `SBX-${String(vouchers + 1).padStart(6, '0')}`, at }
      write({ kind: 'answer', id, ...answer })
      return answer
    },
    book: () => journal.entries,
    close() {
      journal.close()
    },
  }
}
