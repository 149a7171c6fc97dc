import { postgresEventStore, type StoredEvent } from '#libs/event-store'
import { addresseesOf, factOf } from '#libs/temporal'
import type { CliConfiguration } from '../configuration.js'
import { withDatabase } from '../connect/database.js'
import { openKafka } from '../connect/kafka.js'
import { withTemporal } from '../connect/temporal.js'
import { columns, VerbFault, type Say } from '../say.js'
import { takersOf, type Taker } from '../trace/takers.js'
import { topicPositions, type TopicPosition } from '../trace/topic-positions.js'

/**
 * Shows for every event of a project its place in the log, where it stands on Kafka (read from the
 * topic itself, or `expired`), and the workflow and history event that took it, or `not waited for`.
 */
export async function traceProject(
  configuration: CliConfiguration,
  projectId: string,
  say: Say,
): Promise<void> {
  const events = await withDatabase(configuration, pool =>
    postgresEventStore({ pool }).readKey(projectId),
  )
  if (events.length === 0) throw new VerbFault(`no event has the key ${projectId}`)
  const ids = new Set(events.map(({ eventId }) => eventId))
  const positions = await topicPositions(openKafka(configuration), ids)
  const cases = [...new Set(events.flatMap(waitingCases))]
  const takers = await withTemporal(configuration, client => takersOf(client, cases, ids))
  const rows = events.map(event => [
    event.sequence === undefined ? 'not numbered' : String(event.sequence),
    event.type,
    `${event.stream}@${String(event.version)}`,
    onTopic(event, positions.get(event.eventId)),
    byWorkflow(event, takers.get(event.eventId)),
  ])
  const head = ['sequence', 'event', 'stream', 'kafka', 'taken by']
  for (const line of columns([head, ...rows])) say(line)
}

/** Workflow ids of the cases that wait for this event. */
const waitingCases = (event: StoredEvent): readonly string[] => {
  const fact = factOf(event)
  return fact === undefined ? [] : addresseesOf(fact).map(({ workflowId }) => workflowId)
}

function onTopic({ sequence }: StoredEvent, position: TopicPosition | undefined): string {
  if (position !== undefined) return `${String(position.partition)}:${position.offset}`
  return sequence === undefined ? 'not published yet' : 'expired'
}

function byWorkflow(event: StoredEvent, taker: Taker | undefined): string {
  if (taker !== undefined) {
    return `${taker.workflowId} #${String(taker.historyEvent)} ${taker.type}`
  }
  return waitingCases(event).length === 0 ? 'not waited for' : 'not taken yet'
}
