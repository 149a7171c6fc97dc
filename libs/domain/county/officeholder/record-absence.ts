import { isRefusal, refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { standInRule } from './acting-for.js'
import {
  absenceEnded,
  absenceRecorded,
  type OfficeholderEvent,
  type OfficeholderInput,
} from './events.js'
import { inOffice } from './give-delegation.js'
import type { Officeholder } from './state.js'

/** Says from when to when the holder is not at their post 不在岗; meanwhile deputies act. */
export function recordAbsence(
  self: Officeholder,
  asked: OfficeholderInput<'recordAbsence'>,
  { at }: Deciding,
): Decided<OfficeholderEvent> {
  const holder = inOffice(self)
  if (isRefusal(holder)) return holder
  if (asked.until <= asked.from || asked.until <= at) {
    return refuse(standInRule, 'absence-without-time')
  }
  return holder.absences.some(({ absence }) => absence === asked.absence)
    ? refuse(standInRule, 'already-so')
    : [absenceRecorded(asked)]
}

/** The holder is back before the recorded end. */
export function endAbsence(
  self: Officeholder,
  { absence }: OfficeholderInput<'endAbsence'>,
  { at }: Deciding,
): Decided<OfficeholderEvent> {
  const holder = inOffice(self)
  if (isRefusal(holder)) return holder
  const standing = holder.absences.find(one => one.absence === absence)
  if (!standing || standing.until <= at) return refuse(standInRule, 'no-such-absence')
  return [absenceEnded({ absence, at: standing.from < at ? at : standing.from })]
}
