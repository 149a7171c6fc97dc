import type { ProjectPage, TimelineEntry, DutyView } from '#libs/contracts/views'

/** A bar of the life-line: a phase, or a duty from opened to due. */
export interface Bar {
  readonly kind: 'phase' | 'duty'
  readonly name: string
  readonly from: number
  readonly to: number
  /** Up to here it is drawn solid. */
  readonly solidTo: number
  readonly look: 'done' | 'current' | 'late' | 'paused' | 'by-law'
  readonly provisional: boolean
}

/** A dot of the life-line: something that happened; several closer than 14 px merge when drawn. */
export interface Dot {
  readonly entry: TimelineEntry
  readonly at: number
}

export interface Lane {
  readonly id: string
  readonly bars: readonly Bar[]
  readonly dots: readonly Dot[]
}

const time = (instant: string) => Date.parse(instant)

function phaseBars({ phases, now }: ProjectPage): Bar[] {
  return phases.map(({ phase, from, to }) => ({
    kind: 'phase',
    name: phase,
    from: time(from),
    to: time(to ?? now),
    solidTo: time(to ?? now),
    look: to === undefined ? 'current' : 'done',
    provisional: false,
  }))
}

function lookOf(duty: DutyView): Bar['look'] {
  if (duty.state === 'paused') return 'paused'
  if (duty.state === 'lapsed') return 'by-law'
  if (duty.spent > 100) return 'late'
  return duty.state === 'open' ? 'current' : 'done'
}

function dutyBar(duty: DutyView, now: number): Bar {
  const from = time(duty.openedAt)
  const due = time(duty.dueAt)
  const ended = duty.endedAt === undefined ? now : time(duty.endedAt)
  return {
    kind: 'duty',
    name: duty.kind,
    from,
    to: Math.max(due, ended),
    solidTo: Math.max(from, ended),
    look: lookOf(duty),
    provisional: duty.provisional,
  }
}

/** The lanes of a project's life-line, top to bottom: phases, lots and classes, duties, money. */
export function lanesOf(page: ProjectPage): readonly Lane[] {
  const now = time(page.now)
  const dots = Map.groupBy(page.timeline, entry => entry.lane)
  const lane = (id: string, bars: readonly Bar[] = []): Lane => ({
    id,
    bars,
    dots: (dots.get(id) ?? []).map(entry => ({ entry, at: time(entry.at) })),
  })
  const middle = [...dots.keys()].filter(id => id.startsWith('lot-') || id.startsWith('class-'))
  return [
    lane('phases', phaseBars(page)),
    ...middle.map(id => lane(id)),
    lane(
      'duties',
      page.duties.map(duty => dutyBar(duty, now)),
    ),
    lane('suspensions'),
    lane('money'),
  ].filter(({ bars, dots: happened }) => bars.length > 0 || happened.length > 0)
}
