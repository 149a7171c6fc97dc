import { bid } from '#libs/domain/procurement/bid'
import { yuan } from '#libs/money'
import {
  actorOf,
  ask,
  asExpert,
  drawOf,
  experts,
  officer,
  paper,
  tenderId,
  type Ask,
  type Hand,
} from './ask.js'
import { committees } from './evaluating.js'

/** What befalls a committee at its work. */
export const disturb: Hand = (round, chance) => {
  const found = committees(round).at(-1)
  const member = chance.of(found?.[1].members ?? [])
  if (!found || !member) return []
  const [id, { bids, lot }] = found
  const { person } = member
  const reason = '情况变化'
  const bidder = chance.of(bids)?.bidder ?? ''
  const doing: readonly Ask[] = [
    ask(asExpert(person), 'recuseMyself', id, { ground: 'employed', bidder, reason }),
    ask(officer, 'releaseMember', id, { person, cause: 'absent', reason, document: paper }),
    ask(officer, 'decideRecusal', id, {
      ...{ person, upheld: chance.happens(50), ground: 'other', bidder, reason, document: paper },
    }),
    ask(officer, 'dissolveCommittee', id, {
      ...{ ground: chance.happens(50) ? 'unlawful-conduct' : 'cannot-replace', reason },
      sealedFiles: paper,
    }),
    ask(asExpert(person), 'stopEvaluation', id, { ground: 'document-contradictory', reason }),
    ask(officer, 'seatCommittee', round.fresh(), {
      ...{ tender: tenderId, lot, complex: false, largeSocialImpact: false, relations: [] },
      members: experts.slice(0, 5).map(one => ({ person: one, seat: 'expert' as const })),
      draw: drawOf(experts.slice(0, 5)),
    }),
  ]
  return [chance.of(doing)].filter(one => one !== undefined)
}

/** The committee asks every bidder, and most of them answer (87§51). */
export const clarify: Hand = (round, chance) => {
  const found = committees(round).at(-1)
  if (!found) return []
  const [id, { bids, chair = '' }] = found
  const question = round.fresh()
  return [
    ask(asExpert(chair), 'askClarification', id, {
      ...{ question, bids: bids.map(one => one.bid), ground: 'unclear' },
      ...{ words: '请说明师资', withinMinutes: 60 },
    }),
    ...bids
      .filter(() => chance.happens(70))
      .map(one =>
        ask(actorOf(one.bidder), 'answerClarification', one.bid, { question, answer: paper }),
      ),
  ]
}

/** A signed report is evaluated again, before a winner is confirmed. */
export const orderAgain: Hand = round => {
  const found = committees(round).at(-1)
  if (!found) return []
  const [id, { chair = '', members, sheets }] = found
  const scored = members.map(({ person }) => person).filter(person => person in sheets)
  return [
    ask(officer, 'orderReEvaluation', id, {
      ...{ ground: 'sum-error', reason: '分值汇总计算错误', finding: paper },
      experts: scored.length > 0 ? scored : [chair],
    }),
  ]
}

/** What else is done with a committee and by it. */
export const inquire: Hand = (round, chance) => {
  const found = committees(round).at(-1)
  if (!found) return []
  const [id, { bids, chair = '', members }] = found
  const of = chance.of(bids)?.bid ?? ''
  const doing: readonly Ask[] = [
    ask(asExpert(chair), 'correctArithmetic', id, {
      ...{ question: round.fresh(), bid: of, withinMinutes: 60 },
    }),
    ...orderAgain(round, chance),
    ask(officer, 'recordCommitteeWork', id, {
      work: members.map(({ person }) => ({
        ...{ person, attended: true, fee: yuan(500), conduct: 'in-order' as const },
      })),
    }),
  ]
  return [chance.of(doing)].filter(one => one !== undefined)
}

/** Bidders answer what the committee asked of them. */
export const answerCommittee: Hand = (round, chance) =>
  round.ids(bid).flatMap(id => {
    const state = round.stateOf(bid, id)
    if (state.status !== 'revealed') return []
    return state.questions
      .filter(({ answered }) => !answered || chance.happens(10))
      .map(({ question, about }) =>
        about === 'arithmetic'
          ? ask(actorOf(state.bidder), 'answerCorrection', id, {
              ...{ question, accepted: chance.happens(70) },
            })
          : ask(actorOf(state.bidder), 'answerClarification', id, { question, answer: paper }),
      )
  })
