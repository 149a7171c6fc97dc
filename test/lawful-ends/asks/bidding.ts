import { addDays, instant, type Day, type Instant } from '#libs/calendar'
import type { BidContent } from '#libs/contracts'
import { bid } from '#libs/domain/procurement/bid'
import { standingBids } from '#libs/domain/procurement/standing-bids'
import { add, multiply, yuan } from '#libs/money'
import { commitmentOf, nodeSha256 } from '#libs/sealing'
import type { Round } from '../round.js'
import {
  actorOf,
  ask,
  bidders,
  here,
  officer,
  paper,
  projectId,
  tenderId,
  uuid,
  type Bidder,
  type Hand,
} from './ask.js'

const nonce = 'c'.repeat(64)
const at = (on: Day, time: string): Instant => instant(`${on}T${time}+08:00`)

export const draft: Hand = ({ document }) => [
  ask(officer, 'draftTender', tenderId, { ...document, project: projectId }),
]

/** A deadline of which the law's twenty days may be over or not. */
export const publish: Hand = (round, chance) => [
  ask(officer, 'publishTenderNotice', tenderId, {
    channel: here,
    deadline: at(addDays(round.today(), chance.happens(15) ? 18 : 29 + chance.below(4)), '09:00'),
  }),
]

/** What a bidder bids for a lot: the same whenever it is asked for, so that nobody has to keep it. */
function contentOf(
  { lots, document }: Round,
  { number, institution }: Bidder,
  lot: string,
): BidContent {
  const index = lots.indexOf(lot)
  const { heads = 1, budget = 0 } = document.lots[index] ?? {}
  const unitPrice = yuan(Math.floor(budget / heads / 100) - number * 10)
  const sum = multiply(unitPrice, heads)
  const price = number === miscounting ? add(sum, yuan(10)) : sum
  return {
    ...{ tender: tenderId, lot, bidder: institution, unitPrice, price },
    ...{ businessSize: number % 2 === 0 ? 'small' : 'large', related: [], documents: [] },
  }
}

/** Which bidder's sums do not agree. */
const miscounting = 5
export const hasWrongSum = ({ bidder }: Pick<BidContent, 'bidder'>): boolean =>
  bidders.some(one => one.number === miscounting && one.institution === bidder)

const bidId = ({ lots }: Round, { number }: Bidder, lot: string, nth = 0): string =>
  uuid(200_000 + lots.indexOf(lot) * 1_000 + number * 10 + nth)

const commitment = (content: BidContent): string => commitmentOf(content, nonce, nodeSha256)

/** Some take the document, give what is asked and bid for each lot. */
export const comeToBid: Hand = (round, chance) => {
  const many = chance.happens(10) ? 2 : 4 + chance.below(2)
  const coming = chance.mixed(bidders).slice(0, many)
  const asked = round.document.bidSecurity
  return coming.flatMap(one => [
    ask(one.actor, 'takeDocument', tenderId, {}),
    ...(asked === undefined || chance.happens(15)
      ? []
      : [
          ask(one.actor, 'giveBidSecurity', tenderId, {
            ...{ amount: asked, form: 'transfer' as const, document: paper },
          }),
        ]),
    ...round.lots.map(lot =>
      ask(one.actor, 'submitBid', bidId(round, one, lot), {
        ...{ tender: tenderId, lot, commitment: commitment(contentOf(round, one, lot)) },
      }),
    ),
  ])
}

/** The bids that were handed in, with who handed them in. */
export function handedIn(round: Round) {
  return round.lots.flatMap(lot =>
    bidders.flatMap(one => {
      const id = bidId(round, one, lot)
      const { status } = round.stateOf(bid, id)
      return status === 'not-submitted' ? [] : [{ id, lot, status, of: one }]
    }),
  )
}

export const replace: Hand = (round, chance) => {
  const one = chance.of(handedIn(round))
  if (!one) return []
  const same = commitment(contentOf(round, one.of, one.lot))
  return [ask(one.of.actor, 'replaceBid', one.id, { commitment: same })]
}

export const withdraw: Hand = (round, chance) => {
  const one = chance.of(handedIn(round))
  return one ? [ask(one.of.actor, 'withdrawBid', one.id, {})] : []
}

/** Where challenges are brought at once, one bidder cannot open what it sealed. */
const hasLostItsKey = ({ document }: Round, { number }: Bidder): boolean =>
  number === 4 && document.challengedOnce === true

/** Each of them opens what it sealed; now and then one forgets, or lost its key. */
export const reveal: Hand = (round, chance) =>
  handedIn(round)
    .filter(({ status }) => status === 'sealed')
    .filter(({ of }) => !chance.happens(12) && !hasLostItsKey(round, of))
    .map(({ id, lot, of }) =>
      ask(of.actor, 'revealBid', id, {
        content: contentOf(round, of, lot),
        nonce: chance.happens(4) ? 'd'.repeat(64) : nonce,
      }),
    )

export const openByHand: Hand = () => [ask(officer, 'openBids', tenderId, {})]
export const closeByHand: Hand = () => [ask(officer, 'closeDecryption', tenderId, {})]

export const revoke: Hand = (round, chance) => {
  const one = chance.of(handedIn(round))
  const kept = round.document.bidSecurity === undefined ? 'none-asked' : 'forfeited'
  return one
    ? [
        ask(officer, 'recordBidRevocation', tenderId, {
          ...{ lot: one.lot, bid: one.id, revokedOn: round.today(), document: paper },
          security: kept,
        }),
      ]
    : []
}

/** A security that was given outside, as the custodian's statement has it. */
export const recordSecurity: Hand = ({ document, today }, chance) => {
  const one = chance.of(bidders)
  return one
    ? [
        ask(officer, 'recordBidSecurity', tenderId, {
          ...{ institution: one.institution, form: 'transfer', document: paper },
          ...{ amount: document.bidSecurity ?? yuan(400), receivedOn: addDays(today(), -3) },
        }),
      ]
    : []
}

/** Of whoever is asked, and now and then of somebody whom nobody asked. */
export const answerLongerValidity: Hand = (round, chance) => {
  const state = round.stateOf(standingBids, tenderId)
  const asked = 'lots' in state ? state.lots.filter(({ asking }) => asking) : []
  const lots = chance.happens(5) ? round.lots.slice(0, 1) : asked.map(({ lot }) => lot)
  return lots.flatMap(lot =>
    handedIn(round)
      .filter(one => one.lot === lot && !chance.happens(20))
      .map(one =>
        ask(actorOf(one.of.institution), 'answerLongerValidity', tenderId, {
          ...{ lot, extended: !chance.happens(20) },
        }),
      ),
  )
}
