import { join } from 'node:path'
import { addMinutes, type Instant } from '#libs/calendar'
import { outageLog, outageLogId } from '#libs/domain/county/outage-log'
import { tender as tenders } from '#libs/domain/procurement/tender'
import { postgresEventStore } from '#libs/event-store'
import { readSeeds } from '#libs/seeding'
import type { Hands } from '../../apps/cli/demonstration/hands.js'
import { httpHands } from '../../apps/cli/demonstration/http-hands.js'
import { paper } from '../../apps/cli/demonstration/papers.js'
import { pastOf } from '../../apps/cli/demonstration/past.js'
import { planning } from '../../apps/cli/demonstration/phases/planning.js'
import {
  bidsReceived,
  boxOpened,
  decryptionClosed,
  type SealedBid,
} from '../../apps/cli/demonstration/phases/tendering.js'
import { newScript } from '../../apps/cli/demonstration/script.js'
import { isAlive, until } from '../../tools/servers/index.mjs'
import { recordedIn } from '../../tools/start/recorded.mjs'
import { greeted, placeOf, type Spoken } from '../../tools/start/testing/starter.js'
import { playedIn } from '../support/product/played-in.js'
import {
  configurationIn,
  productIn,
  type RunningProduct,
} from '../support/product/running-product.js'

/**
 * The hour in which bidders open their bids, and in which the county's own machine fails: first the
 * worker, then everything. No bid is lost, and a fault of ours is never a bidder's (87§83).
 */
const place = placeOf('window', 26_200)
let starter: Spoken
let product: RunningProduct
let hands: Hands
let stage: Awaited<ReturnType<typeof playedIn>>
let sealed: readonly SealedBid[]
let windowEnds: Instant

beforeAll(async () => {
  starter = place.start('--no-demo')
  await greeted(starter)
  product = await productIn(place.data)
  hands = httpHands(product.configuration)
  const seeds = await readSeeds(product.configuration.seeds)
  const now = await postgresEventStore(product).countyNow()
  const script = newScript(seeds, await pastOf(product.pool, now))
  stage = await playedIn(product, { script, seeds, hands: newestHands })
  await planning(stage)
  sealed = await bidsReceived(stage)
  await boxOpened(stage)
  const opened = await tenderNow()
  if (opened.status !== 'decrypting') throw new Error('the box is open')
  windowEnds = opened.decryptionEnds
})
afterAll(async () => {
  await stage.close()
  await product.close()
  await place.clear()
})

/** Whoever starts anew may be elsewhere, and has given nobody a token yet. */
const newestHands: Hands = {
  act: (...what) => hands.act(...what),
  keep: (...what) => hands.keep(...what),
  see: (...what) => hands.see(...what),
}

const tenderNow = () => stage.as('procurement-officer-1').sees(tenders, stage.script.tender)

/** The bids that lie open, of those that were handed in. */
async function opened(): Promise<readonly string[]> {
  const { pool } = product
  const { rows } = await pool.query<{ stream: string }>(
    "select stream_id as stream from events where type = 'BidRevealed'",
  )
  return rows.map(({ stream }) => stream)
}
const asStreams = (bids: readonly SealedBid[]) => bids.map(({ bidder }) => `bid-${bidder.bid}`)

const opens = ({ bidder, key }: SealedBid) => stage.as(bidder.key).openBid(bidder.bid, { key })

/** What became of the duties to judge an outage. */
async function judging(): Promise<readonly string[]> {
  const { rows } = await product.pool.query<{ type: string }>(
    `select type from events where stream_id in
       (select stream_id from events where type = 'DutyOpened' and data->>'kind' = 'judge-outage')
     order by stream_id, stream_version`,
  )
  return rows.map(({ type }) => type)
}

/** Kills processes of the product, as a machine does that loses its power. */
async function kill(isMeant: (name: string) => boolean): Promise<void> {
  const all = await recordedIn(join(place.data, 'product'))
  const meant = all.filter(({ name }) => isMeant(name))
  for (const { pid } of meant) process.kill(pid, 'SIGKILL')
  await until('they have ended', () => !meant.some(({ pid }) => isAlive(pid)))
}

test('with the worker killed, a bidder opens its bid all the same', async () => {
  const [first, second] = sealed
  if (!first || !second) throw new Error('there are bids')
  await opens(first)
  await kill(name => name === 'work')
  await opens(second)
  expect((await opened()).toSorted()).toEqual(asStreams([first, second]).toSorted())
})

test('all killed and back after the window: nothing is closed before the officer has judged it', async () => {
  await kill(() => true)
  starter.child.kill('SIGKILL')
  await starter.ended
  // As if it had been down for ten minutes: longer than any pause between two beats.
  await product.pool.query("update heart_beats set beat_at = beat_at - interval '10 minutes'")
  starter = place.start('--no-demo')
  await greeted(starter)
  hands = httpHands(await configurationIn(place.data))
  await stage.county.passesTo(addMinutes(windowEnds, 1))

  const { outages } = await stage.as(sealed[0]?.bidder.key ?? '').sees(outageLog, outageLogId)
  expect(outages).toHaveLength(1)
  expect(await tenderNow()).toMatchObject({ status: 'decrypting' })
  expect(await judging()).toEqual(['DutyOpened'])
})

test('in the window that was made longer all others open theirs, and nothing is lost', async () => {
  const movedTo = addMinutes(await stage.county.now(), 60)
  await stage.as('procurement-officer-1').judgeOutage(stage.script.tender, {
    ...{ effect: 'window-extended', reason: '演示：系统停机十分钟', movedTo },
    document: paper('停机记录'),
  })
  for (const bid of sealed.slice(2)) await opens(bid)
  await decryptionClosed(stage)
  expect((await opened()).toSorted()).toEqual(asStreams(sealed).toSorted())
  const { rows } = await product.pool.query<{ undecrypted: unknown }>(
    "select data->'undecrypted' as undecrypted from events where type = 'DecryptionClosed'",
  )
  expect(rows).toEqual([{ undecrypted: [] }])
  expect(await judging()).toEqual(['DutyOpened', 'DutyDischarged'])
})
