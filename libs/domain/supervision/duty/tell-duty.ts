import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { isRefusal } from '#libs/domain/deciding'
import { dutyEscalated, dutyReminded, type DutyEvent } from './events.js'
import { nextShare, toldAt } from './ladder.js'
import { reachedAt } from './reckon.js'
import type { Duty, Owed, Rung } from './state.js'

interface Told {
  readonly share: number
}

/** Reminds the one who owes a duty that will lapse; once at each rung, judged by its instant. */
export function remindDuty(duty: Duty, { share }: Told, deciding: Deciding): Decided<DutyEvent> {
  const reached = reachedRung(duty, share, deciding)
  if (isRefusal(reached) || !reached) return reached ?? []
  return [
    dutyReminded({ case: reached.duty.case, share, due: reached.rung.at, to: reached.duty.role }),
  ]
}

/** Tells of a duty that never lapses, one rung higher each time, and beyond the ladder ever rarer. */
export function escalateDuty(duty: Duty, { share }: Told, deciding: Deciding): Decided<DutyEvent> {
  const reached = reachedRung(duty, share, deciding)
  if (isRefusal(reached) || !reached) return reached ?? []
  const { duty: owed, rung } = reached
  const last = owed.rungs.at(-1)?.share === share
  const next = last ? nextShare(share) : undefined
  return [
    dutyEscalated({
      case: owed.case,
      share,
      due: rung.at,
      to: toldAt(share, owed.role),
      ...(next === undefined
        ? {}
        : { next: { share: next, at: reachedAt(owed, next, deciding.calendar) } }),
    }),
  ]
}

/** The rung of a share, undefined when it has been told already, or why it may not be told. */
function reachedRung(
  duty: Duty,
  share: number,
  { at }: Deciding,
): { duty: Owed; rung: Rung } | undefined | Refusal {
  if (duty.status !== 'open')
    return refuse('duty', 'duty-not-open', { detail: { status: duty.status } })
  if (duty.told.includes(share)) return undefined
  const rung = duty.rungs.find(one => one.share === share)
  if (!rung) return refuse('duty', 'no-such-rung', { detail: { share } })
  return at < rung.at
    ? refuse('duty', 'rung-not-reached', { detail: { at: rung.at } })
    : { duty, rung }
}
