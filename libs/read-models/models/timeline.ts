import type { Kysely } from 'kysely'
import { z } from 'zod'
import { aggregateOf } from '#libs/kafka'
import type { StoredEvent } from '#libs/event-store'
import type { ReadModel } from '../read-model.js'

export interface TimelineTables {
  readonly timeline: {
    readonly event_id: string
    /** The project it belongs to, or its stream's own subject. */
    readonly subject: string
    readonly stream: string
    readonly version: number
    /** Final order across streams. */
    readonly place: string
    readonly type: string
    readonly lane: string
    readonly at: string
    readonly effective_at: string | null
    readonly occurred_on: string | null
    readonly actor: string
    readonly role: string
    readonly article: string | null
    readonly channel: 'here' | 'elsewhere' | null
    /** Of what happened on an outside platform: its number, page and paper there. */
    readonly reference: string | null
    readonly address: string | null
    readonly evidence: string | null
    readonly fen: number | null
    readonly terminal: boolean
  }
}

/** What is sealed before opening or seen by experts alone is on no timeline: bids, bid box, scores. */
const shown = [
  ...['project', 'approval', 'tender', 'contract'],
  ...['training-class', 'assessment-batch', 'acceptance'],
  ...['earmarked-ledger', 'claim', 'payment'],
  ...['duty', 'performance-evaluation', 'rating'],
  'institution',
]

/** With these something ends for good. */
const terminal = new Set([
  'ProjectClosed',
  'BidOpeningNotHeld',
  'LotFailed',
  'TenderTerminated',
  'LawfulExitTaken',
  'DutyDischarged',
  'DutyLapsed',
  'DutyWithdrawn',
])

/** Everything that has happened, an entry an event: life-line, its table twin, "just changed". */
export const timeline: ReadModel<TimelineTables> = {
  name: 'timeline',
  version: 4,
  aggregates: shown,
  tables: { timeline: ['event_id'] },
  create: async schema => {
    await schema
      .createTable('timeline')
      .addColumn('event_id', 'uuid', column => column.primaryKey())
      .addColumn('subject', 'text', column => column.notNull())
      .addColumn('stream', 'text', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('place', 'text', column => column.notNull())
      .addColumn('type', 'text', column => column.notNull())
      .addColumn('lane', 'text', column => column.notNull())
      .addColumn('at', 'text', column => column.notNull())
      .addColumn('effective_at', 'text')
      .addColumn('occurred_on', 'text')
      .addColumn('actor', 'text', column => column.notNull())
      .addColumn('role', 'text', column => column.notNull())
      .addColumn('article', 'text')
      .addColumn('channel', 'text')
      .addColumn('reference', 'text')
      .addColumn('address', 'text')
      .addColumn('evidence', 'text')
      .addColumn('fen', 'bigint')
      .addColumn('terminal', 'boolean', column => column.notNull())
      .execute()
    await schema.createIndex('timeline_of').on('timeline').columns(['subject', 'place']).execute()
    await schema
      .createIndex('timeline_of_stream')
      .on('timeline')
      .columns(['stream', 'version'])
      .execute()
    await schema.createIndex('timeline_newest').on('timeline').columns(['place']).execute()
  },
  project: add,
}

async function add(db: Kysely<TimelineTables>, event: StoredEvent): Promise<void> {
  const told = common.parse(event.data)
  await db
    .insertInto('timeline')
    .values({
      event_id: event.eventId,
      subject: told.project ?? event.key,
      stream: event.stream,
      version: event.version,
      place: event.order,
      type: event.type,
      lane: laneOf(event, told.lot) ?? (await laneOfStream(db, event)),
      at: event.meta.at,
      ...circumstances(told),
      actor: event.meta.actor,
      role: event.meta.role,
      terminal: terminal.has(event.type),
    })
    .execute()
}

/** Absent where an event has none, or means something else by the name. */
const text = z.string().optional().catch(undefined)
const fen = z.number().int().optional().catch(undefined)

/** The fields that say the same in the events of every aggregate; others are not looked at. */
const common = z.object({
  project: text,
  lot: text,
  effectiveAt: text,
  occurredOn: text,
  rule: text,
  article: text,
  amount: fen,
  budget: fen,
  payable: fen,
  earned: fen,
  channel: z
    .object({
      channel: z.enum(['here', 'elsewhere']),
      ...{ occurredOn: text, reference: text, address: text, evidence: text },
    })
    .optional()
    .catch(undefined),
})

type Told = z.output<typeof common>

/** An event that says nothing of where it happened. */
const nowhere: Partial<NonNullable<Told['channel']>> = {}

function circumstances(told: Told) {
  const { channel, occurredOn, reference, address, evidence } = told.channel ?? nowhere
  return {
    effective_at: told.effectiveAt,
    occurred_on: told.occurredOn ?? occurredOn,
    article: told.rule ?? told.article,
    ...{ channel, reference, address, evidence },
    fen: told.amount ?? told.payable ?? told.earned ?? told.budget,
  }
}

const laneOfAggregate: Readonly<Record<string, string>> = {
  duty: 'duties',
  'earmarked-ledger': 'money',
  claim: 'money',
  payment: 'money',
}

/** Undefined where only the stream's earlier events tell. */
function laneOf({ stream, type }: StoredEvent, lot: string | undefined): string | undefined {
  if (type === 'LotSuspended' || type === 'LotResumed') return 'suspensions'
  const aggregate = aggregateOf(stream)
  if (aggregate === 'training-class') return `class-${stream.slice(-36)}`
  return laneOfAggregate[aggregate] ?? (lot === undefined ? undefined : `lot-${lot}`)
}

/** Streams of one lot name it once, in their first event. */
const ofOneLot = new Set(['contract', 'assessment-batch', 'acceptance'])

async function laneOfStream(db: Kysely<TimelineTables>, { stream }: StoredEvent): Promise<string> {
  if (!ofOneLot.has(aggregateOf(stream))) return 'phases'
  const first = await db
    .selectFrom('timeline')
    .select('lane')
    .where('stream', '=', stream)
    .orderBy('version')
    .executeTakeFirst()
  return first?.lane ?? 'phases'
}
