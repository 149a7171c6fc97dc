import { goBinary, goBinaryPath } from './go.mjs'

/** @typedef {{ cache: string }} Place */

const SERVER = {
  module: 'temporal',
  from: 'go.temporal.io/server',
  package: 'go.temporal.io/server/cmd/server',
  name: 'temporal-server',
}

const SQL_TOOL = {
  module: 'temporal',
  from: 'go.temporal.io/server',
  package: 'go.temporal.io/server/cmd/tools/sql',
  name: 'temporal-sql-tool',
}

const UI = {
  module: 'temporal/ui',
  from: 'github.com/temporalio/ui-server/v2',
  package: 'github.com/temporalio/ui-server/v2/cmd/server',
  name: 'temporal-ui',
}

/**
 * The Temporal server; the first build takes some eight minutes on two cores.
 *
 * @param {Place} place
 */
export function temporalServerBinary(place) {
  return goBinary(SERVER, place)
}

/**
 * The tool that writes Temporal's schema; the schema itself is inside it.
 *
 * @param {Place} place
 */
export function temporalSqlTool(place) {
  return goBinary(SQL_TOOL, place)
}

/**
 * Temporal's web interface.
 *
 * @param {Place} place
 */
export function temporalUiBinary(place) {
  return goBinary(UI, place)
}

/**
 * Where all of them are kept.
 *
 * @param {string} cache
 */
export function temporalBinaries(cache) {
  return [SERVER, SQL_TOOL, UI].map(program => goBinaryPath(program, cache))
}
