import type { DutyKindName } from '#facts/supervision/duty'
import { attempt } from './attempt.js'
import { caseFacts, memory } from './memory.js'
import { ownCase } from './own-case.js'
import type { DutyRecord } from './duty-record.js'
import type { DutyOptions } from './duty-options.js'

/**
 * Opens a duty of the case. Its period runs from the fact that starts it, however late this is.
 * @param withdrawn the same duty, where it was withdrawn before and is owed again
 */
export async function openDuty(
  kind: DutyKindName,
  options: DutyOptions,
  withdrawn?: DutyRecord,
): Promise<void> {
  const { about, by, role, subject = memory.subject, end } = options
  const from = options.from ?? caseFacts().at(-1)?.at
  if (from === undefined) throw new Error('a case without facts owes nothing')
  await attempt({
    command: 'openDuty',
    about: [kind, about].filter(Boolean).join(' '),
    because: withdrawn?.opened,
    input: { case: ownCase(), key: memory.key, kind, subject, from, about, by, role, end: end?.() },
  })
}
