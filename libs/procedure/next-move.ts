import type { Instant } from '#libs/calendar'
import type { DutyKind } from '#facts/supervision/duty'
import type { CommandName } from '#libs/commands'
import type { Act } from './act.js'
import { isTaken, keyOf } from './act.js'
import { attempt } from './attempt.js'
import { isReached } from './county-time.js'
import { dischargingFact } from './discharging-fact.js'
import { openedAgain, type DutyRecord } from './duty-record.js'
import { memory } from './memory.js'
import type { DutyOptions } from './duty-options.js'
import type { Rung } from './types.js'

/**
 * How the law acts at the end of a duty that lapses.
 * @param command the one that its kind names
 * @param isDue whether nothing stands between the duty and its end: no act, no suspension, no later date
 */
export type Lapse = (
  command: CommandName,
  duty: DutyRecord,
  isDue: () => boolean,
) => Promise<unknown>

/** What it takes to tend a duty. */
export interface Tending {
  readonly row: DutyKind
  readonly options: DutyOptions
  readonly lapse: Lapse | undefined
  /** The duty as it is known now. */
  readonly current: () => DutyRecord | undefined
}

/** What a duty needs now, or the instant at which it will, or nothing until somebody acts. */
export function nextMove(duty: DutyRecord, tending: Tending): Move | Instant | true | undefined {
  if (duty.ended) return true
  const due = discharge(duty, tending) ?? suspend(duty, tending) ?? move(duty, tending)
  if (due && !isTaken(keyOf(due))) return () => attempt(due)
  return duty.paused ? undefined : climb(duty, tending)
}

type Move = () => Promise<unknown>

/** It was done before it was opened. */
function discharge({ id }: DutyRecord, { row, options }: Tending): Act | undefined {
  const done = dischargingFact(row, options)
  return done && { command: 'dischargeDuty', id, about: id, because: done, input: { at: done.at } }
}

/** The case was suspended or goes on: the clock of the duty stands or runs. */
function suspend(duty: DutyRecord, { row, options }: Tending): Act | undefined {
  if (!row.pausedBySuspension) return undefined
  const { id, opened, stops } = duty
  const { from } = opened.fields
  const touching = memory
    .suspensions()
    .filter(({ about }) => about === undefined || options.about?.startsWith(about) === true)
    .filter(({ until }) => until === undefined || until > from)
  const current = touching[duty.paused ? stops - 1 : stops]
  if (!current) return undefined
  const about = `${id} ${current.since}`
  if (!duty.paused) {
    const since = current.since > from ? current.since : from
    return { command: 'pauseDuty', id, about, input: { since }, ...openedAgain(duty) }
  }
  return current.until === undefined
    ? undefined
    : { command: 'resumeDuty', id, about, input: { at: current.until }, ...openedAgain(duty) }
}

/** The recorded end has moved, or the holidays of a year it reaches into were published. */
function move(duty: DutyRecord, { row, options }: Tending): Act | undefined {
  const { id } = duty
  const end = row.clock === 'recorded-end' ? options.end?.() : undefined
  if (end !== undefined && end !== duty.recordedEnd) {
    const about = `${id} ${end}`
    const input = { because: 'deadline-moved', end }
    return { command: 'moveDuty', id, about, input, ...openedAgain(duty) }
  }
  if (!duty.provisional) return undefined
  const published = memory.facts.findLast(({ type }) => type === 'CalendarPublished')
  return published && published.order > duty.reckonedIn
    ? {
        command: 'moveDuty',
        id,
        about: id,
        because: published,
        input: { because: 'calendar-published' },
      }
    : undefined
}

/** The rungs one after the other, each once; the last of a duty that lapses is the law's own act. */
function climb(duty: DutyRecord, tending: Tending): Move | Instant | undefined {
  const { row, lapse, current } = tending
  const rung = duty.rungs.find(({ share }) => !duty.told.includes(share))
  if (!rung) return undefined
  if (!isReached(rung.at)) return rung.at
  if (row.then !== 'never-lapses' && rung.share >= 100) {
    // Kinds are checked against the catalogue by a test; their table cannot name its type.
    const command = row.then.lapses as CommandName
    return lapse && (() => lapse(command, duty, () => isDue(current(), tending)))
  }
  const told = tell(duty, rung, row.then === 'never-lapses' ? 'escalateDuty' : 'remindDuty')
  return isTaken(keyOf(told)) ? undefined : () => attempt(told)
}

const tell = (duty: DutyRecord, { share }: Rung, command: CommandName): Act => ({
  command,
  id: duty.id,
  about: `${duty.id} ${String(share)}`,
  input: { share },
  ...openedAgain(duty),
})

function isDue(duty: DutyRecord | undefined, tending: Tending): boolean {
  if (!duty || duty.ended || duty.paused) return false
  return !discharge(duty, tending) && !suspend(duty, tending) && !move(duty, tending)
}
