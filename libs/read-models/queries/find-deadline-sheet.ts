import { reckonedDays } from '#libs/calendar'
import type { DeadlineSheet } from '#libs/contracts/views'
import { isConfidential } from '#libs/domain/supervision/duty'
import type { OpenedDuty } from '../models/duties.js'
import type { Board } from './database.js'
import type { Moment } from './duty-views.js'

/** A duty's sheet, and who besides the bureaus may read it. */
interface FoundSheet {
  readonly sheet: DeadlineSheet
  readonly role: string
  /** Whether nobody else may know of it. */
  readonly confidential: boolean
  /** The person who owes it, where one is named. */
  readonly person: string | null
}

/** How the end of a duty was counted; undefined where there is no such duty. */
export async function findDeadlineSheet(
  db: Board,
  id: string,
  moment: Moment,
): Promise<FoundSheet | undefined> {
  const row = await db
    .selectFrom('duties')
    .select(['id', 'kind', 'role', 'person', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { kind, role, person, state } = row
  return { sheet: sheetOf(id, state, moment), role, person, confidential: isConfidential(kind) }
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
