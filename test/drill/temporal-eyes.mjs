import {
  Client,
  Connection,
  isGrpcServiceError,
  NamespaceNotFoundError,
  ServiceError,
} from '@temporalio/client'
import proto from '@temporalio/proto'

/** Given to a worker, not completed. */
const STARTED =
  proto.temporal.api.enums.v1.PendingWorkflowTaskState.PENDING_WORKFLOW_TASK_STATE_STARTED

/**
 * Whether Temporal does not answer. While its database is away it knows none of its namespaces.
 *
 * @param {unknown} error
 */
const isAway = error =>
  isGrpcServiceError(error) ||
  error instanceof ServiceError ||
  error instanceof NamespaceNotFoundError

/**
 * What Temporal says of the workflows of a namespace. While it is away it says nothing.
 *
 * @param {string} address
 * @param {string} namespace
 */
export function temporalEyes(address, namespace) {
  const connection = Connection.lazy({ address })
  const { workflow } = new Client({ connection, namespace })
  return {
    /**
     * The first workflow that was found with a task in a worker's hands.
     *
     * @returns {Promise<string | undefined>}
     */
    async atWork() {
      try {
        return await connection.withDeadline(Date.now() + 2_000, async () => {
          for await (const { workflowId } of workflow.list({
            query: 'ExecutionStatus = "Running"',
          })) {
            const { raw } = await workflow.getHandle(workflowId).describe()
            if (raw.pendingWorkflowTask?.state === STARTED) return workflowId
          }
          return undefined
        })
      } catch (error) {
        if (isAway(error)) return undefined
        throw error
      }
    },
    close: () => connection.close(),
  }
}
