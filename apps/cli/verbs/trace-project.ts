import type { StoredEvent } from '#libs/event-store'
import { addresseesOf, factOf } from '#libs/temporal'
import type { CliConfiguration } from '../configuration.js'
import { withDatabase } from '../connect/database.js'
import { openKafka } from '../connect/kafka.js'
import { withTemporal } from '../connect/temporal.js'
import { columns, VerbFault, type Say } from '../say.js'
import { eventsOfProject, type EventInPhase } from '../trace/project-events.js'
import { takersOf, type Taker } from '../trace/takers.js'
import { topicPositions, type TopicPosition } from '../trace/topic-positions.js'

/**
 * Shows for every event of a project its phase, its place in the log, where it stands on Kafka (read
 * from the topic itself, or `expired`), and the workflow and history event that took it, or `not
 * waited for`; below it, the same counted by phase.
 */
export async function traceProject(
  configuration: CliConfiguration,
  projectId: string,
  say: Say,
): Promise<void> {
  const story = await withDatabase(configuration, pool => eventsOfProject(pool, projectId))
  if (story.length === 0) throw new VerbFault(`no event has the key ${projectId}`)
  const ids = new Set(story.map(({ event }) => event.eventId))
  const positions = await topicPositions(openKafka(configuration), ids)
  const cases = [...new Set(story.flatMap(({ event }) => waitingCases(event)))]
  const takers = await withTemporal(configuration, client => takersOf(client, cases, ids))
  const rows = story.map(({ event, phase }) => [
    phase,
    event.sequence === undefined ? 'not numbered' : String(event.sequence),
    event.type,
    `${event.stream}@${String(event.version)}`,
    onTopic(event, positions.get(event.eventId)),
    byWorkflow(event, takers.get(event.eventId)),
  ])
  const head = ['phase', 'sequence', 'event', 'stream', 'kafka', 'taken by']
  for (const line of columns([head, ...rows])) say(line)
  say('')
  for (const line of columns(phaseSummary(story, { positions, takers }))) say(line)
}

interface Seen {
  readonly positions: ReadonlyMap<string, TopicPosition>
  readonly takers: ReadonlyMap<string, Taker>
}

/** Per phase, in order: its events, those on the topic, those that a procedure took. */
function phaseSummary(story: readonly EventInPhase[], { positions, takers }: Seen): string[][] {
  const byPhase = Map.groupBy(story, ({ phase }) => phase)
  const rows = [...byPhase].map(([phase, events]) => {
    const ids = events.map(({ event }) => event.eventId)
    const counts = [
      ids.length,
      ids.filter(id => positions.has(id)).length,
      ids.filter(id => takers.has(id)).length,
    ]
    return [phase, ...counts.map(String)]
  })
  return [['phase', 'events', 'on Kafka', 'taken'], ...rows]
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
