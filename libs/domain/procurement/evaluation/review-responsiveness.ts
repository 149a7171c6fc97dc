import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Bid } from '#libs/domain/procurement/bid'
import {
  evaluationEndedWithoutRanking,
  lotOf,
  methodOf,
  outOf,
  tooFewResponsive,
  type LotRound,
  type Tender,
  type TenderEvent,
} from '#libs/domain/procurement/tender'
import type { Appends } from './appends.js'
import { explanationAsked } from './explanation-asked.js'
import { responsivenessReviewed, type EvaluationInput } from './events.js'
import { lotOver } from './lot-over.js'
import { pricedBids, type Priced } from './priced-bids.js'
import { inSitting, type Evaluation, type ResponsiveBid } from './state.js'
import { tally, type Resolution } from './tally.js'

interface Reviewing {
  readonly self: Evaluation
  readonly tender: Tender | undefined
  /** In the order of the evaluation's bids. */
  readonly bids: readonly Bid[]
}

type Seated = Extract<Evaluation, { readonly status: 'seated' }>
type Review = EvaluationInput<'reviewResponsiveness'>
type Invalid = Resolution['invalid'][number]

/**
 * The chair records what the committee resolved by majority of its members (87§50, §61), on each bid
 * and on each marker of collusion. A price above the ceiling, or the budget where there is none, is
 * invalid by itself (87§63), a corrected sum that the bidder did not confirm too (87§59), and one that
 * binds nobody any more (87§23). Fewer than
 * three responsive bids end the evaluation (法§36). Abnormally low prices are asked to be explained.
 */
export function reviewResponsiveness(
  { self, tender, bids }: Reviewing,
  review: Review,
  deciding: Deciding,
): Appends | Refusal {
  const resolution = resolved({ self, tender }, review, deciding)
  if ('refused' in resolution) return resolution
  const { file, invalid, tooLow } = resolution
  const round = tender && lotOf(tender, file.lot)
  if (!round) return refuse('87§50', 'no-such-lot')
  const lot = round.document
  const known = [...invalid, ...notExplained(file), ...notBinding(round)]
  const priced = pricedBids(file, bids, {
    ...{ at: deciding.at, heads: lot.heads, invalid: known.map(({ bid }) => bid) },
  })
  if (isRefusal(priced)) return priced
  const ceiling = lot.ceiling ?? lot.budget
  const out = allInvalid(known, priced, ceiling)
  const responsive = priced.bids.filter(({ bid }) => !out.some(one => one.bid === bid))
  const minimum = minimumOf(tender, deciding)
  const evaluable = responsive.length >= minimum
  const asks = evaluable && !quotesFinally(tender, deciding)
  const asked = asks
    ? explanationAsked({ responsive, ceiling, tooLow, judged: file.judged }, deciding)
    : { abnormallyLow: [] }
  return {
    appends: {
      self: [
        responsivenessReviewed({
          ...{ tender: file.tender, lot: file.lot, responsive, invalid: out, evaluable },
          ...{ ...asked, ...inSitting(file), ...rescored(file, responsive) },
        }),
      ],
      tender: evaluable ? [] : [withoutRanking(file, deciding.id, { responsive, minimum })],
    },
  }
}

const minimumOf = (tender: Tender, { policy }: Deciding): number =>
  'lots' in tender ? methodOf(tender, policy).minimumResponsive.value : 0

/** Where final quotes are given, they are the prices that have to be explained. */
const quotesFinally = (tender: Tender, { policy }: Deciding): boolean =>
  'lots' in tender && methodOf(tender, policy).finalQuote !== undefined

/** All have voted, and what the chair records is what they voted. */
function resolved(
  { self, tender }: Pick<Reviewing, 'self' | 'tender'>,
  { invalid }: Review,
  { id, actor }: Deciding,
): ({ readonly file: Seated } & Resolution) | Refusal {
  if (self.status !== 'seated') return refuse('87§50', 'committee-not-waiting')
  if (self.chair !== actor.id) return refuse('87§50', 'only-the-chair-records')
  if (self.vacant.length > 0) return refuse('87§49', 'seat-is-vacant')
  const missing = self.members.filter(({ person }) => !(person in self.ballots)).length
  if (missing > 0) return refuse('87§61', 'votes-missing', { detail: { missing } })
  const resolution = tally(self)
  const named = (of: readonly { readonly bid: string }[]) => of.map(({ bid }) => bid).toSorted()
  return invalid && named(invalid).join() !== named(resolution.invalid).join()
    ? refuse('87§61', 'not-what-the-majority-voted')
    : (lotOver(tender, self, id) ?? { file: self, ...resolution })
}

/** What was voted, what was not confirmed, and what is too dear: each bid once. */
function allInvalid(voted: readonly Invalid[], priced: Priced, ceiling: number): Invalid[] {
  const tooDear = priced.bids
    .filter(({ price }) => price > ceiling)
    .map(({ bid }): Invalid => ({ bid, ground: 'price-above-ceiling', rule: '87§63' }))
  const all = [...voted, ...priced.notConfirmed, ...tooDear]
  return all.filter(({ bid }, index) => all.findIndex(one => one.bid === bid) === index)
}

/** Bids whose validity ended before the evaluation did: nobody is bound by them any more (87§23). */
const notBinding = ({ bids }: LotRound): readonly Invalid[] =>
  outOf(bids).map(bid => ({ bid, ground: 'validity-ended', rule: '87§23' }))

/** Prices that an earlier sitting found nobody could explain (87§60). */
const notExplained = ({ judged }: Seated): readonly Invalid[] =>
  Object.entries(judged)
    .filter(([, convincing]) => !convincing)
    .map(([bid]) => ({ bid, ground: 'price-not-explained', rule: '87§60' }))

/** Sheets of an earlier sitting that score other bids than those that are left. */
function rescored({ sheets }: Seated, responsive: readonly ResponsiveBid[]) {
  const left = responsive.map(({ bid }) => bid).toSorted()
  const unfit = Object.entries(sheets)
    .filter(
      ([, lines]) => [...new Set(lines.map(({ bid }) => bid))].toSorted().join() !== left.join(),
    )
    .map(([expert]) => expert)
  return unfit.length > 0 ? { rescored: unfit } : {}
}

/** Too few answer the document; who does is kept, for two may be left to negotiate with (74§27). */
export function withoutRanking(
  { lot }: { readonly lot: string },
  evaluation: string,
  { responsive: bids, minimum }: Answering,
): TenderEvent {
  const ground = tooFewResponsive(minimum)
  const responsive = bids.map(({ bid, bidder }) => ({ bid, bidder }))
  return evaluationEndedWithoutRanking({ lot, evaluation, ground, responsive })
}

/** Whose bids answer the document, and how many would have to. */
interface Answering {
  readonly responsive: readonly ResponsiveBid[]
  readonly minimum: number
}
