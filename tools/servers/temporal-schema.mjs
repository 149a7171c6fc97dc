import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { temporalSqlTool } from './temporal-binaries.mjs'
import { run } from './run.mjs'

/**
 * Brings Temporal's two databases to the schema of the installed version. The version stands in a
 * marker inside the cluster's data folder: without it the databases are made anew (a first run that
 * was killed left them half made), with another version they are only moved on.
 *
 * @param {object} where
 * @param {number} where.postgresPort of the cluster that is Temporal's
 * @param {string} where.marker file that remembers the version
 * @param {string} where.cache
 */
export async function prepareTemporalSchema({ postgresPort, marker, cache }) {
  const tool = await temporalSqlTool({ cache })
  const wanted = basename(tool)
  const found = existsSync(marker) ? await readFile(marker, 'utf8') : undefined
  if (found === wanted) return
  const endpoint = ['--plugin', 'postgres12', '--ep', '127.0.0.1', '-p', String(postgresPort)]
  for (const [database, schema] of [
    ['temporal', 'postgresql/v12/temporal'],
    ['temporal_visibility', 'postgresql/v12/visibility'],
  ]) {
    /** @param {string[]} verb */
    const sql = verb =>
      run(tool, [...endpoint, '-u', 'postgres', '--pw', '', '--db', database ?? '', ...verb])
    if (found === undefined) {
      await sql(['drop', '--force'])
      await sql(['create'])
      await sql(['setup-schema', '-v', '0.0'])
    }
    await sql(['update-schema', '--schema-name', schema ?? ''])
  }
  await writeFile(marker, wanted)
}
