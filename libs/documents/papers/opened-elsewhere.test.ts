import { instant } from '#libs/calendar'
import { gather } from '../facts/gather.js'
import { isNotYet } from './kind.js'
import { paperKindOf } from './kinds.js'
import { loser, lot, stored, tenderId, winner } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { write } from '../write.js'

/** The same purchase, its bids opened on the outside platform and entered from its sheet. */
const elsewhere = stored()
  .filter(({ type }) => type !== 'BidSubmitted')
  .map(event =>
    event.type === 'BidRevealed'
      ? {
          ...{ ...event, version: 1, type: 'BidOpenedElsewhere' },
          data: { ...(event.data as object), sheet: 'a'.repeat(64) }, // an event's data is an object
        }
      : event,
  )

const textOf = (kind: string, about: string) => {
  const found = paperKindOf(kind)
  if (!found) throw new Error(`there is no paper ${kind}`)
  const asked = { kind: found, events: elsewhere, names: new Map<string, string>() }
  const paper = write({ ...asked, about, ...(found.perLot && { lot }) })
  return isNotYet(paper) ? paper.notYet : said(paper)
}

test('of bids that were opened outside, notice and debrief are written all the same', () => {
  expect(textOf('award-notice', tenderId)).toContain('170,000.00')
  expect(textOf('debrief', loser.bid)).toContain('排序第2名')
  expect(textOf('debrief', winner.bid)).toBe('BidSubmitted')
})

test('from such a bid its tender and its bidder are found', async () => {
  const known = new Map(
    [...new Set(elsewhere.map(({ stream }) => stream))].map(stream => [
      stream,
      elsewhere.filter(one => one.stream === stream),
    ]),
  )
  const load = (tails: readonly { readonly stream: string }[]) =>
    Promise.resolve({
      now: instant('2026-12-01T09:00+08:00'),
      streams: new Map(tails.map(({ stream }) => [stream, known.get(stream) ?? []])),
    })
  const found = await gather({ load }, `bid-${loser.bid}`)
  const streams = new Set(found.map(({ stream }) => stream))
  expect(streams).toContain(`tender-${tenderId}`)
  expect(streams).toContain(`institution-${loser.bidder}`)
})
