import type { Deciding } from '#libs/domain/deciding'
import { isRefusal } from '#libs/domain/deciding'
import { discharged, duty, findKind, openDuty, type Duty } from '#libs/domain/supervision/duty'
import { dutyIdOf, type Act, type Discharged, type DutyDoor } from '../../duty-door.js'
import type { Discharge } from '../../types.js'

/** How acts end duties, and late ones open the duty to explain. */
export const dutyDoor: DutyDoor = {
  of: duty,
  explanationOf,
  // The gate passes the state it folded with `of`, which is this aggregate's.
  discharged: (state, act, deciding) => dischargedBy(state as Duty, act, deciding),
}

/** Every missed duty has a case of its own, in which it is explained. */
function explanationOf(missed: Discharge): Discharge {
  return { duty: 'explain-deadline', caseId: `deadline-explanation/${dutyIdOf(missed)}` }
}

function dischargedBy(state: Duty, act: Act, deciding: Deciding): Discharged {
  const ends = findKind(act.discharge.duty)?.dischargedBy ?? []
  const happened = act.events.some(({ type }) => ends.includes(type))
  const events = happened ? discharged(state, deciding.at) : []
  const late = events.some(({ type }) => type === 'DeadlineMissed')
  return { duty: events, explanation: late ? explanation(state, act.discharge, deciding) : [] }
}

function explanation(missed: Duty, discharge: Discharge, deciding: Deciding) {
  if (missed.status === 'none') return []
  const opened = openDuty(
    { status: 'none' },
    {
      case: explanationOf(discharge).caseId,
      key: missed.key,
      kind: 'explain-deadline',
      subject: `duty-${dutyIdOf(discharge)}`,
      ...(missed.by === undefined ? {} : { by: missed.by }),
      from: deciding.at,
    },
    deciding,
  )
  return isRefusal(opened) ? [] : opened
}
