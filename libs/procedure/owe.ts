import { dutyKinds, type DutyKind, type DutyKindName } from '#facts/supervision/duty'
import { dischargingFact } from './discharging-fact.js'
import type { DutyOptions } from './duty-options.js'
import { dutyName, findDuty, type DutyEnded, type DutyRecord } from './duty-record.js'
import { memory } from './memory.js'
import { nextMove, type Lapse, type Tending } from './next-move.js'
import { openDuty } from './open-duty.js'
import { waitUntil } from './wait.js'

/** What was known when a duty was last answered, by its name. */
const answered = new Map<string, number>()

/**
 * Waits out a duty of the case: opens it, tends it rung by rung, and answers how it ended. Asked again
 * with nothing new known since, it waits for news: facts of one append can be heard apart, and a
 * procedure that has heard the first would ask for ever what is answered at once.
 * @param lapse how the law acts when the kind says that it does
 * @returns undefined when `unless` held first
 */
export async function owe(
  kind: DutyKindName,
  options: DutyOptions,
  lapse?: Lapse,
): Promise<DutyEnded | undefined> {
  const name = dutyName(kind, options.about)
  if (answered.get(name) === memory.news) await newsAbout(name)
  memory.tended.add(name)
  try {
    return await untilEnded(kind, options, lapse)
  } finally {
    memory.tended.delete(name)
    answered.set(name, memory.news)
  }
}

async function newsAbout(name: string): Promise<void> {
  const { news } = memory
  await waitUntil(`what became of ${name}`, () => memory.news > news)
}

async function untilEnded(
  kind: DutyKindName,
  options: DutyOptions,
  lapse: Lapse | undefined,
): Promise<DutyEnded | undefined> {
  const row: DutyKind = dutyKinds[kind]
  const what = `duty ${dutyName(kind, options.about)}`
  const known = () => findDuty(kind, options.about)
  const current = () => (isWithdrawn(known()) ? undefined : known())
  const tending = { row, options, lapse, current }
  for (;;) {
    const record = current()
    if (record?.ended) return record.ended
    if (options.unless?.() === true) return undefined
    const done = dischargingFact(row, options)
    if (done && !record) return { how: 'discharged', at: done.at, late: false }
    if (record) await tend(what, record, tending)
    else await openDuty(kind, options, known())
  }
}

/** Whoever asks for it again owes it again: what took it away has passed. */
const isWithdrawn = (record: DutyRecord | undefined): boolean => record?.ended?.how === 'withdrawn'

async function tend(what: string, record: DutyRecord, tending: Tending): Promise<void> {
  const next = nextMove(record, tending)
  if (typeof next === 'function') {
    await next()
    return
  }
  await waitUntil(what, () => {
    const now = nextMove(tending.current() ?? record, tending)
    return tending.options.unless?.() === true || typeof now === 'function' || now
  })
}
