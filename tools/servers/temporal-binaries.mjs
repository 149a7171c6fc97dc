import { goBinary } from './go.mjs'

/** @typedef {{ cache: string, report?: (howFar: string) => void }} Place */

/**
 * The Temporal server; the first build takes some eight minutes on two cores.
 *
 * @param {Place} place
 */
export function temporalServerBinary(place) {
  return goBinary(
    {
      module: 'temporal',
      from: 'go.temporal.io/server',
      package: 'go.temporal.io/server/cmd/server',
      name: 'temporal-server',
    },
    place,
  )
}

/**
 * The tool that writes Temporal's schema; the schema itself is inside it.
 *
 * @param {Place} place
 */
export function temporalSqlTool(place) {
  return goBinary(
    {
      module: 'temporal',
      from: 'go.temporal.io/server',
      package: 'go.temporal.io/server/cmd/tools/sql',
      name: 'temporal-sql-tool',
    },
    place,
  )
}

/**
 * Temporal's web interface.
 *
 * @param {Place} place
 */
export function temporalUiBinary(place) {
  return goBinary(
    {
      module: 'temporal/ui',
      from: 'github.com/temporalio/ui-server/v2',
      package: 'github.com/temporalio/ui-server/v2/cmd/server',
      name: 'temporal-ui',
    },
    place,
  )
}
