import { instant } from '#libs/calendar'
import { gather } from '../facts/gather.js'
import { isNotYet } from './kind.js'
import { paperKindOf } from './kinds.js'
import { evaluationId, loser, lot, stored, tenderId, winner } from '../testing/purchase.js'
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

/** Held at nine on the platform; its sheet was entered here the next morning. */
const held = instant('2026-10-08T09:00+08:00')
const entered = elsewhere.map(event =>
  event.type === 'BidsOpened'
    ? {
        ...{ ...event, meta: { ...event.meta, at: instant('2026-10-09T11:20+08:00') } },
        data: {
          ...(event.data as object), // an event's data is an object
          channel: {
            ...{ channel: 'elsewhere', reference: '省平台开标2026-1', evidence: 'a'.repeat(64) },
            occurredOn: held,
          },
        },
      }
    : event,
)

const textOf = (kind: string, about: string, events = elsewhere) => {
  const found = paperKindOf(kind)
  if (!found) throw new Error(`there is no paper ${kind}`)
  const asked = { kind: found, events, names: new Map<string, string>() }
  const paper = write({ ...asked, about, ...(found.perLot && { lot }) })
  return isNotYet(paper) ? paper.notYet : said(paper)
}

test('of bids that were opened outside, notice and debrief are written all the same', () => {
  expect(textOf('award-notice', tenderId)).toContain('170,000.00')
  expect(textOf('debrief', loser.bid)).toContain('排序第2名')
  expect(textOf('debrief', winner.bid)).toBe('BidSubmitted')
})

test('its record is a copy and says when it was held, not when it was entered (87§39)', () => {
  const record = textOf('opening-record', tenderId, entered)
  expect(record).toContain('开标记录（副本）')
  expect(record).toContain('开标时间｜2026年10月8日09:00')
  expect(record).toContain('省平台开标2026-1')
  expect(record).not.toMatch(/10月9日|2026-10-09/)
  const report = textOf('evaluation-report', evaluationId, entered)
  expect(report).toContain('开标时间｜2026年10月8日09:00')
  expect(textOf('opening-record', tenderId)).not.toContain('副本')
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
