import { dayOf } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { whyNotPerformed } from '#libs/domain/delivery/contracted'
import type { Contract } from '#libs/domain/procurement/contract'
import { classCommenced, type TrainingClassEvent, type TrainingClassInput } from './events.js'
import type { TrainingClass } from './state.js'

/** The first class period is held 开班. Only after the office's approval (开班申请, first of three gates). */
export function commenceClass(
  trainingClass: TrainingClass,
  { period }: TrainingClassInput<'commenceClass'>,
  { at }: Deciding,
): Decided<TrainingClassEvent> {
  if (trainingClass.status !== 'approved') {
    return refuse('两目录一系统', 'filing-not-approved', { fix: 'wait-for-the-reply' })
  }
  const planned = trainingClass.filing.periods.find(one => one.period === period)
  if (!planned) return refuse('两目录一系统', 'period-not-planned')
  return dayOf(at) < dayOf(planned.startsAt)
    ? refuse('两目录一系统', 'before-the-first-lesson', { detail: { startsAt: planned.startsAt } })
    : [classCommenced({ period, commencedAt: at })]
}

interface ClassAndContract {
  readonly self: TrainingClass
  readonly contract: Contract | undefined
}

/** The same under its contract: none commences while the contract is not performed (条例§54). */
export const commenceUnderContract = (
  { self, contract }: ClassAndContract,
  input: TrainingClassInput<'commenceClass'>,
  deciding: Deciding,
): Decided<TrainingClassEvent> =>
  (contract && whyNotPerformed(contract)) ?? commenceClass(self, input, deciding)
