import { sql } from 'kysely'
import { reckonedDays } from '#libs/calendar'
import type { DeadlineSheet } from '#libs/contracts/views'
import { isConfidential } from '#libs/domain/supervision/duty'
import type { OpenedDuty } from '../models/duties.js'
import type { Board } from './database.js'
import type { Moment } from './duty-views.js'
import { owedBy, type Ower } from './owed-by.js'

/** A duty's sheet, and what decides who may read it. */
interface FoundSheet {
  readonly sheet: DeadlineSheet
  /** Whether it is the reader's own to do. */
  readonly owed: boolean
  /** Whether nobody but who owes it may know of it. */
  readonly confidential: boolean
}

/** How the end of a duty was counted; undefined where there is no such duty. */
export async function findDeadlineSheet(
  db: Board,
  { id, reader }: { readonly id: string; readonly reader: Ower },
  moment: Moment,
): Promise<FoundSheet | undefined> {
  const row = await db
    .selectFrom('duties as d')
    .select(['d.kind', 'd.state', sql<boolean>`${owedBy(reader)} is true`.as('owed')])
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { kind, owed, state } = row
  return { sheet: sheetOf(id, state, moment), owed, confidential: isConfidential(kind) }
}

function sheetOf(id: string, duty: OpenedDuty, { calendar }: Moment): DeadlineSheet {
  const { period, suspensions, article, end, calendarVersion, provisional } = duty
  const paused = duty.status === 'paused' ? [{ from: duty.since }] : []
  const stood = [...suspensions, ...paused]
  const known = {
    ...{ duty: id, article, from: period.from, end, calendarVersion, provisional },
    suspensions: [...stood],
  }
  if (period.unit === 'recorded-end') return { ...known, unit: period.unit, roll: 'none', days: [] }
  const days = reckonedDays({ ...period, suspensions: stood }, calendar)
  return {
    ...known,
    ...{ unit: period.unit, length: period.length, roll: period.roll },
    days: days.map(({ day, kind, counted, reason }) => ({ day, kind, counted, reason })),
  }
}
