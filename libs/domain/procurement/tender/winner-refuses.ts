import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { candidatesOf } from './candidates.js'
import { otherLotFault } from './confirm-winner.js'
import { winnerConfirmed, winnerRefused, type TenderEvent, type TenderInput } from './events.js'
import { afresh, isSuspended, type LotRound, type RankedBid } from './lot.js'
import { lotOf, type Tender } from './state.js'

const law = '条例§49'

/**
 * The winner of the letter refuses to sign, with the evidence; what it has signed binds it. Who is left
 * of the report's candidates is kept for what the signatory decides.
 */
export function refuseToSign(
  tender: Tender,
  { lot, reason, document, bidSecurity }: TenderInput<'recordWinnersRefusal'>,
): Decided<TenderEvent> {
  const stage = lotOf(tender, lot)?.stage
  if (!('document' in tender) || stage?.status !== 'awarded') return refuse(law, 'lot-not-awarded')
  if (stage.contract !== undefined) return refuse(law, 'winner-has-signed')
  return (bidSecurity === 'none-asked') === (tender.document.bidSecurity === undefined)
    ? [
        winnerRefused({
          ...{ lot, ...stage.winner, reason, document, bidSecurity },
          candidates: [...stage.next],
        }),
      ]
    : refuse(law, 'bid-security-not-as-asked')
}

/**
 * The next candidate in the report's order becomes the winner, without those whom the award rule passes
 * over or 条例§18 keeps out; its award is announced anew.
 * @param keptOut why the law keeps a candidate from winning, or undefined
 */
export function confirmNextCandidate(
  tender: Tender,
  { lot, bid }: TenderInput<'confirmNextCandidate'>,
  { at, actor, policy, calendar }: Deciding,
  keptOut = (round: LotRound, one: RankedBid) => otherLotFault(tender, round, one),
): Decided<TenderEvent> {
  const round = lotOf(tender, lot)
  if (round?.stage.status !== 'winner-refused') return refuse(law, 'no-winner-refused')
  if (isSuspended(round, at)) return refuse('法§57', 'lot-suspended')
  const candidates = candidatesOf(tender, round, { ranking: round.stage.next })
  if (candidates.length === 0) return refuse(law, 'no-candidate-left', { fix: 'tender-again' })
  const next = candidates.find(one => one.bid === bid || !keptOut(round, one))
  if (next?.bid !== bid) return refuse(law, 'not-next-ranked')
  const announceBy = statutoryEnd('条例§43', at, policy.award.noticeWithin, calendar)
  return (
    keptOut(round, next) ?? [
      winnerConfirmed({
        ...{ lot, ...next, ...afresh(round.stage), confirmedBy: actor.id, announceBy },
      }),
    ]
  )
}
