import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { chairElected, type EvaluationEvent, type EvaluationInput } from './events.js'
import type { Evaluation } from './state.js'

/** The members elect a chair 组长 from among themselves, never the purchaser's (87§45, §47). */
export function electChair(
  evaluation: Evaluation,
  { person }: EvaluationInput<'electChair'>,
  { actor }: Deciding,
): Decided<EvaluationEvent> {
  if (evaluation.status !== 'seated') return refuse('87§47', 'committee-not-waiting')
  if (evaluation.chair !== undefined) return refuse('87§47', 'chair-already-elected')
  const { tender, lot, members } = evaluation
  if (!members.some(member => member.person === actor.id)) {
    return refuse('87§47', 'not-a-member')
  }
  const elected = members.find(member => member.person === person)
  return elected?.seat === 'expert'
    ? [chairElected({ tender, lot, person })]
    : refuse('87§45', 'chair-must-be-an-expert')
}
