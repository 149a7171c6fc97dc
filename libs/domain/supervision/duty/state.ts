import type { Instant } from '#libs/calendar'
import { bureauOnly, assertNever, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { DutyEvent } from './events.js'
import { isConfidential } from './kinds.js'

type Opened = DataOf<DutyEvent, 'DutyOpened'>
export type DutyPeriod = Opened['period']
export type Rung = Opened['rungs'][number]

/** What is owed, by whom, until when. Suspensions are kept: the budget is spent around them. */
export interface Owed extends Opened {
  readonly suspensions: readonly { readonly from: Instant; readonly to: Instant }[]
  /** Shares whose rung has been told, in order. */
  readonly told: readonly number[]
  /** When somebody who waits for it last asked for it. */
  readonly urgedAt?: Instant
}

export type Duty =
  | { readonly status: 'none' }
  | ({ readonly status: 'open' } & Owed)
  | ({ readonly status: 'paused'; readonly since: Instant } & Owed)
  | ({ readonly status: 'discharged'; readonly at: Instant; readonly late: boolean } & Owed &
      Missed)
  | ({ readonly status: 'withdrawn'; readonly at: Instant; readonly late: boolean } & Owed & Missed)
  | ({ readonly status: 'lapsed'; readonly at: Instant } & Owed)

interface Missed {
  /** A duty done late, or not at all, is explained; absent where it was in time or is not explained yet. */
  readonly explained?: true
}

/** A duty that somebody still owes. */
export type OpenDuty = Extract<Duty, { status: 'open' | 'paused' }>

export const isOpen = (duty: Duty): duty is OpenDuty =>
  duty.status === 'open' || duty.status === 'paused'

/** What a step waits for: one act, owed by a role or a person, with its law and its clock. */
export const duty: Aggregate<Duty, DutyEvent> = {
  context: 'supervision',
  name: 'duty',
  collection: 'duties',
  initial: { status: 'none' },
  evolve,
  keyOf: (id, state) => (state.status === 'none' ? id : state.key),
  visibleTo: (reader, state) =>
    (bureauOnly(reader) && !(state.status !== 'none' && isConfidential(state.kind))) ||
    (state.status !== 'none' && state.by === reader.id),
}

function evolve(state: Duty, event: DutyEvent): Duty {
  if (event.type === 'DutyOpened') {
    return { status: 'open', suspensions: [], told: [], ...event.data }
  }
  if (state.status === 'none') return state
  return isOpen(state) ? evolveOpen(state, event) : evolveEnded(state, event)
}

type Later = Exclude<DutyEvent, { type: 'DutyOpened' }>

function evolveOpen(state: OpenDuty, event: Later): Duty {
  switch (event.type) {
    case 'DutyReminded':
      return { ...state, told: [...state.told, event.data.share] }
    case 'DutyEscalated':
      return escalated(state, event.data)
    case 'DutyUrged':
      return { ...state, urgedAt: event.data.at }
    case 'DutyPaused':
      return { ...state, status: 'paused', since: event.data.since }
    case 'DutyResumed':
      return resumed(state, event.data)
    case 'DutyMoved':
      return { ...state, ...reckonedOf(event.data), period: event.data.period }
    case 'DeadlineMissed':
    case 'DeadlineExplained':
      return state
    default:
      return ended(state, event)
  }
}

type Ending = Extract<Later, { type: 'DutyDischarged' | 'DutyWithdrawn' | 'DutyLapsed' }>

function ended(state: OpenDuty, event: Ending): Duty {
  switch (event.type) {
    case 'DutyDischarged':
      return { ...state, status: 'discharged', ...event.data }
    case 'DutyWithdrawn': {
      const { at, late } = event.data
      return { ...state, status: 'withdrawn', at, late }
    }
    case 'DutyLapsed':
      return { ...state, status: 'lapsed', at: event.data.effectiveAt }
    default:
      return assertNever(event)
  }
}

function escalated(state: OpenDuty, { share, next }: DataOf<DutyEvent, 'DutyEscalated'>): OpenDuty {
  const rungs = next ? [...state.rungs, next] : state.rungs
  return { ...state, rungs, told: [...state.told, share] }
}

function resumed(state: OpenDuty, data: DataOf<DutyEvent, 'DutyResumed'>): Duty {
  if (state.status !== 'paused') return state
  const { since, ...owed } = state
  const suspensions = [...owed.suspensions, { from: since, to: data.at }]
  return { ...owed, ...reckonedOf(data), status: 'open', suspensions }
}

const reckonedOf = (data: Pick<Opened, 'end' | 'rungs' | 'calendarVersion' | 'provisional'>) => ({
  end: data.end,
  rungs: data.rungs,
  calendarVersion: data.calendarVersion,
  provisional: data.provisional,
})

function evolveEnded(state: Exclude<Duty, { status: 'none' } | OpenDuty>, event: Later): Duty {
  return state.status !== 'lapsed' && event.type === 'DeadlineExplained'
    ? { ...state, explained: true }
    : state
}
