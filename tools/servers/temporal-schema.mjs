import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isCode } from './error-code.mjs'
import { run } from './run.mjs'
import { temporalSqlTool } from './temporal-binaries.mjs'

const SCHEMAS = {
  temporal: 'postgresql/v12/temporal',
  temporal_visibility: 'postgresql/v12/visibility',
}

/**
 * Brings Temporal's two databases to the schema of the installed version. Every step of it may be
 * repeated; the marker in the cluster's data folder only saves the second that it takes.
 *
 * @param {object} where
 * @param {number} where.postgresPort of the cluster that is Temporal's
 * @param {string} where.marker file that remembers the version
 * @param {string} where.cache
 */
export async function prepareTemporalSchema({ postgresPort, marker, cache }) {
  const tool = await temporalSqlTool({ cache })
  const version = basename(tool)
  if ((await said(marker)) === version) return
  const cluster = ['--plugin', 'postgres12', '--ep', '127.0.0.1', '-p', String(postgresPort)]
  for (const [database, schema] of Object.entries(SCHEMAS)) {
    const sql = [...cluster, '-u', 'postgres', '--pw', '', '--db', database]
    await run(tool, [...sql, 'create'])
    await run(tool, [...sql, 'setup-schema', '-v', '0.0'])
    await run(tool, [...sql, 'update-schema', '--schema-name', schema])
  }
  await writeFile(marker, version)
}

/** @param {string} file */
async function said(file) {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}
