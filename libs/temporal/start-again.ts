import type { Client } from '@temporalio/client'
import type { EventStore } from '#libs/event-store'
import { procedureQueue } from './edition.js'
import { workflowTypeOf } from './procedures.js'
import { route } from './route.js'

const page = 1_000

/**
 * Starts the open cases of an earlier release again, under this one's code: each recalls its facts and
 * goes on from where it is. Several workers may do it at once.
 * @returns workflow ids of the cases started
 */
export async function renewEdition(client: Client): Promise<readonly string[]> {
  const earlier = client.workflow.list({
    query: `ExecutionStatus = "Running" AND TaskQueue != "${procedureQueue}"`,
  })
  const renewed: string[] = []
  for await (const { workflowId } of earlier) {
    await startCase(client, workflowId, 'TERMINATE_EXISTING')
    renewed.push(workflowId)
  }
  return renewed
}

/**
 * Starts every case of the store that does not run: for a Temporal that has lost everything. A case
 * that is over falls through to its end at once.
 * @returns workflow ids of all cases
 */
export async function rebuildWorkflows(
  client: Client,
  store: Pick<EventStore, 'readLog'>,
): Promise<readonly string[]> {
  const begun = new Set<string>()
  let last = 0
  for (;;) {
    const events = await store.readLog(last, page)
    for (const { begins, workflowId } of route(events).cases) if (begins) begun.add(workflowId)
    const next = events.at(-1)?.sequence
    if (next === undefined) break
    last = next
  }
  for (const workflowId of begun) await startCase(client, workflowId, 'USE_EXISTING')
  return [...begun]
}

async function startCase(
  client: Client,
  workflowId: string,
  workflowIdConflictPolicy: 'TERMINATE_EXISTING' | 'USE_EXISTING',
): Promise<void> {
  const [procedure = '', id = ''] = workflowId.split('/')
  await client.workflow.start(workflowTypeOf(procedure), {
    workflowId,
    taskQueue: procedureQueue,
    args: [id],
    workflowIdConflictPolicy,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  })
}
