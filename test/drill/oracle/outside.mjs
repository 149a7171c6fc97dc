import { readFile } from 'node:fs/promises'
import { faultWhere } from './fault.mjs'
import { rowsOf } from './rows.mjs'

/**
 * A line of the treasury's own book.
 *
 * @typedef {{ kind: 'instruction' | 'answer', id: string, instalment?: string, amount?: number,
 *             outcome?: string }} Line
 */

/**
 * The treasury's own book against the event store: one instruction for each instalment, paid once, of
 * the amount that was instructed.
 *
 * @param {import('pg').Client} database
 * @param {string} book file of JSON lines
 */
export async function outsideFaults(database, book) {
  const lines = await linesOf(book)
  const instructions = lines.filter(({ kind }) => kind === 'instruction')
  const paid = lines.filter(({ kind, outcome }) => kind === 'answer' && outcome === 'paid')
  /** @type {{ id: string, claim: string, amount: number }[]} */
  const rows = await rowsOf(
    database,
    `select data ->> 'instruction' as id, data ->> 'claim' as claim,
       (data ->> 'amount')::int as amount
     from events where type = 'PaymentInstructed'`,
  )
  const presented = new Map(instructions.map(line => [line.id, line]))
  return [
    ...faultWhere(
      'an instalment was instructed twice',
      twice(instructions.map(({ instalment }) => instalment ?? '')),
    ),
    ...faultWhere(
      'an instruction stands twice in the book',
      twice(instructions.map(({ id }) => id)),
    ),
    ...faultWhere('an instruction was paid twice', twice(paid.map(({ id }) => id))),
    ...faultWhere(
      'an instruction did not reach the treasury as it was given',
      rows
        .filter(({ id, claim, amount }) => {
          const line = presented.get(id)
          return line === undefined || line.instalment !== claim || line.amount !== amount
        })
        .map(({ id, claim }) => `${id} of claim ${claim}`),
    ),
    ...faultWhere(
      'the treasury was instructed of what the county knows nothing of',
      instructions.map(({ id }) => id).filter(id => !rows.some(row => row.id === id)),
    ),
    ...faultWhere(
      'what the treasury paid and what the county recorded differ',
      await paidDifferently(database, paid),
    ),
  ]
}

/**
 * @param {import('pg').Client} database
 * @param {readonly Line[]} paid
 */
async function paidDifferently(database, paid) {
  /** @type {{ id: string }[]} */
  const rows = await rowsOf(
    database,
    `select data ->> 'instruction' as id from events where type = 'TreasuryPaid'`,
  )
  const recorded = rows.map(({ id }) => id).sort()
  const inBook = paid.map(({ id }) => id).sort()
  return JSON.stringify(recorded) === JSON.stringify(inBook)
    ? []
    : [`recorded ${recorded.join(', ')}`, `paid ${inBook.join(', ')}`]
}

/** @param {string} book @returns {Promise<Line[]>} */
async function linesOf(book) {
  const text = await readFile(book, 'utf8')
  const lines = text.split('\n').filter(line => line !== '')
  return lines.map(lineOf)
}

/** @param {string} text @returns {Line} */
function lineOf(text) {
  /** @type {unknown} */
  const read = JSON.parse(text)
  // The treasury's own lines.
  return /** @type {Line} */ (read)
}

/** @param {readonly string[]} all */
const twice = all => [...new Set(all.filter((one, at) => all.indexOf(one) !== at))]
