import type { DebriefView } from '#libs/contracts/views'
import type { Fact, Facts } from '../facts/facts.js'
import { handedIn, inStream, lotIn, publishedCase, type PublishedCase } from './case.js'
import { evaluationOf } from './evaluated.js'
import { isNotYet, notYet, type NotYet } from './kind.js'
import { scoreOf } from './words.js'

type OwnOutcome = Pick<DebriefView, 'outcome' | 'reason' | 'rule' | 'result'>

/** What one's own bid has come to, and why; of no other bid anything (87§69). */
export function outcomeOf(
  facts: Facts,
  { document }: Pick<PublishedCase, 'document'>,
  { lot, bid }: { readonly lot: string; readonly bid: string },
): OwnOutcome {
  const out = facts
    .last('QualificationReviewed', ({ data }) => data.lot === lot)
    ?.data.unqualified.find(one => one.bid === bid)
  if (out) return { outcome: 'unqualified', reason: out.reason }
  const own = inStream('evaluation', evaluationOf(facts, lot) ?? '')
  const invalid = facts
    .last('ResponsivenessReviewed', own)
    ?.data.invalid.find(one => one.bid === bid)
  if (invalid) return { outcome: 'invalid', rule: invalid.rule }
  const results = facts.last('EvaluationCompleted', own)?.data.results
  const found = results?.find(one => one.bid === bid)
  if (!found) return { outcome: 'not-evaluated' }
  const printed = (units: number) => scoreOf(units, document.scoreDecimals)
  const [total, priceScore] = [printed(found.total), printed(found.priceScore)]
  const result = { rank: found.rank, total, priceScore, otherScore: printed(found.otherScore) }
  return { outcome: 'ranked', result }
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
