import type { z } from 'zod'
import type { clockEvents } from '#libs/contracts'
import type { ReadModel } from '../read-model.js'

export interface ClockJumpTables {
  readonly clock_jumps: {
    readonly event_id: string
    /** County time before and after. */
    readonly from_at: string
    readonly to_at: string
  }
}

type Jumped = z.output<typeof clockEvents.ClockJumped>

/**
 * How often and how far a demonstration county's clock was moved on; production has none. The first
 * setting may lie in the past: with it the county begins, and no time is left out.
 */
export const clockJumps: ReadModel<ClockJumpTables> = {
  name: 'clock-jumps',
  version: 1,
  aggregates: ['clock'],
  tables: { clock_jumps: ['event_id'] },
  create: async schema => {
    await schema
      .createTable('clock_jumps')
      .addColumn('event_id', 'uuid', column => column.primaryKey())
      .addColumn('from_at', 'text', column => column.notNull())
      .addColumn('to_at', 'text', column => column.notNull())
      .execute()
    await schema.createIndex('clock_jumps_by_time').on('clock_jumps').column('from_at').execute()
  },
  project: async (db, { eventId, type, data }) => {
    if (type !== 'ClockJumped') return
    const { from, to } = data as Jumped // the gate stored it in the shape of its type
    if (to <= from) return
    await db
      .insertInto('clock_jumps')
      .values({ event_id: eventId, from_at: from, to_at: to })
      .execute()
  },
}
