import fc from 'fast-check'
import { instant, publishedCalendar, type Instant } from '#libs/calendar'
import { outageLog } from '#libs/domain/county/outage-log'
import { isRefusal, type Deciding, type DomainEvent, type Refusal } from '#libs/domain/deciding'
import { folded } from '#libs/domain/deciding/testing'
import { bidBox, type BidBox, type BidBoxEvent } from '#libs/domain/procurement/bid-box'
import { openBids, takeDocument, tender, type TenderEvent } from '#libs/domain/procurement/tender'
import { person, policyOf, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { occurrences } from '../../../../test/support/occurrences.js'
import { propertyRuns } from '../../../../test/support/property-runs.js'
import { bid, replaceBid, submitBid, withdrawBid, type BidEvent } from './index.js'

const { trainingLot: lot } = projectCase
const { bidOf, deadline, drafted, placed, published, tenderId } = tenderCase

/** Milliseconds from the deadline: most acts crowd around it, and clocks of two people differ. */
const act = fc.record({
  act: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('take' as const, 'submit' as const) },
    { weight: 3, arbitrary: fc.constantFrom('replace' as const, 'withdraw' as const) },
    { weight: 1, arbitrary: fc.constant('open' as const) },
  ),
  bidder: fc.integer({ min: 1, max: 4 }),
  from: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -90_000, max: 20_000 })),
})
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

const at = (from: number): Instant => instant(new Date(Date.parse(deadline) + from).toISOString())

const bidId = ({ bidder }: Act): string => bidOf(bidder).bid

const decidingOf = ({ bidder, from }: Act): Deciding => ({
  id: bidOf(bidder).bid,
  at: at(from),
  actor: person('training-institution', 500 + bidder, { institution: bidOf(bidder).bidder }),
  policy: policyOf(deadline),
  calendar: publishedCalendar,
})

/** Streams as the store would hold them: whatever is decided is appended, in the order it comes. */
function county() {
  const round: TenderEvent[] = [drafted, published]
  const box: BidBoxEvent[] = [placed]
  const bids = new Map<string, BidEvent[]>()
  const ofBid = (id: string): BidEvent[] => bids.get(id) ?? []

  const decide = (one: Act) => {
    const deciding = decidingOf(one)
    const states = {
      self: folded(bid, ...ofBid(deciding.id)),
      tender: folded(tender, ...round),
      box: folded(bidBox, ...box),
    }
    const self = states.tender
    switch (one.act) {
      case 'take':
        return takeDocument({ self, box: states.box }, {}, deciding)
      case 'open':
        return openBids({ self, box: states.box, log: folded(outageLog) }, {}, deciding)
      case 'submit':
        return submitBid(states, { tender: tenderId, lot, commitment: 'a'.repeat(64) }, deciding)
      case 'replace':
        return replaceBid(states, { commitment: 'b'.repeat(64) }, deciding)
      case 'withdraw':
        return withdrawBid(states, {}, deciding)
    }
  }
  return {
    round,
    box,
    take(one: Act): readonly DomainEvent[] | Refusal {
      const decided = decide(one)
      if (isRefusal(decided)) return decided
      const appends: {
        readonly self?: readonly DomainEvent[]
        readonly box?: readonly BidBoxEvent[]
      } = decided.appends
      const { self = [], box: ofBox = [] } = appends
      box.push(...ofBox)
      // The casts hold: an act's own stream is the tender's when it opens, the bid's otherwise.
      const ofOwn = [...self]
      if (one.act === 'open')
        round.push(...(ofOwn as TenderEvent[])) // of openBids
      else bids.set(bidId(one), [...ofBid(bidId(one)), ...(ofOwn as BidEvent[])]) // of a bid
      return [...self, ...ofBox]
    },
  }
}

const standing = (box: readonly BidBoxEvent[]): BidBox => folded(bidBox, ...box)
const bidsIn = (box: BidBox): readonly string[] =>
  box.status === 'not-placed' ? [] : box.bids.map(({ bid: one }) => one)
const moved = (before: BidBox, after: BidBox): boolean =>
  bidsIn(before).join() !== bidsIn(after).join()

/** 87§33, §34: before the deadline alone; 87§39: the opening not before it. */
const isLawful = ({ act: name, from }: Act, happened: readonly DomainEvent[] | Refusal): boolean =>
  isRefusal(happened) || (name === 'open' ? from >= 0 : from < 0)

test('no order of acts lets a bid in, or out, at the deadline or after it', () => {
  const seen = occurrences('acts', [
    ...(['DocumentTaken', 'BidSubmitted', 'BidReceived', 'BidReplaced'] as const),
    ...(['BidWithdrawn', 'ReceivedBidWithdrawn', 'BidBoxOpened'] as const),
    ...(['BidsOpened', 'BidOpeningNotHeld'] as const),
    ...(['deadline-passed', 'deadline-not-reached', 'not-receiving-bids'] as const),
    ...(['document-not-taken', 'document-not-offered', 'bid-already-submitted'] as const),
    ...(['bid-does-not-stand', 'in the last millisecond', 'in the first too late'] as const),
  ])
  const ends = occurrences('ends of a round', ['opened', 'opening not held', 'still open'])
  let histories = 0
  let ended = 0
  const note = (one: Act, happened: readonly DomainEvent[] | Refusal): void => {
    // Whatever was not announced above is refused by name.
    const names = isRefusal(happened) ? [happened.reason] : happened.map(({ type }) => type)
    for (const name of names) seen.saw(name as 'BidSubmitted') // of those above
    if (one.act !== 'submit') return
    if (one.from === -1 && !isRefusal(happened)) seen.saw('in the last millisecond')
    if (one.from === 0) seen.saw('in the first too late')
  }
  fc.assert(
    fc.property(fc.array(act, { minLength: 30, maxLength: 120 }), history => {
      const { box, round, take } = county()
      const broken = history.filter(one => {
        const before = standing(box)
        const happened = take(one)
        note(one, happened)
        return !isLawful(one, happened) || (one.from >= 0 && moved(before, standing(box)))
      })
      expect(broken).toEqual([])
      // What is opened is what stood in the box, and it was opened once.
      const opening = round.flatMap(event => (event.type === 'BidsOpened' ? [event.data.lots] : []))
      const opened = opening.flatMap(lots => lots.flatMap(({ bids }) => bids.map(one => one.bid)))
      expect(opening.length).toBeLessThanOrEqual(1)
      expect(opened).toEqual(opening.length > 0 ? bidsIn(standing(box)) : [])
      const end = endOf(round)
      ends.saw(end)
      histories += 1
      if (end !== 'still open') ended += 1
    }),
    propertyRuns(300),
  )
  expect([...seen.missing(), ...ends.missing()]).toEqual([])
  expect(ended / histories).toBeGreaterThanOrEqual(0.3)
})

function endOf(round: readonly TenderEvent[]): 'opened' | 'opening not held' | 'still open' {
  if (round.some(({ type }) => type === 'BidsOpened')) return 'opened'
  return round.some(({ type }) => type === 'BidOpeningNotHeld') ? 'opening not held' : 'still open'
}
