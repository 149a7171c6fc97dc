import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { EvaluationResult } from '#libs/contracts'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import {
  evaluationReportReceived,
  waitsForEarlierLot,
  withEndIfNobodyIsLeft,
  type Tender,
} from '#libs/domain/procurement/tender'
import type { Appends } from './appends.js'
import {
  agreementDeemed,
  reportDelivered,
  reportSigned,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import { lotOver } from './lot-over.js'
import { inSitting, type Evaluation, type Ranked } from './state.js'

/** Every member signs; who disagrees writes why, otherwise they are held to agree (87§61). */
export function signReport(
  evaluation: Evaluation,
  { dissent }: EvaluationInput<'signReport'>,
  { actor }: Deciding,
): Decided<EvaluationEvent> {
  if (evaluation.status !== 'completed') return refuse('87§61', 'no-report-to-sign')
  const { tender, lot, members, signed } = evaluation
  if (!members.some(({ person }) => person === actor.id)) return refuse('87§61', 'not-a-member')
  if (signed.includes(actor.id)) return refuse('87§61', 'already-signed')
  const said = dissent === undefined ? {} : { dissent }
  return [reportSigned({ tender, lot, expert: actor.id, ...inSitting(evaluation), ...said })]
}

/**
 * A member who neither signs nor writes down a dissent is held to agree (87§61); the chair records the
 * refusal, so that nobody keeps the report from the purchaser by silence.
 */
export function deemAgreement(
  evaluation: Evaluation,
  { expert, reason }: EvaluationInput<'deemAgreement'>,
  { actor }: Deciding,
): Decided<EvaluationEvent> {
  if (evaluation.status !== 'completed') return refuse('87§61', 'no-report-to-sign')
  const { tender, lot, chair, members, signed } = evaluation
  if (chair !== actor.id) return refuse('87§61', 'only-the-chair-records')
  if (!members.some(({ person }) => person === expert)) return refuse('87§61', 'not-a-member')
  if (signed.includes(expert)) return refuse('87§61', 'already-signed')
  return [agreementDeemed({ tender, lot, expert, reason, ...inSitting(evaluation) })]
}

/**
 * Hands the signed report to the purchaser, whose five working days to confirm the winner begin
 * (87§68); where nobody is entrusted with the tender they have begun with the end of the evaluation.
 * Bids that share the first rank are put into the order in which they were drawn. Where a
 * bidder may win one lot only, reports come in the order of award, so that it is known who is left.
 */
export function deliverReport(
  { self, tender: round }: { readonly self: Evaluation; readonly tender: Tender | undefined },
  { report, drawn }: EvaluationInput<'deliverReport'>,
  deciding: Deciding,
): Appends | Refusal {
  const { id, at, policy } = deciding
  if (self.status !== 'completed') return refuse('87§68', 'no-report-to-deliver')
  const { tender, lot, members, signed } = self
  const unsigned = members.filter(({ person }) => !signed.includes(person)).length
  if (unsigned > 0) return refuse('87§61', 'report-not-signed', { detail: { unsigned } })
  const over = lotOver(round, self, id)
  if (over) return over
  if (round && waitsForEarlierLot(round, lot)) return refuse('87§20', 'earlier-lot-not-reported')
  const ranking = rankingOf(self.results, drawn ?? [])
  if ('refused' in ranking) return ranking
  const received = evaluationReportReceived({
    ...{ lot, evaluation: id, receivedAt: at, ...daysToConfirm(self, round, deciding) },
    ranking: ranking.map(({ bid, bidder }) => ({ bid, bidder })),
  })
  return {
    appends: {
      self: [
        reportDelivered({
          ...{ tender, lot, deliveredAt: at, report, ...inSitting(self) },
          ...(self.before && { changed: hasChanged(self.before, self.results) }),
        }),
      ],
      tender: round ? withEndIfNobodyIsLeft(round, lot, [received], policy) : [received],
    },
  }
}

/** Five working days of the report; of the evaluation where nobody is entrusted (87§68). */
function daysToConfirm(
  { completedAt }: Ranked,
  round: Tender | undefined,
  { at, policy, calendar }: Deciding,
) {
  const itself = isSelfOrganised(round)
  const from = itself ? completedAt : at
  const confirmBy = statutoryEnd('87§68', from, policy.award.confirmWithin, calendar)
  return { ...(itself && { confirmFrom: completedAt }), confirmBy }
}

/** The purchaser holds the tender itself 自行组织招标: no agency is entrusted with it (法§18, 87§9). */
const isSelfOrganised = (round: Tender | undefined): boolean =>
  round !== undefined && 'document' in round && round.agency === undefined

/** Another ranking than before, whichever place (87§64). */
const hasChanged = (
  before: readonly Pick<EvaluationResult, 'bid' | 'rank'>[],
  results: readonly EvaluationResult[],
): boolean =>
  before.length !== results.length ||
  results.some(({ bid, rank }) => before.find(one => one.bid === bid)?.rank !== rank)

function rankingOf(
  results: readonly EvaluationResult[],
  drawn: readonly string[],
): readonly EvaluationResult[] | Refusal {
  const parallel = results.filter(({ rank }) => rank === 1).map(({ bid }) => bid)
  const asDrawn = drawn.filter(bid => parallel.includes(bid))
  if (parallel.length > 1 && new Set(asDrawn).size < parallel.length) {
    return refuse('87§68', 'parallel-first-ranked', { fix: 'draw-among-parallel' })
  }
  return results.toSorted(
    (one, other) => one.rank - other.rank || drawn.indexOf(one.bid) - drawn.indexOf(other.bid),
  )
}
