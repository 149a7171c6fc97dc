import { isInstant, millisecondsBetween, type Instant } from '#libs/calendar'
import type { StoredEvent } from '#libs/event-store'

/** What a county did, without what differs between two runs of it: ids, and the seconds acts take. */
export interface Told {
  /**
   * From one act of a person to the next: `<stream> <version> <type> <instants>`. What procedures did
   * in between they did at once, in no order but each stream's own.
   */
  readonly breaths: readonly (readonly string[])[]
  readonly types: readonly string[]
  /** Instants that hang on the second of an act, in seconds from the fact they start from. */
  readonly seconds: readonly (readonly [where: string, seconds: number])[]
}

/** Tells the events of one project, in their order. */
export function told(events: readonly StoredEvent[]): Told {
  const names = namesOf(events)
  const breaths: Line[][] = [[]]
  for (const event of events) {
    if (event.meta.role !== 'procedure') breaths.push([])
    breaths.at(-1)?.push(lineOf(event, names))
  }
  const sorted = breaths.map(lines => lines.toSorted(byText))
  return {
    types: events.map(({ type }) => type),
    breaths: sorted.map(lines => lines.map(({ text }) => text)),
    seconds: sorted.flat().flatMap(({ text, seconds }) => seconds.map(s => [text, s] as const)),
  }
}

interface Line {
  readonly text: string
  readonly seconds: readonly number[]
}

const byText = (one: Line, other: Line): number => (one.text < other.text ? -1 : 1)

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Ids in the order in which people first named them; a duty is named by what it is about. */
function namesOf(events: readonly StoredEvent[]): (text: string) => string {
  const names = new Map<string, string>()
  for (const { data, meta, stream } of events.filter(
    ({ meta: { role } }) => role !== 'procedure',
  )) {
    for (const [id] of `${stream} ${JSON.stringify(data)} ${meta.actor}`.matchAll(uuid)) {
      if (!names.has(id)) names.set(id, `#${String(names.size)}`)
    }
  }
  const name = (text: string) => text.replaceAll(uuid, id => names.get(id) ?? id)
  for (const { type, stream, data } of events) {
    if (type !== 'DutyOpened') continue
    const { case: of, kind, about = '' } = data as { case: string; kind: string; about?: string } // it has
    names.set(stream.slice(-36), [kind, name(about), name(of)].filter(Boolean).join(' '))
  }
  return text => text.replaceAll(uuid, id => names.get(id) ?? '#')
}

function lineOf(
  { stream, version, type, data, meta }: StoredEvent,
  name: (text: string) => string,
): Line {
  const instants = instantsIn(data)
  const exact = instants.filter(isOnTheMinute).map(at => at.slice(0, 16))
  const { period } = data as { period?: Partial<RecordedEnd> } // every event's data is a record
  const loose = instants.filter(at => !isOnTheMinute(at) && at !== period?.from)
  const shares = isRecordedEnd(period) ? loose.map(at => shareOf(period, at)) : []
  const from = period?.from ?? meta.at
  return {
    text: [name(stream), String(version), type, ...exact, ...shares].join(' '),
    seconds: shares.length > 0 ? [] : loose.map(at => millisecondsBetween(from, at) / 1000),
  }
}

/** A period from the second of an act to an end that is recorded. */
interface RecordedEnd {
  readonly from: Instant
  readonly end: Instant
}

const isRecordedEnd = (period: Partial<RecordedEnd> | undefined): period is RecordedEnd =>
  period?.end !== undefined

/** Rungs inside such a period lie at shares of it. */
const shareOf = ({ from, end }: RecordedEnd, at: Instant): string =>
  `${((100 * millisecondsBetween(from, at)) / millisecondsBetween(from, end)).toFixed(1)}%`

/** The law's ends are on the minute, and so is where the county's clock was jumped to. */
const isOnTheMinute = (at: Instant): boolean => at.slice(16, 23) === ':00.000'

function instantsIn(data: unknown): readonly Instant[] {
  if (typeof data === 'string') return isInstant(data) ? [data] : []
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, value]) => instantsIn(value))
}
