import type { Refusal } from '#libs/domain/deciding'
import type { Act } from './act.js'
import { findDuties } from './duty-record.js'
import { attempt } from './attempt.js'
import { caseFacts, notOfDuties } from './memory.js'
import { owe } from './owe.js'

/** What an `unblock-procedure` duty is about: a step, by its command and what that is about. */
const nameOf = ({ command, about }: Act): string => [command, about].filter(Boolean).join(' ')

/**
 * A step was refused in a way the procedure has no rule for. A person is asked to put it right; it
 * is tried again after that, or when the case learns something new.
 */
export async function brought(act: Act, { rule, reason }: Refusal): Promise<void> {
  const known = notOfDuties().length
  const before = findDuties('unblock-procedure', `${nameOf(act)} ·`)
  const ended = before.filter(({ ended: over }) => over).length
  await owe('unblock-procedure', {
    about: `${nameOf(act)} · ${rule} ${reason} · ${String(ended + 1)}`,
    unless: () => notOfDuties().length > known,
  })
}

/** The step went through after all: nobody has to put it right any more. */
export async function putRight(act: Act): Promise<void> {
  const open = findDuties('unblock-procedure', `${nameOf(act)} ·`).filter(({ ended }) => !ended)
  for (const { id, opened } of open) {
    const at = caseFacts().at(-1)?.at ?? opened.at
    await attempt({ command: 'dischargeDuty', id, about: id, input: { at } })
  }
}
