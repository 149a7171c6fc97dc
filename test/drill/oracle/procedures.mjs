import { faultWhere } from './fault.mjs'

/**
 * Procedures: none failed, none was ended by force.
 *
 * @param {{ temporal: string, namespace: string }} where
 */
export async function procedureFaults({ temporal, namespace }) {
  const states = ['Failed', 'Terminated', 'TimedOut', 'Canceled']
  const query = states.map(state => `ExecutionStatus = "${state}"`).join(' or ')
  const url = `${temporal}/api/v1/namespaces/${namespace}/workflows?query=${encodeURIComponent(query)}`
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`Temporal answers ${answer.status}: ${await answer.text()}`)
  // Temporal's own answer.
  const { executions = [] } =
    /** @type {{ executions?: { execution: { workflowId: string }, status: string }[] }} */ (
      await answer.json()
    )
  return faultWhere(
    'a procedure failed',
    executions.map(({ execution, status }) => `${execution.workflowId} ${status}`),
  )
}
