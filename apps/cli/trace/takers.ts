import type { Client } from '@temporalio/client'
import { defaultPayloadConverter } from '@temporalio/common'
import type { temporal } from '@temporalio/proto'

/** The history event of a workflow by which it learnt of an event. */
export interface Taker {
  readonly workflowId: string
  /** Number of the event in the workflow's history. */
  readonly historyEvent: number
  readonly type: string
}

/**
 * Reads the histories of workflows, all their runs, and answers which history event first carried
 * each of the facts: a signal of the bridge, or what an activity recalled or appended.
 * @param ids event ids
 */
export async function takersOf(
  client: Client,
  workflowIds: readonly string[],
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Taker>> {
  const takers = new Map<string, Taker>()
  for (const workflowId of workflowIds) {
    for (const runId of await runsOf(client, workflowId)) {
      const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory()
      for (const event of events ?? []) note(takers, ids, workflowId, event)
    }
  }
  return takers
}

async function runsOf(client: Client, workflowId: string): Promise<readonly string[]> {
  const runs: { runId: string; startTime: Date }[] = []
  for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    runs.push({ runId: run.runId, startTime: run.startTime })
  }
  return runs
    .toSorted((one, other) => one.startTime.getTime() - other.startTime.getTime())
    .map(({ runId }) => runId)
}

function note(
  takers: Map<string, Taker>,
  ids: ReadonlySet<string>,
  workflowId: string,
  event: temporal.api.history.v1.IHistoryEvent,
): void {
  const historyEvent = Number(event.eventId)
  const type = Object.keys(event).find(field => field.endsWith('EventAttributes')) ?? ''
  for (const id of idsIn(event)) {
    if (!ids.has(id) || takers.has(id)) continue
    takers.set(id, { workflowId, historyEvent, type: type.replace('EventAttributes', '') })
  }
}

/** Every `id` in the payloads that a history event carries, however deep. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (isPayload(value)) return idsIn(contentOf(value))
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : []
  return [...own, ...Object.values(value).flatMap(idsIn)]
}

type Payload = temporal.api.common.v1.IPayload

const isPayload = (value: object): value is Payload =>
  'metadata' in value && 'data' in value && value.data instanceof Uint8Array

const contentOf = (payload: Payload): unknown =>
  defaultPayloadConverter.fromPayload<unknown>(payload)
