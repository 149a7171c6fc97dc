import {
  dayOf,
  daysBetween,
  instant,
  isDay,
  isInstant,
  periodEnd,
  type Calendar,
  type Day,
  type Instant,
} from '#libs/calendar'
import type { DeadlineSheet } from '#libs/contracts/views'
import type { StoredEvent } from '#libs/event-store'

/** Which date of an object: the instant that stands there. */
export interface AskedDate {
  readonly end: string
}

type Fields = Readonly<Record<string, unknown>>

/** A length as the policy sheet has it. */
interface Length {
  readonly length: number
  readonly unit: 'working-days' | 'calendar-days'
  readonly roll: DeadlineSheet['roll']
}

/** An end as events record it, with its article. */
interface RecordedEnd {
  readonly end: string
  readonly lastDay: string
  readonly rule: string
  readonly calendarVersion: string
  readonly provisional: boolean
}

/**
 * How a date that is nobody's duty was counted, out of the event that recorded it last: among the
 * lengths that decided there and the instants that it names, the ones that lead to this very end. What
 * cannot be found so was fixed by the event, which then says no more than when.
 */
export function dateSheetOf(
  events: readonly StoredEvent[],
  { end }: AskedDate,
  calendar: Calendar,
): DeadlineSheet | undefined {
  for (const event of events.toReversed()) {
    const fields = event.data as Fields // the data of every event is an object
    const recorded = Object.values(fields).find(value => isRecordedEnd(value) && value.end === end)
    if (isRecordedEnd(recorded)) return counted(event, recorded, calendar)
    if (Object.values(fields).includes(end)) return fixed(event, end, calendar)
  }
  return undefined
}

/** What a bid promises: so many days from the deadline on. */
export interface Promised {
  readonly deadline: Instant
  readonly bidValidityDays: number
}

/**
 * How the end of the validity of bids 投标有效期 was counted: from the deadline for the days that the
 * document says (87§23), which no holiday moves. Undefined where more was asked for, and another day
 * agreed upon.
 */
export function validitySheetOf(
  { deadline, bidValidityDays }: Promised,
  { end }: AskedDate,
  calendar: Calendar,
): DeadlineSheet | undefined {
  const length = { length: bidValidityDays, unit: 'calendar-days', roll: 'none' } as const
  const reckoned = periodEnd({ from: dayOf(deadline), ...length }, calendar)
  if (reckoned.end !== end) return undefined
  return {
    ...{ article: '87§23', from: deadline, end, ...length, suspensions: [] },
    ...{ calendarVersion: reckoned.calendarVersion, days: linesOf(reckoned) },
    // Days that are promised are counted through, whatever is still to be published of them.
    provisional: false,
  }
}

function counted(event: StoredEvent, recorded: RecordedEnd, calendar: Calendar): DeadlineSheet {
  const { end, rule: article, calendarVersion, provisional } = recorded
  const known = { article, end, calendarVersion, provisional, suspensions: [] }
  for (const { length, unit, roll } of lengthsIn(event)) {
    for (const from of startsIn(event)) {
      const reckoned = periodEnd({ from, length, unit, roll }, calendar)
      if (reckoned.end !== end) continue
      return { ...known, from, unit, length, roll, days: linesOf(reckoned) }
    }
  }
  return { ...known, from: event.meta.at, unit: 'recorded-end', roll: 'none', days: [] }
}

/**
 * An instant that somebody chose, or that a window of hours or minutes led to: with the count of the
 * days that the law wants before it, where the event records that end too.
 */
function fixed(event: StoredEvent, end: string, calendar: Calendar): DeadlineSheet {
  const fields = event.data as Fields // as above
  const [least] = Object.values(fields)
    .filter(value => isRecordedEnd(value))
    .filter(value => lawWantsBefore(value, end))
    .toSorted((one, other) => (one.end < other.end ? 1 : -1))
  if (least !== undefined) return { ...counted(event, least, calendar), end, fixedFor: end }
  const minutes = (Date.parse(end) - Date.parse(event.meta.at)) / 60_000
  const window = isSameDay(event.meta.at, end) && Number.isInteger(minutes)
  return {
    ...{ article: '', end, from: event.meta.at, provisional: false, suspensions: [], days: [] },
    ...{ calendarVersion: event.meta.calendarVersion ?? calendar.version, roll: 'none' },
    ...(window ? { unit: 'minutes', length: minutes } : { unit: 'recorded-end' }),
  }
}

/** The earliest end that the law allows is recorded beside what was chosen, on or before the same day. */
const lawWantsBefore = ({ end: earliest }: RecordedEnd, end: string): boolean =>
  daysBetween(dayOf(instant(earliest)), dayOf(instant(end))) >= -1

const isSameDay = (one: string, other: string): boolean => one.slice(0, 10) === other.slice(0, 10)

const linesOf = ({ days }: ReturnType<typeof periodEnd>): DeadlineSheet['days'] =>
  days.map(({ day, kind, counted: counts, reason }) => ({ day, kind, counted: counts, reason }))

/** The lengths that decided, each once. */
const lengthsIn = ({ meta }: StoredEvent): readonly Length[] =>
  Object.values(meta.policy?.decided ?? {}).filter(isLength)

/** From when it may have run: the instants and days that the event names, and its own time. */
function startsIn({ data, meta }: StoredEvent): readonly (Instant | Day)[] {
  const fields = data as Fields // the data of every event is an object
  const named = Object.values(fields).flatMap(value =>
    isRecordedEnd(value) ? value.lastDay : value,
  )
  return [...named.filter(value => isStart(value)), meta.at]
}

const isStart = (value: unknown): value is Instant | Day =>
  typeof value === 'string' && (isInstant(value) || isDay(value))

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isRecordedEnd = (value: unknown): value is RecordedEnd =>
  isFields(value) && 'end' in value && 'rule' in value && 'calendarVersion' in value

const isLength = (value: unknown): value is Length =>
  isFields(value) &&
  typeof value['length'] === 'number' &&
  (value['unit'] === 'working-days' || value['unit'] === 'calendar-days') &&
  'roll' in value
