import { until } from './until.mjs'

/**
 * Registers namespaces and waits until every one of them takes calls. Known ones are left alone.
 *
 * @param {string} httpAddress of the Temporal server
 * @param {readonly string[]} namespaces
 * @param {{ retentionDays?: number }} [options] how long finished workflows are kept; default 30
 */
export async function registerNamespaces(httpAddress, namespaces, { retentionDays = 30 } = {}) {
  for (const namespace of namespaces) {
    // Right after its start the server refuses for some moments: its services look for each other.
    await until(`namespace ${namespace} is registered`, () =>
      register(httpAddress, namespace, retentionDays),
    )
  }
  for (const namespace of namespaces) {
    await until(`namespace ${namespace} takes calls`, () => isUsable(httpAddress, namespace))
  }
}

const ALREADY_EXISTS = 409

/**
 * @param {string} httpAddress
 * @param {string} namespace
 * @param {number} retentionDays
 */
async function register(httpAddress, namespace, retentionDays) {
  const answer = await fetch(`${httpAddress}/api/v1/namespaces`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      namespace,
      workflowExecutionRetentionPeriod: `${retentionDays * 86_400}s`,
    }),
    signal: AbortSignal.timeout(10_000),
  })
  if (answer.ok || answer.status === ALREADY_EXISTS) return true
  throw new Error(`${answer.status} ${await answer.text()}`)
}

/**
 * Listing goes through the frontend's own cache of namespaces, which is what lags.
 *
 * @param {string} httpAddress
 * @param {string} namespace
 */
async function isUsable(httpAddress, namespace) {
  const answer = await fetch(`${httpAddress}/api/v1/namespaces/${namespace}/workflows?pageSize=1`, {
    signal: AbortSignal.timeout(10_000),
  })
  return answer.ok
}
