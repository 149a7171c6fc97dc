import type { Instant } from '#libs/calendar'
import type { DutyFact, DutyKindName } from '#facts/supervision/duty'
import type { Act } from './act.js'
import { memory } from './memory.js'
import { ownCase } from './own-case.js'
import type { Rung } from './types.js'

/** A duty of this case as its procedure sees it: the facts of its stream, folded. */
export interface DutyRecord {
  readonly id: string
  readonly opened: Extract<DutyFact, { type: 'DutyOpened' }>
  /** It had been withdrawn before: what is done to it now is not what was done to it then. */
  readonly again: boolean
  readonly rungs: readonly Rung[]
  readonly told: readonly number[]
  readonly provisional: boolean
  /** Order of the fact in which it was last reckoned. */
  readonly reckonedIn: string
  /** The recorded end it runs to, where its kind has one. */
  readonly recordedEnd: Instant
  readonly paused: boolean
  /** How often the clock was stopped. */
  readonly stops: number
  readonly ended?: DutyEnded
}

export interface DutyEnded {
  readonly how: 'discharged' | 'lapsed' | 'withdrawn'
  /** County time of the act, or the recorded end at which the law acted. */
  readonly at: Instant
  readonly late: boolean
}

/** The fact that tells what is done to a duty from what was done before it was withdrawn. */
export const openedAgain = ({ again, opened }: DutyRecord): Pick<Act, 'because'> =>
  again ? { because: opened } : {}

/** How a case tells its duties apart: `submit-scores <lot>/<seat>`. */
export const dutyName = (kind: string, about: string | undefined): string =>
  about === undefined ? kind : `${kind} ${about}`

/** The duty of a kind that this case owes, or owed, about this. */
export const findDuty = (kind: DutyKindName, about: string | undefined): DutyRecord | undefined =>
  duties(kind).find(({ opened }) => opened.fields.about === about)

/** All duties of a kind of which what they are about begins so. */
export const findDuties = (kind: DutyKindName, about: string): readonly DutyRecord[] =>
  duties(kind).filter(({ opened }) => opened.fields.about?.startsWith(about))

/** Every duty of the case that nobody has ended. */
export const openDuties = (): readonly DutyRecord[] => duties().filter(({ ended }) => !ended)

function duties(kind?: DutyKindName): readonly DutyRecord[] {
  const records = new Map<string, DutyRecord>()
  for (const fact of memory.facts.filter(isDutyFact)) {
    const record = records.get(fact.stream)
    if (fact.type === 'DutyOpened') {
      const { case: of, kind: opened } = fact.fields
      const wanted = kind === undefined || opened === kind
      if (of === ownCase() && wanted) records.set(fact.stream, openedRecord(fact, record))
    } else if (record) records.set(fact.stream, evolve(record, fact))
  }
  return [...records.values()]
}

// The stream's name says whose whitelist made the fact.
const isDutyFact = (fact: { readonly stream: string }): fact is DutyFact =>
  fact.stream.startsWith('duty-')

const openedRecord = (opened: DutyRecord['opened'], before?: DutyRecord): DutyRecord => ({
  id: opened.stream.slice('duty-'.length),
  opened,
  again: before !== undefined,
  rungs: opened.fields.rungs,
  told: [],
  provisional: opened.fields.provisional,
  reckonedIn: opened.order,
  recordedEnd: opened.fields.end,
  paused: false,
  stops: 0,
})

function evolve(record: DutyRecord, fact: Exclude<DutyFact, DutyRecord['opened']>): DutyRecord {
  switch (fact.type) {
    case 'DutyReminded':
      return { ...record, told: [...record.told, fact.fields.share] }
    case 'DutyEscalated': {
      const { share, next } = fact.fields
      return {
        ...record,
        told: [...record.told, share],
        rungs: next ? [...record.rungs, next] : record.rungs,
      }
    }
    case 'DutyPaused':
      return { ...record, paused: true, stops: record.stops + 1 }
    case 'DutyResumed':
      return { ...record, ...fact.fields, reckonedIn: fact.order, paused: false }
    case 'DutyMoved':
      return {
        ...record,
        ...fact.fields,
        reckonedIn: fact.order,
        recordedEnd: fact.fields.recordedEnd ?? record.recordedEnd,
      }
    default:
      return { ...record, ...ended(fact) }
  }
}

function ended(fact: DutyFact): Pick<DutyRecord, 'ended'> {
  switch (fact.type) {
    case 'DutyDischarged':
      return { ended: { how: 'discharged', ...fact.fields } }
    case 'DutyWithdrawn': {
      const { at, late } = fact.fields
      return { ended: { how: 'withdrawn', at, late } }
    }
    case 'DutyLapsed':
      return { ended: { how: 'lapsed', at: fact.fields.effectiveAt, late: false } }
    default:
      return {}
  }
}
