import type { DebriefView } from '#libs/contracts/views'
import type { Fact, Facts } from '../facts/facts.js'
import { handedIn, inStream, lotIn, publishedCase, type PublishedCase } from './case.js'
import { evaluationOf } from './evaluated.js'
import { isNotYet, notYet, type NotYet } from './kind.js'
import { scoreOf } from './words.js'

type OwnOutcome = Pick<DebriefView, 'outcome' | 'reason' | 'rule' | 'result'>

/** One bid, and what it is for. */
export interface Own {
  readonly lot: string
  readonly bid: string
}

/** What one's own bid has come to, and why; of no other bid anything (87§69). */
export function outcomeOf(
  facts: Facts,
  { document, words }: Pick<PublishedCase, 'document' | 'words'>,
  { lot, bid }: Own,
): OwnOutcome {
  const out = facts
    .last('QualificationReviewed', ({ data }) => data.lot === lot)
    ?.data.unqualified.find(one => one.bid === bid)
  if (out) return { outcome: 'unqualified', reason: out.reason }
  const own = inStream('evaluation', evaluationOf(facts, lot) ?? '')
  const results = facts.last('EvaluationCompleted', own)?.data.results
  const found = results?.find(one => one.bid === bid)
  if (!found) return invalidOf(facts, own, bid) ?? { outcome: 'not-evaluated' }
  const { rank, total, priceScore, otherScore } = found
  if (!words.scored) return { outcome: 'ranked', result: { rank } }
  const printed = (units: number) => scoreOf(units, document.scoreDecimals)
  const scores = {
    ...{ total: printed(total), priceScore: printed(priceScore) },
    otherScore: printed(otherScore),
  }
  return { outcome: 'ranked', result: { rank, scores } }
}

/** Why a bid that is in no ranking was invalid: by vote, by its price, at the final quotes, or later. */
function invalidOf(
  facts: Facts,
  own: (fact: Pick<Fact, 'stream'>) => boolean,
  bid: string,
): OwnOutcome | undefined {
  const isThis = (one: { readonly bid: string }) => one.bid === bid
  const judged = facts.last('PriceExplanationJudged', fact => own(fact) && isThis(fact.data))?.data
  if (judged && !judged.convincing) {
    return { outcome: 'invalid', rule: '87§60', reason: judged.reason }
  }
  const out =
    facts.last('ResponsivenessReviewed', own)?.data.invalid.find(isThis) ??
    facts.last('FinalQuotesClosed', own)?.data.out.find(isThis) ??
    facts.last('BidDroppedOut', ({ data }) => isThis(data))?.data
  return out && { outcome: 'invalid', rule: out.rule }
}

/** The debrief of one bid, once the award of its lot is announced; names of experts come from outside. */
export function debriefOf(facts: Facts, bid: string): Omit<DebriefView, 'experts'> | NotYet {
  const submitted = handedIn(facts, bid)
  if (!submitted) return notYet('BidSubmitted')
  const { lot, tender } = submitted
  const found = publishedCase(facts)
  if (isNotYet(found)) return found
  const ofLot = ({ data }: { readonly data: { readonly lot: string } }) => data.lot === lot
  const announced = facts.last('AwardAnnounced', ofLot)
  if (!announced) return notYet('AwardAnnounced')
  const { bidder: winner, noticeNumber, announcedAt, challengeEnds } = announced.data
  const outcome = outcomeOf(facts, found, { lot, bid })
  const aside = facts.last('AwardSetAside', ofLot)
  return {
    ...{ bid, tender, lot, lotTitle: lotIn(found, lot)?.title ?? '', ...outcome },
    ...wonBy(bid, announced, aside),
    award: { winner, noticeNumber, announcedAt, challengeEnds: challengeEnds.end },
  }
}

/** Whether a bid has won, or had until its award was set aside; nothing of one that never did. */
function wonBy(
  bid: string,
  announced: Fact<'AwardAnnounced'>,
  aside: Fact<'AwardSetAside'> | undefined,
): Partial<Pick<OwnOutcome, 'outcome'>> {
  const stands = aside === undefined || aside.version < announced.version
  if (announced.data.bid === bid && stands) return { outcome: 'won' }
  return aside?.data.bid === bid ? { outcome: 'set-aside' } : {}
}
