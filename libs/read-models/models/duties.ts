import { duty, isOpen, type Duty } from '#libs/domain/supervision/duty'
import type { ColumnType, Kysely } from 'kysely'
import type { StoredEvent } from '#libs/event-store'
import { jsonb } from '../json.js'
import type { ReadModel } from '../read-model.js'

/** A duty that was opened: what the row's state is. */
export type OpenedDuty = Exclude<Duty, { readonly status: 'none' }>

export interface DutyTables {
  readonly duties: {
    readonly id: string
    /** Kafka key of the case: the project, or the case's own subject. */
    readonly key: string
    readonly case_id: string
    readonly kind: string
    readonly role: string
    readonly person: string | null
    readonly open: boolean
    readonly status: OpenedDuty['status']
    readonly opened_at: string
    readonly due_at: string
    readonly ended_at: string | null
    readonly version: number
    /** Folded by the aggregate itself. */
    readonly state: ColumnType<OpenedDuty, string, string>
  }
}

/** Duties, open and ended: the home of every role, and what a project's procedures wait for. */
export const duties: ReadModel<DutyTables> = {
  name: 'duties',
  version: 2,
  aggregates: ['duty'],
  tables: { duties: ['id'] },
  create: async schema => {
    await schema
      .createTable('duties')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('key', 'text', column => column.notNull())
      .addColumn('case_id', 'text', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('role', 'text', column => column.notNull())
      .addColumn('person', 'uuid')
      .addColumn('open', 'boolean', column => column.notNull())
      .addColumn('status', 'text', column => column.notNull())
      .addColumn('opened_at', 'text', column => column.notNull())
      .addColumn('due_at', 'text', column => column.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('state', 'jsonb', column => column.notNull())
      .execute()
    await schema
      .createIndex('duties_of_role')
      .on('duties')
      .columns(['open', 'role', 'due_at'])
      .execute()
    await schema.createIndex('duties_of_key').on('duties').columns(['key', 'due_at']).execute()
  },
  project: fold,
}

async function fold(db: Kysely<DutyTables>, event: StoredEvent): Promise<void> {
  const id = event.stream.slice('duty-'.length)
  const known = await db
    .selectFrom('duties')
    .select(['state', 'opened_at', 'ended_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  // The gate stored it in the shape of its type.
  const state = duty.evolve(
    known?.state ?? duty.initial,
    event as Parameters<typeof duty.evolve>[1],
  )
  if (state.status === 'none') return
  const row = {
    key: event.key,
    case_id: state.case,
    kind: state.kind,
    role: state.role,
    person: state.by ?? null,
    open: isOpen(state),
    status: state.status,
    opened_at: known?.opened_at ?? event.meta.at,
    due_at: state.end,
    ended_at: isOpen(state) ? null : (known?.ended_at ?? state.at),
    version: event.version,
    state: jsonb(state),
  }
  await db
    .insertInto('duties')
    .values({ id, ...row })
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute()
}
