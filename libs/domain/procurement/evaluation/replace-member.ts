import { refuse, type Deciding, type Decided, type Refusal } from '#libs/domain/deciding'
import {
  committeeDissolvedForLot,
  evaluationEndedWithoutRanking,
  lotOf,
  type Tender,
} from '#libs/domain/procurement/tender'
import type { Appends } from './appends.js'
import {
  committeeDissolved,
  committeeWorkRecorded,
  evaluationStopped,
  memberReplaced,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import { committeeAfter } from './facts.js'
import { isAtWork } from './leave-committee.js'
import { lotOver } from './lot-over.js'
import { everSat } from './seats.js'
import type { AtWork, CommitteeFile, Evaluation } from './state.js'
import { partiesOf, tiesAmong, type Tie } from './ties.js'

interface EvaluationAndTender {
  readonly self: Evaluation
  readonly tender: Tender | undefined
}

type Replacing = EvaluationInput<'replaceMember'>

/**
 * Fills the seat that a member left (87§49). Where experts were drawn here, by the next in the order
 * of the draw who is not tied to a bidder.
 */
export function replaceMember(
  { self, tender }: EvaluationAndTender,
  replacing: Replacing,
  deciding: Deciding,
): Decided<EvaluationEvent> {
  if (self.status !== 'seated') return refuse('87§49', 'nobody-to-replace')
  const { instead, person, document, relations } = replacing
  const vacant = self.vacant.find(one => one.person === instead)
  if (!vacant) return refuse('87§49', 'nobody-to-replace')
  const round = tender && lotOf(tender, self.lot)
  const ties = round ? tiesAmong(relations, partiesOf(round, self.bids), deciding) : []
  const fault = satFault(self, person) ?? tieFault(ties, person)
  if (fault) return fault
  if (vacant.seat === 'expert' && self.substitutes && nextOf(self, ties) !== person) {
    return refuse('87§48', 'not-next-drawn')
  }
  return [memberReplaced({ tender: self.tender, lot: self.lot, person, instead, document })]
}

/** Nobody comes back who has left, whatever for, nor sits twice. */
function satFault({ gone, members }: CommitteeFile, person: string): Refusal | undefined {
  if (gone.includes(person)) return refuse('87§49', 'left-the-committee')
  return members.some(one => one.person === person)
    ? refuse('87§47', 'member-named-twice')
    : undefined
}

const tieFault = (ties: readonly Tie[], person: string): Refusal | undefined => {
  const tie = ties.find(one => one.person === person)
  return tie && refuse('条例§9', 'member-must-recuse', { detail: { ...tie } })
}

/** The next of the draw who has not sat here and is free. */
function nextOf(committee: AtWork, ties: readonly Tie[]) {
  const away = new Set([...everSat(committee), ...ties.map(({ person }) => person)])
  return committee.substitutes?.find(one => !away.has(one))
}

const articles = {
  'cannot-replace': '87§49',
  'wrong-composition': '87§67',
  'unlawful-conduct': '87§67',
  'unlawful-interference': '87§67',
} as const

/**
 * A seat that cannot be filled stops the evaluation: all files are sealed, and another committee is
 * formed (87§49). So is one whose result is void (87§67).
 */
export function dissolveCommittee(
  { self, tender: round }: EvaluationAndTender,
  { ground, reason, sealedFiles }: EvaluationInput<'dissolveCommittee'>,
  { id }: Deciding,
): Appends | Refusal {
  if (!isAtWork(self)) return refuse('87§49', 'committee-not-at-work')
  if (ground === 'cannot-replace' && self.vacant.length === 0) {
    return refuse('87§49', 'nobody-to-replace')
  }
  const over = lotOver(round, self, id)
  if (over) return over
  const { tender, lot } = self
  const rule = articles[ground]
  const dissolved = { tender, lot, ground, rule, reason, sealedFiles }
  return {
    appends: {
      self: [committeeDissolved({ ...dissolved, sitting: committeeAfter(lot, id) })],
      tender: [committeeDissolvedForLot({ lot, evaluation: id })],
    },
  }
}

/** Any member stops it over a document that contradicts itself or the law (87§65). */
export function stopEvaluation(
  { self, tender: round }: EvaluationAndTender,
  { ground, reason }: EvaluationInput<'stopEvaluation'>,
  { id, actor }: Deciding,
): Appends | Refusal {
  if (!isAtWork(self)) return refuse('87§65', 'committee-not-at-work')
  const { tender, lot, members } = self
  if (!members.some(({ person }) => person === actor.id)) return refuse('87§65', 'not-a-member')
  const over = lotOver(round, self, id)
  if (over) return over
  return {
    appends: {
      self: [evaluationStopped({ tender, lot, by: actor.id, ground, reason })],
      tender: [evaluationEndedWithoutRanking({ lot, evaluation: id, ground })],
    },
  }
}

/** Who came, for how long, for what fee, and how each conducted themselves. */
export function recordCommitteeWork(
  evaluation: Evaluation,
  { work }: EvaluationInput<'recordCommitteeWork'>,
): Decided<EvaluationEvent> {
  if (!('members' in evaluation)) return refuse('87§47', 'committee-not-at-work')
  const { tender, lot } = evaluation
  const sat = everSat(evaluation)
  const unknown = work.find(({ person }) => !sat.includes(person))
  return unknown
    ? refuse('87§47', 'not-of-this-committee', { detail: { person: unknown.person } })
    : [committeeWorkRecorded({ tender, lot, work })]
}
