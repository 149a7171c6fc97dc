import type { Client } from '@temporalio/client'
import proto from '@temporalio/proto'
import type { Evidence } from '../search.js'

const { History } = proto.temporal.api.history.v1

/** The history of every run there ever was in the client's namespace, as Temporal sends it. */
export async function* historiesOf(client: Client): AsyncGenerator<Evidence> {
  for await (const { workflowId, runId } of client.workflow.list()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    const bytes = Buffer.from(History.encode(history).finish())
    yield { place: `history ${workflowId} ${runId}`, bytes }
  }
}
