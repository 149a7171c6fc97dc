import {
  addMilliseconds,
  millisecondsBetween,
  spent,
  type Calendar,
  type Instant,
} from '#libs/calendar'
import type { DutyView } from '#libs/contracts/views'
import { standInsOf, type Officeholder } from '#libs/domain/county/officeholder'
import { commandOf, findKind, isOpen } from '#libs/domain/supervision/duty'
import type { OpenedDuty } from '../models/duties.js'

/** When a duty is looked at. */
export interface Moment {
  readonly now: Instant
  readonly calendar: Calendar
}

export interface DutyRow {
  readonly id: string
  readonly key: string
  readonly opened_at: string
  readonly ended_at: string | null
  readonly state: OpenedDuty
  /** Title of its project, where its key is one. */
  readonly title: string | null
  /** The post of the person who owes it, where one is named. */
  readonly holder?: Officeholder | null
}

const minutesPerDay = 1_440
const millisecondsPerDay = minutesPerDay * 60_000

/** A duty as people see it, with what is spent of its time and how many counted days are left. */
export function dutyViewOf(row: DutyRow, moment: Moment): DutyView {
  const { state } = row
  const { share, daysLeft } = timeOf(state, moment)
  const then = findKind(state.kind)?.then ?? 'never-lapses'
  return {
    id: row.id,
    kind: state.kind,
    ...(row.title === null ? {} : { project: row.key, projectTitle: row.title }),
    caseId: state.case,
    ...(state.about === undefined ? {} : { about: state.about }),
    subject: state.subject,
    dischargedBy: commandOf(state.kind),
    role: state.role,
    ...mayActOf(row, moment),
    article: state.article,
    kindOfRule: state.article.startsWith('本县规定') ? 'county-choice' : 'statute',
    openedAt: row.opened_at,
    dueAt: state.end,
    provisional: state.provisional,
    unit: unitOf(state),
    spent: share,
    daysLeft,
    rungs: state.rungs.map(rung => ({ share: rung.share, at: rung.at })),
    ...(state.status === 'paused' ? { pausedSince: state.since } : {}),
    ...(state.urgedAt === undefined ? {} : { urgedAt: state.urgedAt }),
    end: then,
    state: state.status,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  }
}

function mayActOf({ state, holder }: DutyRow, { now }: Moment): Pick<DutyView, 'mayAct'> {
  const mayAct = holder && isOpen(state) ? standInsOf(holder, state.role, now) : []
  return mayAct.length > 0 ? { mayAct } : {}
}

function unitOf({ period }: OpenedDuty): DutyView['unit'] {
  if (period.unit === 'hours') return 'minutes'
  return period.unit === 'recorded-end' ? 'calendar-days' : period.unit
}

/** Reckoned at the end of an ended duty, at the pause of a paused one, else now. */
function timeOf(duty: OpenedDuty, { now, calendar }: Moment): { share: number; daysLeft: number } {
  const at = lookedAt(duty, now)
  const { period, suspensions } = duty
  if (period.unit === 'recorded-end') {
    const stopped = suspensions.reduce((sum, one) => sum + millisecondsBetween(one.from, one.to), 0)
    const whole = Math.max(millisecondsBetween(period.from, addMilliseconds(duty.end, -stopped)), 1)
    const left = millisecondsBetween(at, duty.end)
    return {
      share: Math.round(((whole - left) / whole) * 100),
      daysLeft: Math.ceil(left / millisecondsPerDay),
    }
  }
  const budget = spent({ ...period, suspensions }, at, calendar)
  return {
    share: Math.round((budget.spent / budget.budget) * 100),
    daysLeft: Math.ceil(budget.remaining / minutesPerDay),
  }
}

function lookedAt(duty: OpenedDuty, now: Instant): Instant {
  if (duty.status === 'open') return now
  const stopped = duty.status === 'paused' ? duty.since : duty.at
  return stopped < now ? stopped : now
}
