import { isEntrusted, type Reader } from '#libs/domain/deciding'
import { ownComparison } from './comparison.js'
import type { Evaluation } from './state.js'

/** Who works on or watches over an evaluation; its members are secret from everybody else. */
const insiders: readonly string[] = [
  ...['procurement-officer', 'procurement-agency', 'signatory'],
  ...['supervisor', 'section-chief', 'auditor', 'procedure'],
]

const isMember = ({ id }: Reader, state: Evaluation): boolean =>
  'members' in state && state.members.some(({ person }) => person === id)

/** Until all have given theirs, each sees their own opinion alone (87§62: they judge independently). */
export function withoutOthersOpinions({ id }: Reader, state: Evaluation): Evaluation {
  const own = <Opinion>(of: Readonly<Record<string, Opinion>>) =>
    Object.fromEntries(Object.entries(of).filter(([expert]) => expert === id))
  if (state.status !== 'seated' && state.status !== 'scoring') return state
  const { sheets, comparison } = state
  const mine = { sheets: own(sheets), comparison: comparison && ownComparison(comparison, id) }
  return state.status === 'seated'
    ? { ...state, ...mine, ballots: own(state.ballots) }
    : { ...state, ...mine }
}

/** Whether a reader may know of an evaluation at all; an agency of those of its own tenders alone. */
export const isShownEvaluation = (reader: Reader, state: Evaluation): boolean =>
  (insiders.includes(reader.role) && isOrganised(reader, state)) || isMember(reader, state)

/** Whether the tender that is evaluated is not entrusted to another agency than the reader's. */
export const isOrganised = (reader: Reader, state: Evaluation): boolean =>
  isEntrusted(reader, 'agency' in state ? state.agency : undefined)
