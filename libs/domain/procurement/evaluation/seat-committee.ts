import { refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  committeeSeatedForLot,
  holdsTender,
  lotOf,
  methodOf,
  type PublishedTender,
  type LotStage,
  type Tender,
} from '#libs/domain/procurement/tender'
import type { Ruled } from '#libs/domain/procurement/method'
import { fen, sum } from '#libs/money'
import type { Policy } from '#libs/policy'
import type { Appends } from './appends.js'
import { committeeSeated, type EvaluationInput } from './events.js'
import { drawFault } from './draw-experts.js'
import { entrusted } from './entrusted.js'
import { committeeAfter } from './facts.js'
import { everSat } from './seats.js'
import type { Evaluation } from './state.js'
import { partiesOf, tiesAmong, type Party } from './ties.js'

interface EvaluationOfLot {
  readonly self: Evaluation
  readonly tender: Tender
  /** The committee in whose place this one sits. */
  readonly dissolved?: Evaluation | undefined
  /** What stands under the id of the lot's draw, where this committee has another. */
  readonly draw?: Evaluation | undefined
}

type Qualified = Extract<LotStage, { readonly status: 'qualified' }>

type Seating = EvaluationInput<'seatCommittee'>
type Reason = 'ten-million-or-more' | 'complex' | 'large-social-impact'

/**
 * Seats the committee of one lot (87§47): five or more, odd, experts at least two thirds; seven or
 * more from ten million yuan on, for complex purchases and those of large social impact. Nobody
 * with a tie to a bidder within three years (条例§9). Experts by lot, here or by the sheet of a draw
 * elsewhere; by hand only for what is complex, if the budget unit in charge agrees (87§48).
 */
export const seatCommittee = (
  states: EvaluationOfLot,
  input: Seating,
  deciding: Deciding,
): Appends | Refusal =>
  holdsTender(deciding.actor, states.tender)
    ? formed(states, input, deciding)
    : refuse('法§19', 'agency-not-entrusted')

function formed(
  { self, tender, dissolved, draw: ofLot }: EvaluationOfLot,
  input: Seating,
  deciding: Deciding,
): Appends | Refusal {
  const round = lotOf(tender, input.lot)
  if (!('deadline' in tender) || round?.stage.status !== 'qualified') {
    return refuse('87§44', 'lot-not-qualified')
  }
  if (isSeated(self, round.stage)) return refuse('87§47', 'committee-already-seated')
  const { qualified: bids } = round.stage
  const size = committeeOf(tender, input, deciding.policy)
  const { sevenBecause } = size
  const fault =
    sizeFault(input, size, deciding) ??
    tieFault(input, partiesOf(round, bids), deciding) ??
    insteadFault(input, dissolved, round.stage) ??
    drawFault(self, ofLot, input)
  if (fault) return fault
  const { tender: tenderId, lot, members, draw } = input
  return {
    appends: {
      self: [
        committeeSeated({
          ...{ project: tender.project, tender: tenderId, lot, members, draw },
          ...{ bids: [...bids] },
          ...(sevenBecause && { sevenBecause }),
          ...inPlaceOf(input),
          ...entrusted(tender),
        }),
      ],
      tender: [committeeSeatedForLot({ lot, evaluation: deciding.id })],
    },
  }
}

/** How many sit, by which article, and why more than usual. */
interface Size extends Ruled<number> {
  readonly sevenBecause?: Reason | undefined
}

function committeeOf(tender: PublishedTender, input: Seating, policy: Policy): Size {
  const { value, rule } = methodOf(tender, policy).committee
  if (tender.method !== 'open-tender') {
    return { value: atThreshold(tender, policy) ? value.large : value.usual, rule }
  }
  const sevenBecause = reasonForSeven(tender, input, policy)
  return { value: sevenBecause ? value.large : value.usual, rule, sevenBecause }
}

const inPlaceOf = ({ lot, instead }: Seating) =>
  instead === undefined ? {} : { instead, sitting: committeeAfter(lot, instead) }

const isSeated = ({ status }: Evaluation, { evaluation }: Qualified): boolean =>
  evaluation !== undefined || (status !== 'not-seated' && status !== 'drawing')

function reasonForSeven(
  { lots }: PublishedTender,
  { complex, largeSocialImpact }: Seating,
  policy: Policy,
): Reason | undefined {
  const budget = sum(lots.map(({ document }) => fen(document.budget)))
  if (budget >= policy.committee.largeBudgetFrom) return 'ten-million-or-more'
  if (complex) return 'complex'
  return largeSocialImpact ? 'large-social-impact' : undefined
}

/** 74§7: a group of five where the purchase reaches the open-tender threshold, or nobody knows it. */
function atThreshold({ lots }: PublishedTender, { threshold }: Policy): boolean {
  const budget = sum(lots.map(({ document }) => fen(document.budget)))
  return threshold.openTender === 'unset' || budget >= threshold.openTender
}

function sizeFault(
  { members }: Seating,
  { value: minimum, rule }: Size,
  { policy }: Deciding,
): Refusal | undefined {
  const { minimumExpertShare } = policy.committee
  const size = members.length
  if (new Set(members.map(({ person }) => person)).size < size) {
    return refuse(rule, 'member-named-twice')
  }
  if (size < minimum) {
    return refuse(rule, 'committee-too-small', { detail: { size, minimum } })
  }
  if (size % 2 === 0) return refuse(rule, 'committee-not-odd', { detail: { size } })
  const experts = members.filter(({ seat }) => seat === 'expert').length
  return experts * minimumExpertShare.denominator < size * minimumExpertShare.numerator
    ? refuse(rule, 'too-few-experts', { detail: { experts, size } })
    : undefined
}

/** 条例§9: ties that stand, or ended less than three years ago, keep a person off the committee. */
function tieFault(
  { members, relations }: Seating,
  parties: readonly Party[],
  deciding: Deciding,
): Refusal | undefined {
  const tie = tiesAmong(relations, parties, deciding).find(({ person }) =>
    members.some(member => member.person === person),
  )
  return tie
    ? refuse('条例§9', 'member-must-recuse', { detail: { ...tie }, fix: 'draw-another-expert' })
    : undefined
}

/** In place of a committee that was dissolved sits another, none of its members among it (87§49). */
function insteadFault(
  { instead, members }: Seating,
  dissolved: Evaluation | undefined,
  { dissolved: last }: Qualified,
): Refusal | undefined {
  if (instead !== last) return refuse('87§49', 'not-in-place-of-the-dissolved')
  const former = dissolved && 'members' in dissolved ? everSat(dissolved) : []
  const again = members.find(({ person }) => former.includes(person))
  return again
    ? refuse('87§49', 'sat-on-the-dissolved', { detail: { person: again.person } })
    : undefined
}
