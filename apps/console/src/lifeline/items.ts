import type { DutyView, ProjectPage, TimelineEntry } from '#libs/contracts/views'

/** One thing on the life-line; the picture and its table twin show the same ones. */
export type Item = PhaseItem | EventItem | DutyItem | SuspensionItem | ClockJumpItem

/** Milliseconds since 1970, county time; `to` is `from` for what has no length. */
interface Span {
  readonly id: string
  readonly lane: string
  readonly from: number
  readonly to: number
}

export interface PhaseItem extends Span {
  readonly kind: 'phase'
  readonly name: string
  readonly current: boolean
}

export interface EventItem extends Span {
  readonly kind: 'event'
  readonly entry: TimelineEntry
}

/** A duty from opened to due, or to the act that ended it. */
export interface DutyItem extends Span {
  readonly kind: 'duty'
  readonly duty: DutyView
  /** Where its time was or will be over. */
  readonly due: number
  readonly state: 'open' | 'late' | 'paused' | 'done' | 'done-late' | 'by-law' | 'withdrawn'
}

export interface SuspensionItem extends Span {
  readonly kind: 'suspension'
  readonly lifted: boolean
}

/** A demonstration county's clock was moved on; nobody lived through what lies between. */
export interface ClockJumpItem extends Span {
  readonly kind: 'clock-jump'
}

const time = (instant: string): number => Date.parse(instant)

function phasesOf({ phases, now }: ProjectPage): PhaseItem[] {
  return phases.map(({ phase, from, to }) => ({
    kind: 'phase',
    id: phase,
    lane: 'phases',
    name: phase,
    from: time(from),
    to: time(to ?? now),
    current: to === undefined,
  }))
}

function stateOf(duty: DutyView): DutyItem['state'] {
  const late = duty.spent > 100
  switch (duty.state) {
    case 'open':
      return late ? 'late' : 'open'
    case 'discharged':
      return late ? 'done-late' : 'done'
    case 'lapsed':
      return 'by-law'
    default:
      return duty.state
  }
}

function dutyItem(duty: DutyView, now: number): DutyItem {
  const due = time(duty.dueAt)
  const from = time(duty.openedAt)
  const to = duty.endedAt === undefined ? Math.max(due, now) : time(duty.endedAt)
  return {
    ...{ kind: 'duty', id: duty.id, lane: 'duties', duty, due },
    ...{ from, to: Math.max(from, to), state: stateOf(duty) },
  }
}

/** What began and ended a stand-still, in pairs; one that still lasts ends now. */
function suspensionsOf(timeline: readonly TimelineEntry[], now: number): SuspensionItem[] {
  const resumed = timeline.filter(({ type }) => type === 'LotResumed')
  return timeline
    .filter(({ type }) => type === 'LotSuspended')
    .map((entry, place) => {
      const end = resumed[place]
      const to = end === undefined ? now : time(end.at)
      const span = { id: entry.eventId, lane: 'suspensions', from: time(entry.at), to }
      return { kind: 'suspension', ...span, lifted: end !== undefined }
    })
}

const clockJumpsOf = ({ clockJumps }: ProjectPage): ClockJumpItem[] =>
  clockJumps.map(({ eventId, from, to }) => ({
    ...{ kind: 'clock-jump', id: eventId, lane: 'clock' },
    ...{ from: time(from), to: time(to) },
  }))

/** Project-wide events have a lane of their own below the phases. */
const laneOf = ({ lane }: TimelineEntry): string => (lane === 'phases' ? 'project' : lane)

function eventItem(entry: TimelineEntry): EventItem {
  const at = time(entry.effectiveAt ?? entry.at)
  return { kind: 'event', id: entry.eventId, lane: laneOf(entry), from: at, to: at, entry }
}

/**
 * The items of a project in the order in which they began. What a duty's own events tell – opened,
 * reminded, discharged – is told by the duty as one item, and a suspension by its two ends.
 */
export function itemsOf(page: ProjectPage): readonly Item[] {
  const now = time(page.now)
  const told = new Set(['duties', 'suspensions'])
  return [
    ...phasesOf(page),
    ...page.timeline.filter(({ lane }) => !told.has(lane)).map(eventItem),
    ...page.duties.map(duty => dutyItem(duty, now)),
    ...suspensionsOf(page.timeline, now),
    ...clockJumpsOf(page),
  ].toSorted((one, other) => one.from - other.from)
}

/** The lanes that have items, top to bottom: the clock's stands beside the axis that it breaks. */
export function lanesOf(page: ProjectPage, items: readonly Item[]): readonly string[] {
  const used = new Set(items.map(({ lane }) => lane))
  const lots = page.lots.map(({ id }) => `lot-${id}`)
  const classes = [...used].filter(lane => lane.startsWith('class-'))
  const order = ['phases', 'project', ...lots, ...classes, 'duties', 'suspensions', 'money']
  const rest = [...used].filter(lane => !order.includes(lane) && lane !== 'clock')
  return [...order, ...rest, 'clock'].filter(lane => used.has(lane))
}
