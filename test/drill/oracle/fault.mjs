import { rowsOf } from './rows.mjs'

/** @typedef {{ fault: string, found: readonly string[] }} Fault what is wrong, and where */

/**
 * A rule and where it does not hold.
 *
 * @param {string} fault
 * @param {readonly string[]} found
 * @returns {Fault[]} empty where nothing was found
 */
export const faultWhere = (fault, found) => (found.length === 0 ? [] : [{ fault, found }])

/**
 * A rule as a query for what breaks it, one line a row.
 *
 * @param {import('pg').Client} database
 * @param {string} fault
 * @param {string} sql
 * @returns {Promise<Fault[]>}
 */
export async function faultsOf(database, fault, sql) {
  /** @type {Record<string, unknown>[]} */
  const rows = await rowsOf(database, sql)
  return faultWhere(
    fault,
    rows.map(row => Object.values(row).map(String).join(' ')),
  )
}
