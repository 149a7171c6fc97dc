import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  memberLeft,
  recusalDeclined,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import { sittingAfter } from './facts.js'
import type { AtWork, Evaluation } from './state.js'

type Leaving = Omit<Parameters<typeof memberLeft>[0], 'tender' | 'lot' | 'sitting'>

/** A member finds out, or knew, that they are tied to a bidder, and leaves (条例§9). */
export function recuseMyself(
  evaluation: Evaluation,
  { ground, bidder, reason }: EvaluationInput<'recuseMyself'>,
  { actor }: Deciding,
): Decided<EvaluationEvent> {
  const said = { person: actor.id, cause: 'recused', ground, reason } as const
  return left(evaluation, { ...said, ...(bidder !== undefined && { bidder }) })
}

/** A bidder asks in writing that a member leave, or a tie became known: upheld or not, with reason. */
export function decideRecusal(
  evaluation: Evaluation,
  { upheld, ground, bidder, ...said }: EvaluationInput<'decideRecusal'>,
  _: Deciding,
): Decided<EvaluationEvent> {
  const answer = left(evaluation, { ...said, cause: 'recusal-upheld', ground, bidder })
  if ('refused' in answer || upheld) return answer
  const { tender, lot } = evaluation as AtWork // `left` has refused every other
  return [recusalDeclined({ tender, lot, ...said })]
}

/** Who does not come, or cannot go on (87§49). */
export const releaseMember = (
  evaluation: Evaluation,
  said: EvaluationInput<'releaseMember'>,
): Decided<EvaluationEvent> => left(evaluation, said)

/** What the member thought of the bids is void, and the committee sits anew once it is whole (87§49). */
function left(evaluation: Evaluation, leaving: Leaving): readonly [EvaluationEvent] | Refusal {
  if (!isAtWork(evaluation)) return refuse('87§49', 'committee-not-at-work')
  const { tender, lot, members, sitting } = evaluation
  return members.some(({ person }) => person === leaving.person)
    ? [memberLeft({ tender, lot, ...leaving, sitting: sittingAfter(sitting) })]
    : refuse('87§49', 'not-a-member')
}

/** From its seating until its report is signed by all and delivered. */
export const isAtWork = (evaluation: Evaluation): evaluation is AtWork =>
  evaluation.status === 'seated' ||
  evaluation.status === 'scoring' ||
  evaluation.status === 'completed'
