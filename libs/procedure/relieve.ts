import { dutyKinds, type DutyKind } from '#facts/supervision/duty'
import type { Fact } from '#libs/domain/deciding'
import { attempt } from './attempt.js'
import { dischargingFact } from './discharging-fact.js'
import { openedAgain, type DutyRecord } from './duty-record.js'

/** The act by which an open duty was done, as its kind has it; undefined while nobody has. */
export function doneBy({ opened: { fields } }: DutyRecord): Fact | undefined {
  const kind = Object.entries<DutyKind>(dutyKinds).find(([name]) => name === fields.kind)?.[1]
  return kind && dischargingFact(kind, fields.about === undefined ? {} : { about: fields.about })
}

/** Ends a duty that its procedure waits for no more: by the act that did it, else it is withdrawn. */
export async function relieve(
  duty: DutyRecord,
  ground: 'case-over' | 'no-longer-owed',
): Promise<void> {
  const { id } = duty
  const done = doneBy(duty)
  await attempt(
    done
      ? { command: 'dischargeDuty', id, about: id, because: done, input: { at: done.at } }
      : { command: 'withdrawDuty', id, about: id, input: { ground }, ...openedAgain(duty) },
  )
}
