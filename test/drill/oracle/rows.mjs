/**
 * The rows of a query, in the shape that it asks for.
 *
 * @template Row
 * @param {import('pg').Client} database
 * @param {string} sql
 * @param {unknown[]} [values]
 * @returns {Promise<Row[]>}
 */
export async function rowsOf(database, sql, values = []) {
  /** @type {unknown[]} */
  const rows = (await database.query(sql, values)).rows
  // pg types rows as any: the query beside the call says what they are.
  return /** @type {Row[]} */ (rows)
}
