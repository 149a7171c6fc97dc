import { dayOf } from '#libs/calendar'
import type { ChallengeBundle } from '#libs/contracts/views'
import { paperDay } from '../chinese.js'
import type { DataOf, Facts } from '../facts/facts.js'
import { inStream } from './case.js'
import { wordsOf, type MethodWords } from './method-words.js'
import { onRecord, recordWord, type OnRecord } from './on-record.js'

/** Nobody reads a draft that repeats the whole purchase: the facts nearest to the challenge. */
const atMost = 8

/** All that a reply to a challenge is written from; undefined where none was lodged. */
export function challengeBundleOf(facts: Facts, challenge: string): ChallengeBundle | undefined {
  const own = inStream('challenge', challenge)
  const lodged = facts.last('ChallengeLodged', own)?.data
  if (!lodged) return undefined
  const asked = facts.last('ChallengeCorrectionRequested', own)?.data
  const corrected = facts.last('ChallengeCorrected', own)?.data
  const record = onRecord(facts, lodged)
  const words = wordsOf(facts.last('TenderDrafted')?.data.method)
  return {
    objections: (corrected ?? lodged).objections.map(({ objection, what, ground }) => ({
      ...{ objection, what, ground },
      draft: draftOf(record, ground, words),
    })),
    record: record.map(({ papers, ...event }) => ({ ...event, papers: [...papers] })),
    served: {
      ...{ receivedAt: lodged.receivedAt, replyBy: lodged.replyBy.end, rule: lodged.replyBy.rule },
      ...(asked && { correctionAskedAt: asked.requestedAt }),
      ...(corrected && { correctedAt: corrected.correctedAt }),
      to: [...new Set([lodged.challenger, ...lodged.jointly, ...partiesOf(facts, lodged)])],
    },
  }
}

/** The other bidders of the lot, to whom the reply goes too; nobody is known before the opening. */
const partiesOf = (facts: Facts, { tender, lot }: DataOf<'ChallengeLodged'>): readonly string[] =>
  facts
    .last('BidsOpened', ({ stream }) => stream === `tender-${tender}`)
    ?.data.lots.find(one => one.lot === lot)
    ?.bids.map(({ bidder }) => bidder) ?? []

/** What was done and by which paper it is proven, in the order of its doing. */
function draftOf(record: readonly OnRecord[], ground: string, words: MethodWords): string {
  const said = record.slice(-atMost).map(({ at, type, papers }) => {
    const proof = papers.map(({ paper }) => `《${paper}》`).join('')
    return `${paperDay(dayOf(at))}${recordWord(type, words)}${proof && `（${proof}）`}`
  })
  const facts = said.length === 0 ? '采购活动记录中没有与该环节有关的记录' : said.join('；')
  return `经核查采购活动记录：${facts}。对照质疑所依据的${ground}，`
}
