import { refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import type { Bid } from '#libs/domain/procurement/bid'
import { holdsTender, lotOf, type Tender } from '#libs/domain/procurement/tender'
import { drawIdOf } from '#libs/identifiers'
import { entrusted } from './entrusted.js'
import {
  drawCommitted,
  expertsDrawn,
  type EvaluationEvent,
  type EvaluationInput,
} from './events.js'
import type { Drawing, Evaluation } from './state.js'
import { partiesOf, tiesAmong } from './ties.js'

interface EvaluationAndTender {
  readonly self: Evaluation
  readonly tender: Tender | undefined
}

/**
 * Commits to a draw of experts, before the deadline: to a seed by its hash, and to who may be drawn.
 * What bids commit to is sealed then, so nobody can pick a seed that draws whom they like; a lot has
 * one draw, under the id that follows from it, so nobody can pick one among several either.
 */
export function commitDraw(
  { self, tender }: EvaluationAndTender,
  { seedCommitment, experts, candidates, library, ...of }: EvaluationInput<'commitDraw'>,
  { actor, at, id }: Deciding,
): Decided<EvaluationEvent> {
  if (!holdsTender(actor, tender)) return refuse('法§19', 'agency-not-entrusted')
  if (self.status !== 'not-seated') return refuse('87§48', 'draw-committed-already')
  if (tender?.status !== 'receiving-bids' || at >= tender.deadline) {
    return refuse('87§48', 'draw-committed-too-late')
  }
  if (!lotOf(tender, of.lot)) return refuse('87§48', 'no-such-lot')
  if (id !== drawIdOf(of.tender, of.lot)) return refuse('87§48', 'not-the-draw-of-the-lot')
  const persons = new Set(candidates.map(({ person }) => person))
  if (persons.size < candidates.length) return refuse('87§48', 'candidate-named-twice')
  if (persons.size < experts) return refuse('87§48', 'too-few-candidates')
  const { project } = tender
  const said = {
    project,
    ...of,
    seedCommitment,
    experts,
    candidates,
    library,
    ...entrusted(tender),
  }
  return [drawCommitted({ ...said, committedAt: at })]
}

interface Drawn extends EvaluationAndTender {
  /** In the order in which the input names them. */
  readonly bids: readonly Bid[]
}

/** The input, the hash of its seed, and the order that seed and bid commitments make. */
export type DrawingOut = EvaluationInput<'drawExperts'> & {
  readonly commitment: string
  readonly order: readonly string[]
}

/**
 * Draws the experts by the seed that was committed to, stirred with what all bids of the lot commit
 * to (87§48). Whoever is tied to a bidder is passed over, for a reason on record (条例§9); drawn
 * again with what became known later, the order stays and only they fall out of it.
 */
export function drawExperts(
  { self, tender, bids }: Drawn,
  { seed, commitment, order, relations, ...input }: DrawingOut,
  deciding: Deciding,
): Decided<EvaluationEvent> {
  if (self.status !== 'drawing') return refuse('87§48', 'no-draw-committed')
  if (commitment !== self.draw.seedCommitment) return refuse('87§48', 'not-the-seed')
  const round = tender && lotOf(tender, self.lot)
  if (round?.stage.status !== 'qualified') return refuse('87§44', 'lot-not-qualified')
  const fault = bidsFault(round.bids, input.bids)
  if (fault) return fault
  const bidCommitments = bids.flatMap(bid => ('commitment' in bid ? [bid.commitment] : []))
  const excluded = tiesAmong(relations, partiesOf(round, round.bids), deciding).filter(
    ({ person }) => order.includes(person),
  )
  const eligible = order.filter(person => !excluded.some(tie => tie.person === person))
  const { experts } = self.draw
  if (eligible.length < experts) {
    return refuse('87§48', 'too-few-candidates', { detail: { eligible: eligible.length } })
  }
  const { lot } = self
  const drawn = eligible.slice(0, experts)
  const substitutes = eligible.slice(experts)
  const out = { tender: self.tender, lot, seed, bidCommitments }
  return [expertsDrawn({ ...out, drawn, substitutes, excluded: [...excluded] })]
}

/** All that were opened: leaving one out would be a second seed. */
function bidsFault(
  opened: readonly { readonly bid: string }[],
  named: readonly string[],
): Refusal | undefined {
  const all = opened.map(({ bid }) => bid).toSorted()
  return all.join() === named.toSorted().join()
    ? undefined
    : refuse('87§48', 'not-all-bids-stirred', { detail: { bids: all.length } })
}

/**
 * Whether these experts are those that were drawn here, or those of the sheet of a draw elsewhere, which
 * cannot be missing. Where a draw of the lot was committed to, no committee is seated beside it.
 * @param ofLot what stands under the id of the lot's draw; absent where that is `self`
 */
export function drawFault(
  self: Evaluation,
  ofLot: Evaluation | undefined,
  { members, draw, complex }: EvaluationInput<'seatCommittee'>,
): Refusal | undefined {
  if (ofLot?.status === 'drawing') return refuse('87§48', 'beside-the-draw')
  const seated = members.filter(({ seat }) => seat === 'expert').map(({ person }) => person)
  if (draw.handPicked) {
    return complex ? undefined : refuse('87§48', 'hand-picked-though-not-complex')
  }
  if (self.status === 'drawing') return committedFault(self, draw.seedCommitment, seated)
  return draw.sheet ? sheetFault(draw.sheet, seated) : refuse('87§48', 'sheet-of-draw-missing')
}

function committedFault(
  { draw }: Drawing,
  seedCommitment: string | undefined,
  seated: readonly string[],
): Refusal | undefined {
  if (seedCommitment !== draw.seedCommitment) return refuse('87§48', 'not-the-seed')
  return sameAs(draw.drawn, seated) ? undefined : refuse('87§48', 'not-who-was-drawn')
}

type Sheet = NonNullable<EvaluationInput<'seatCommittee'>['draw']['sheet']>

/** Whoever stayed away has somebody in their place, out of the same category of the sheet. */
function sheetFault(sheet: Sheet, seated: readonly string[]): Refusal | undefined {
  const categoryOf = (expert: string) => sheet.find(one => one.expert === expert)?.category
  const odd = sheet.find(
    ({ recused, replacedBy, category }) =>
      recused !== (replacedBy !== undefined) ||
      (replacedBy !== undefined && categoryOf(replacedBy) !== category),
  )
  if (odd) return refuse('87§48', 'sheet-of-draw-incomplete', { detail: { expert: odd.expert } })
  const came = sheet.filter(({ recused }) => !recused).map(({ expert }) => expert)
  return sameAs(came, seated) ? undefined : refuse('87§48', 'not-who-was-drawn')
}

const sameAs = (these: readonly string[], those: readonly string[]): boolean =>
  these.toSorted().join() === those.toSorted().join()
