import type { DutyKindName } from '#facts/supervision/duty'
import { findDuty, openedAgain, type DutyEnded, type DutyRecord } from './duty-record.js'
import type { DutyOptions } from './duty-options.js'
import { owe } from './owe.js'
import { relieve } from './relieve.js'
import { remember } from './remember.js'
import { take } from './take.js'
import type { CommandName } from '#libs/commands'
import { idOfStream } from './own-case.js'

/**
 * Waits until somebody has done what they owe, reminding and escalating on the way, or until the law
 * acts in their place. One that stands already, done or lapsed, is answered at once; one whose `unless`
 * holds first is withdrawn.
 *
 * `await duty('confirm-winner', { by: tender.signatory, about: lot })`
 */
export async function duty(
  kind: DutyKindName,
  options: DutyOptions = {},
): Promise<DutyEnded | undefined> {
  const ended = await owe(kind, options, lapse)
  const left = ended ? undefined : findDuty(kind, options.about)
  if (left && !left.ended) await relieve(left, 'no-longer-owed')
  return ended
}

/** The law acts on the duty's subject, and on the duty, in one append. */
async function lapse(command: CommandName, duty: DutyRecord, isDue: () => boolean): Promise<void> {
  const { id, opened } = duty
  const subject = command === 'lapseDuty' ? id : idOfStream(opened.fields.subject)
  const input = command === 'lapseDuty' ? {} : { duty: id }
  const act = { command, id: subject, about: id, input, ...openedAgain(duty) }
  await take(act, { unless: () => !isDue() })
  if (!isDue()) return
  await remember()
  // Waiting on would spin, and going on would leave the duty owed for ever.
  if (isDue()) throw new Error(`${command} was accepted and did not end the duty ${id}`)
}
