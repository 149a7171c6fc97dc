import { Client, Connection, isGrpcServiceError } from '@temporalio/client'
import { bridge, procedureQueue } from '#libs/temporal'
import { WorldAway, type OutsideConsumer } from '#libs/kafka'

/** How long a call may take before it counts as Temporal being away. */
const answerWithinMs = 5_000

export interface TemporalPlace {
  readonly address: string
  readonly namespace: string
}

/**
 * The consumer that hands events to the procedures. Its connection is opened when it is first needed,
 * so that the process starts while Temporal is away.
 */
export function toTemporal({ address, namespace }: TemporalPlace): OutsideConsumer & {
  close(): Promise<void>
} {
  const connection = Connection.lazy({ address })
  const client = new Client({ connection, namespace })
  const hand = bridge({
    client,
    taskQueue: procedureQueue,
    openCases: async () => {
      const ids: string[] = []
      const open = client.workflow.list({ query: 'ExecutionStatus = "Running"' })
      for await (const { workflowId } of open) ids.push(workflowId)
      return ids
    },
  })
  return {
    name: 'bridge',
    handle: async ({ events }) => {
      try {
        await connection.withDeadline(Date.now() + answerWithinMs, () => hand(events))
      } catch (error) {
        if (!isAtFault(error)) throw new WorldAway('Temporal is away', { cause: error })
        throw error
      }
    },
    close: () => connection.close(),
  }
}

/** gRPC's INVALID_ARGUMENT: what we sent can never be taken. */
const invalidArgument = 3

/** Everything else that Temporal says passes: it starts, is busy, or does not know the namespace yet. */
function isAtFault(error: unknown): boolean {
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error
  if (isGrpcServiceError(cause)) {
    const code: number = cause.code
    return code === invalidArgument
  }
  return !(error instanceof Error && /failed to connect|deadline|unavailable/i.test(error.message))
}
