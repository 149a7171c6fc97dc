import type { Client } from '@temporalio/client'
import { WorkflowNotFoundError } from '@temporalio/client'
import type { Admin } from 'kafkajs'
import type { EventStore } from '#libs/event-store'
import { eventsTopic } from '#libs/kafka'
import type { Pool } from '#libs/postgres'
import { route } from '#libs/temporal'

/** Where one looks to see whether anything is still under way. */
export interface Lookout {
  readonly pool: Pool
  readonly store: EventStore
  readonly admin: Admin
  readonly client: Client
  readonly project: string
  /** The published events; the county's one topic by default. */
  readonly topic?: string
  /** Begins the names of the county's consumer groups: `xinpei.` by default. */
  readonly groups?: string
}

/** What is still under way, in words; undefined when the county has settled. */
export async function unsettled(lookout: Lookout): Promise<string | undefined> {
  return (
    (await relayLag(lookout.pool)) ??
    (await consumerLag(lookout)) ??
    (await openActivity(lookout)) ??
    // What an activity has just appended is published after we looked: look once more.
    relayLag(lookout.pool)
  )
}

/** Events that are not numbered, or numbered and not published. */
async function relayLag(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ lag: number }>(
    'select (select count(*) from events) - (select published from relay) as lag',
  )
  const lag = rows[0]?.lag ?? 0
  return lag === 0 ? undefined : `${String(lag)} events to be published`
}

/** Published events that one of the county's consumer groups has not committed. */
async function consumerLag(lookout: Lookout): Promise<string | undefined> {
  const { admin, topic = eventsTopic, groups: prefix = 'xinpei.' } = lookout
  const [{ groups }, ends] = await Promise.all([admin.listGroups(), admin.fetchTopicOffsets(topic)])
  for (const { groupId } of groups.filter(group => group.groupId.startsWith(prefix))) {
    const [of] = await admin.fetchOffsets({ groupId, topics: [topic] })
    const behind = ends.reduce((sum, { partition, low, high }) => {
      const committed = of?.partitions.find(one => one.partition === partition)?.offset ?? '-1'
      const from = BigInt(committed) < BigInt(low) ? BigInt(low) : BigInt(committed)
      return sum + Number(BigInt(high) - from)
    }, 0)
    if (behind > 0) return `${groupId} has ${String(behind)} events before it`
  }
  return undefined
}

/** Workflows of the project's cases that are at work rather than waiting. */
async function openActivity(lookout: Lookout): Promise<string | undefined> {
  for (const { workflowId, raw } of await runningCases(lookout)) {
    const activities = raw.pendingActivities ?? []
    const tries = raw.pendingWorkflowTask?.attempt ?? 0
    const why = activities.map(({ lastFailure }) => lastFailure?.message ?? 'asks the outside')
    if (tries > 0) why.push(`thinks for the ${String(tries)}. time`)
    if (why.length > 0) return `${workflowId} is at work: ${why.join(', ')}`
  }
  return undefined
}

/** The project's cases as Temporal describes them now, those that run. */
export async function runningCases({ store, client, project }: Lookout) {
  const { cases } = route(await store.readKey(project))
  const described = await Promise.all(cases.map(({ workflowId }) => describe(client, workflowId)))
  return described.filter(one => one?.status.name === 'RUNNING').filter(one => one !== undefined)
}

async function describe(client: Client, workflowId: string) {
  try {
    return await client.workflow.getHandle(workflowId).describe()
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined
    throw error
  }
}
