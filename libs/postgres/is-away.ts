const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** Classes and codes of SQLSTATE after which the same statement may well succeed. */
const passing = [
  /^08/, // connection
  /^40/, // serialisation, deadlock
  /^53/, // out of connections, memory, disk
  /^57P0/, // shutting down, crashed, starting up
  /^55P03$/, // lock not available
  /^57014$/, // cancelled, as by a statement's time limit
  /^25006$/, // read-only: a primary that became a standby
]

const driverSays =
  /Connection terminated|Client has encountered a connection error|timeout (expired|exceeded) when trying to connect|Client was closed/

/**
 * Whether an error says that PostgreSQL is away or busy rather than that the statement is wrong:
 * trying again later can help. Looks through `cause` and the parts of an AggregateError.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    systemCodes.has(code) ||
    passing.some(pattern => pattern.test(code)) ||
    driverSays.test(error.message) ||
    isDatabaseAway(error.cause)
  )
}
