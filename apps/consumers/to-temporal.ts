import { Client, Connection } from '@temporalio/client'
import { bridge, isTemporalAway, procedureQueue } from '#libs/temporal'
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
        if (isTemporalAway(error)) throw new WorldAway('Temporal is away', { cause: error })
        throw error
      }
    },
    close: () => connection.close(),
  }
}
