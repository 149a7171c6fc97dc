import { condition } from '@temporalio/workflow'
import { datesReckonedAgain, type ReckonsAgain } from './dates-reckoned-again.js'
import { dutyName, openDuties, type DutyRecord } from './duty-record.js'
import { memory } from './memory.js'
import { doneBy, relieve } from './relieve.js'
import { remember } from './remember.js'

type Procedure = (id: string) => Promise<void>

/**
 * A procedure with what every case owes its people: no duty of it stays open that has been done, and
 * none outlives the case.
 */
export const wholeCase =
  (procedure: Procedure, again: ReckonsAgain = {}): Procedure =>
  async id => {
    await Promise.race([procedure(id), strayDutiesRelieved(), datesReckonedAgain(again)])
    await dutiesLeftRelieved()
  }

/**
 * A run that is lost between opening a duty and remembering it leaves one behind: the next run may find
 * the act done already and never wait for it. As soon as such a duty is heard of, it is discharged.
 */
async function strayDutiesRelieved(): Promise<never> {
  for (;;) {
    await condition(() => stray() !== undefined)
    const found = stray()
    if (found) await relieve(found, 'no-longer-owed')
  }
}

const stray = (): DutyRecord | undefined =>
  openDuties().find(duty => !isTended(duty) && doneBy(duty) !== undefined)

const isTended = ({ opened: { fields } }: DutyRecord): boolean =>
  memory.tended.has(dutyName(fields.kind, fields.about))

/** The case is over, and what it still owes with it. The store knows duties that no signal brought. */
async function dutiesLeftRelieved(): Promise<void> {
  await remember()
  for (const duty of openDuties()) await relieve(duty, 'case-over')
}
